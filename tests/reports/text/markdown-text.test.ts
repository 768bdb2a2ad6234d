import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {codeSpan, commentText, encodeAddress} from '../../../src/reports/text/markdown-text.ts'
import {printable} from '../../../src/reports/text/printable.ts'
import {linksIn, parseGfm, tableTexts} from '../../helpers/gfm.ts'
import {hostileText} from '../../helpers/hostile-findings.ts'
import {runs} from '../../helpers/property-runs.ts'

/** A zero-width space, as it can be read in a test. */
const visible = (text: string): string => text.replaceAll('\u200b', '·')

describe('code', () => {
  test.each([
    ['plain', 'a b', '`a b`'],
    ['nothing', '', ''],
    ['a blank', ' ', '` `'],
    ['several blanks', '   ', '` `'],
    ['a backtick', 'a`b', '``a`b``'],
    ['two backticks', 'a``b`c', '```a``b`c```'],
    ['a backtick at the start', '`a', '`` `a ``'],
    ['a backtick at the end', 'a`', '`` a` ``'],
    ['a blank at the start', ' a', '`  a `'],
    ['a blank at the end', 'a ', '` a  `'],
    ['a pipe', 'a|b|c', '`a\\|b\\|c`'],
    ['a pipe behind a backslash', 'a\\|b', '`a\\·\\|b`'],
    ['two lines', 'a\nb\u001b', '`a\ufffdb\ufffd`'],
    ['markup', '*a* <b> &amp; [c](d)', '`*a* <b> &amp; [c](d)`']
  ])('%s', (_, text, expected) => {
    expect(visible(codeSpan(text))).toBe(expected)
  })

  test('stands in a cell as it is, whatever it holds', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [table, ...others] = parseGfm(`| a | b |\n| --- | --- |\n| ${codeSpan(text)} | x |\n`).children
        const shown = printable(text).replaceAll('\\|', '\\\u200b|')
        expect(others).toEqual([])
        expect(tableTexts(table)).toEqual([
          ['a', 'b'],
          [shown.trim() === '' ? shown.slice(0, 1) : shown, 'x']
        ])
      }),
      {numRuns: runs(200)}
    )
  })
})

describe('a text of a document in a comment', () => {
  test.each([
    ['plain words', 'Grüße an alle', 'Grüße an alle'],
    ['code', 'Unexpected `a|b`, expected `c` or ``', 'Unexpected `a\\|b`, expected `c` or \\`\\`'],
    ['a single backtick', 'a ` b', 'a \\` b'],
    ['markup', '*a* _b_ ~c [d](e) <f> | \\ &amp;', '\\*a\\* \\_b\\_ \\~·c \\[d\\](e) &lt;f\\> \\| \\\\ &amp;·amp;'],
    ['mentions', '@admin and a@b.c', '·@·admin and a·@·b·.c'],
    ['what stands for an issue', '#1 !2 ~3 %4 &5 $6', '#·1 !·2 \\~·3 %·4 &amp;·5 \\$·6'],
    ['addresses', 'https://a.example www.b', 'https·:·//a·.example www·.b'],
    ['emoji', ':smile:', '·:·smile:'],
    ['signs before blanks', '@ # ! ~ $ % & : . a', '@ # ! \\~ \\$ % &amp; : . a'],
    ['signs at the end', 'a@ b#', 'a@ b#'],
    ['two lines and steering characters', 'a\nb\u202ec', 'a\ufffdb\ufffdc'],
    ['a command', '::error::a', '\ufffd·:·error·:··:·a'],
    ['code that looks like a command', 'a `::error::`', 'a `::error::`']
  ])('%s', (_, text, expected) => {
    expect(visible(commentText(text))).toBe(expected)
  })

  test('is shown as it is, but for what keeps it from meaning something', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [table, ...others] = parseGfm(`| a | b |\n| --- | --- |\n| x ${commentText(text)} | y |\n`).children
        expect(others).toEqual([])
        const readable = (one = ''): string => one.replace(/[\u200b`]/g, '').trimEnd()
        const [, [shown, after] = []] = tableTexts(table)
        expect([readable(shown), after]).toEqual([readable(`x ${printable(text)}`), 'y'])
        expect(table && linksIn(table)).toEqual([])
      }),
      {numRuns: runs(200)}
    )
  })
})

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['https://example.org/(a)', 'https://example.org/%28a%29'],
  ['a b<c>d\\e|f', 'a%20b%3Cc%3Ed%5Ce%7Cf'],
  ['a\u00a0b', 'a%C2%A0b'],
  ['a%20b', 'a%20b'],
  ['a\nb', 'a\ufffdb']
])('the address %j stands in the parentheses of a link', (address, expected) => {
  expect(encodeAddress(address)).toBe(expected)
})
