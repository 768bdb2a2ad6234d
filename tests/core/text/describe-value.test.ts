import {expect, test} from 'vitest'
import {describeValue, inBackticks, oneOf} from '../../../src/core/text/describe-value.ts'

test.each([
  [undefined, 'empty value'],
  [null, 'empty value'],
  ['', 'empty value'],
  [[], 'list'],
  [['a'], 'list'],
  [{}, 'mapping'],
  [0, '`0`'],
  [false, '`false`'],
  ['Flavor', '`Flavor`'],
  [' ', '``']
])('%j is told as %s', (value, text) => {
  expect(describeValue(value)).toBe(text)
})

test.each([
  ['a text of several\r\n\t lines', '`a text of several lines`'],
  ['  spaces around it\n', '`spaces around it`'],
  ['`code` and ``more``', "`'code' and ''more''`"]
])('%j is one line in backticks', (text, line) => {
  expect(inBackticks(text)).toBe(line)
})

test('up to sixty characters are shown, of more the first', () => {
  expect(inBackticks('a'.repeat(60))).toBe(`\`${'a'.repeat(60)}\``)
  expect(inBackticks('a'.repeat(61))).toBe(`\`${'a'.repeat(59)}…\``)
  expect(inBackticks(`${'a'.repeat(30)}${' '.repeat(60)}`)).toBe(`\`${'a'.repeat(30)}\``)
})

test('half of a character is not left at the cut', () => {
  expect(inBackticks(`${'a'.repeat(58)}\u{1F600}b`)).toBe(`\`${'a'.repeat(58)}\ufffd…\``)
  expect(inBackticks(`${'a'.repeat(57)}\u{1F600}bc`)).toBe(`\`${'a'.repeat(57)}\u{1F600}…\``)
})

test.each([
  [['a'], '`a`'],
  [['a', 'b'], 'one of `a`, `b`'],
  [['a', 'b', 'c'], 'one of `a`, `b`, `c`']
])('of %j, %s is accepted', (words, text) => {
  expect(oneOf(words)).toBe(text)
})
