import fc from 'fast-check'
import {expect, test} from 'vitest'
import {lineStarts, newlineOf, offsetAt, placeBetween, textAt} from '../../../src/core/text/place.ts'

test('lines and columns count from 1, a carriage return belongs to its line', () => {
  const starts = lineStarts('ab\r\n\nc')
  expect(starts).toEqual([0, 4, 5])
  expect(placeBetween(starts, 1, 3)).toEqual({line: 1, column: 2, endLine: 1, endColumn: 4})
  expect(placeBetween(starts, 4, 6)).toEqual({line: 2, column: 1, endLine: 3, endColumn: 2})
})

test('an empty text has one line', () => {
  expect(placeBetween(lineStarts(''), 0, 0)).toEqual({line: 1, column: 1, endLine: 1, endColumn: 1})
})

const lines = fc.string({unit: fc.constantFrom('a', 'ß', '\u{1F600}', ' ', '\r', '\n'), maxLength: 40})

test('a place holds the text that it was made from', () => {
  fc.assert(
    fc.property(lines, fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((one, other) => one - other)
      const place = placeBetween(lineStarts(text), start ?? 0, end ?? 0)
      expect(textAt(text, place)).toBe(text.slice(start, end))
      expect(offsetAt(lineStarts(text), place.line, place.column)).toBe(start)
    })
  )
})

test.each([
  ['a\nb', ['\n', '\n']],
  ['a\r\nb', ['\r\n', '\r\n']],
  ['a\r\nb\nc', ['\r\n', '\n', '\n']],
  ['a\nb\r\n', ['\n', '\r\n', '\r\n']],
  ['', ['\n']]
])('how the lines of %j end', (text, newlines) => {
  expect(newlines.map((_, index) => newlineOf(text, index + 1))).toEqual(newlines)
})
