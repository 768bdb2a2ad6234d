import fc from 'fast-check'
import {expect, test} from 'vitest'
import {csv} from '../../../src/reports/text/csv.ts'
import {parseCsv} from '../../helpers/csv.ts'
import {hostileText} from '../../helpers/hostile-findings.ts'
import {runs} from '../../helpers/property-runs.ts'
import {workflowCommands} from '../../helpers/workflow-commands.ts'

test('a line ends as RFC 4180 has it, and nothing is quoted without need', () => {
  expect(
    csv([
      ['id', 'a title'],
      ['1', '']
    ])
  ).toBe('id,a title\r\n1,\r\n')
  expect(csv([])).toBe('')
})

test.each([
  ['a comma', 'a,b', '"a,b"'],
  ['quotes', 'say "a", "b"', '"say ""a"", ""b"""'],
  ['a line end', 'a\nb', '"a\nb"'],
  ['a line end of Windows', 'a\r\nb', '"a\r\nb"'],
  ['a carriage return', 'a\rb', '"a\rb"'],
  ['a formula, which is data', '=cmd()', '=cmd()'],
  ['a pipe and blanks', ' a | b ', ' a | b ']
])('%s', (_, value, expected) => {
  expect(csv([[value, 'next']])).toBe(`${expected},next\r\n`)
})

test.each([
  ['at the start of a field', '::error::x', '\ufffd:error::x'],
  ['in a further line', 'a\n::error::x', '"a\n\ufffd:error::x"'],
  ['behind a line end of Windows', 'a\r\n ::error::x', '"a\r\n \ufffd:error::x"'],
  ['behind a carriage return', 'a\r::error::x', '"a\r\ufffd:error::x"'],
  ['behind a control character', '\u0000::error::x', '\u0000\ufffd:error::x'],
  ['in brackets', 'a ##[add-mask]b', 'a \ufffd#[add-mask]b']
])('a command %s is none any more', (_, value, expected) => {
  expect(csv([[value]])).toBe(`${expected}\r\n`)
})

test('all fields are read back, whatever they hold, and none is a command', () => {
  const lines = fc.array(fc.array(hostileText, {minLength: 3, maxLength: 3}), {minLength: 1, maxLength: 3})
  fc.assert(
    fc.property(lines, (fields) => {
      const text = csv(fields)
      expect(workflowCommands(text)).toEqual([])
      const harmless = (value: string): boolean => !/:\W*:|#\W*#/.test(value)
      const read = parseCsv(text)
      expect(read.map(({length}) => length)).toEqual(fields.map(() => 3))
      for (const [index, line] of fields.entries()) {
        for (const [column, value] of line.entries()) {
          expect(read[index]?.[column]).toHaveLength(value.length)
          if (harmless(value)) expect(read[index]?.[column]).toBe(value)
        }
      }
    }),
    {numRuns: runs(200)}
  )
})
