import fc from 'fast-check'
import {type Diagnostic, severities} from '../../src/core/diagnostic.ts'

/** Pieces of what means something to those who read reports, and of what may join it. */
const pieces = [
  ...['::', ':', '##[', '##vso[', '#', '[', ']', '::error::', '::add-mask::secret', '::stop-commands::x'],
  ...['##[add-mask]x', '##[group]', 'group', '##', '%', '%0A', '%0D%0A', '%25', '%3A', ',', '=', '\r', '\n', '\r\n'],
  ...[' ', '\t', '\v', '\u0085', '\u2028', '\u2029', '\u0000', '\u001b[31m', '\u202e', '\ufeff', '\u200b', '\u200d'],
  ...['\u034f', '\ufe0f', '\u00ad', '`', '``', '|', '\\', '*', '_', '~~', '<', '>', '&', '"', "'", '&amp;', '$', '!'],
  ...['<script>alert(1)</script>', '<!--', '-->', ']]>', '<![CDATA[', '@admin', '@org/team', '#1', 'GH-1', ':smile:'],
  ...['[a](https://evil.example)', '![a](https://evil.example/x.png)', 'https://evil.example', 'www.evil.example'],
  ...['a@evil.example', '](', '[^1]', '/close', 'word', 'ü', '😀', '\ud83d', '\udc00', '\ufffe', '\uffff', 'x.md']
]

/** A text that tries to be something else. */
export const hostileText = fc.array(fc.constantFrom(...pieces), {maxLength: 12}).map((parts) => parts.join(''))

/** A finding whose path, message, help and words come from a hostile document. */
export const hostileFinding: fc.Arbitrary<Diagnostic> = fc.record({
  rule: fc.constantFrom('broken-link', 'key-value'),
  severity: fc.constantFrom(...severities),
  path: fc.oneof(
    hostileText.filter((path) => path !== ''),
    fc.constant('::error::x.md')
  ),
  place: fc
    .record({line: fc.constant(2), column: fc.nat(9), endLine: fc.constant(2), endColumn: fc.nat(30)})
    .map(({line, column, endLine, endColumn}) => ({
      line,
      column: column + 1,
      endLine,
      endColumn: column + 1 + endColumn
    })),
  message: fc.tuple(fc.constantFrom('Unexpected `', '', ' '), hostileText).map((parts) => parts.join('')),
  help: hostileText,
  url: fc.constant('https://docs.example.org/rules/broken-link')
})
