import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {printable, printableJson, withoutCommands} from '../../../src/reports/text/printable.ts'
import {hostileText} from '../../helpers/hostile-findings.ts'
import {runs} from '../../helpers/property-runs.ts'
import {workflowCommands} from '../../helpers/workflow-commands.ts'

describe('a text in one line steers nobody', () => {
  test.each([
    ['control characters', '\u001b[31mred\u0007\u009b', '\ufffd[31mred\ufffd\ufffd'],
    ['line ends of all kinds', 'a\nb\rc\u0085d\u2028e\u2029f', 'a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf'],
    ['a tab', 'a\tb', 'a\ufffdb'],
    ['directions', '\u202egnp.exe\u202c \u2066a\u2069 \u200e\u200f', '\ufffdgnp.exe\ufffd \ufffda\ufffd \ufffd\ufffd'],
    ['what cannot be seen', 'a\u00adb\u200bc\ufeffd\u2060', 'a\ufffdb\ufffdc\ufffdd\ufffd'],
    ['joiners, which scripts and emoji need', 'می‌خواهم 👩‍💻', 'می‌خواهم 👩‍💻'],
    ['plain words', 'Grüße, "a" <b> | `c` = 標準', 'Grüße, "a" <b> | `c` = 標準']
  ])('%s', (_, text, expected) => {
    expect(printable(text)).toBe(expected)
  })
})

/** For the machine that runs a workflow and reads what is printed. */
const commands: readonly (readonly [string, string, string])[] = [
  ['at the start of the line', '::error::x', '\ufffd:error::x'],
  ['behind blanks', ' \t::error::x', ' \t\ufffd:error::x'],
  ['behind what has no width', '\u034f\u200b::error::x', '\u034f\u200b\ufffd:error::x'],
  ['behind a control character', '\u0000::error::x', '\u0000\ufffd:error::x'],
  ['with something between the colons', ':\ufe0f\u0000:error::x', '\ufffd\ufe0f\u0000:error::x'],
  ['in brackets, anywhere', 'a ##[add-mask]x', 'a \ufffd#[add-mask]x'],
  ['of Azure', 'a ##vso[task.complete]y ##VSO[z]', 'a \ufffd#vso[task.complete]y \ufffd#VSO[z]'],
  ['two of them', '##[a]##[b]', '\ufffd#[a]\ufffd#[b]'],
  [
    'with something between the signs',
    '#\u200b#\u034f[a] #\u0000#v\ufe0fso\u00ad[b]',
    '\ufffd\u200b#\u034f[a] \ufffd\u0000#v\ufe0fso\u00ad[b]'
  ],
  ['with more signs than it needs', '###[a]', '#\ufffd#[a]']
]

const harmless = ['## Heading, C::D and #[1]', 'a ::error::x', ': :x', ':x', '# [a] #', '## [a]', '##1[a]', '# #[a]']

describe('a text takes no command', () => {
  test.each(commands)('%s', (_, text, expected) => {
    expect(withoutCommands(text)).toBe(expected)
    expect(workflowCommands(expected)).toEqual([])
    expect(workflowCommands(printable(text))).toEqual([])
  })

  test.each(harmless)('%j is none', (text) => {
    expect(withoutCommands(text)).toBe(text)
    expect(printable(text)).toBe(text)
  })

  test('whatever it holds, and it has as many characters as before', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(workflowCommands(printable(text))).toEqual([])
        expect(printable(text)).toHaveLength(text.length)
        expect(printable(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202e\ufeff]/u)
      }),
      {numRuns: runs(200)}
    )
  })
})

describe('JSON', () => {
  test('is indented and ends in one newline', () => {
    expect(printableJson({a: [1, '<b> & "c"'], d: undefined})).toBe(
      '{\n  "a": [\n    1,\n    "<b> & \\"c\\""\n  ]\n}\n'
    )
  })

  test('says the same as before, without a command', () => {
    expect(printableJson('a ##[add-mask]b')).toBe('"a \\u0023#[add-mask]b"\n')
    fc.assert(
      fc.property(hostileText, (text) => {
        const json = printableJson({text, [text]: [text]})
        expect(JSON.parse(json)).toEqual({text, [text]: [text]})
        expect(workflowCommands(json)).toEqual([])
      }),
      {numRuns: runs(200)}
    )
  })
})
