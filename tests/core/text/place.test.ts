import fc from 'fast-check'
import {expect, test} from 'vitest'
import {fileStart, lineStarts, newlineOf, offsetAt, placeBetween, textAt} from '../../../src/core/text/place.ts'

test('lines and columns count from 1, a carriage return belongs to its line', () => {
  const starts = lineStarts('ab\r\n\nc')
  expect(starts).toEqual([0, 4, 5])
  expect(placeBetween(starts, 1, 3)).toEqual({line: 1, column: 2, endLine: 1, endColumn: 4})
  expect(placeBetween(starts, 4, 6)).toEqual({line: 2, column: 1, endLine: 3, endColumn: 2})
})

test('an empty text has one line', () => {
  expect(placeBetween(lineStarts(''), 0, 0)).toEqual({line: 1, column: 1, endLine: 1, endColumn: 1})
})

test('a file begins at its first character', () => {
  expect(fileStart).toEqual(placeBetween(lineStarts('ab'), 0, 0))
})

test.each([
  ['ab', {line: 1, column: 3, endLine: 1, endColumn: 3}],
  ['ab\n', {line: 2, column: 1, endLine: 2, endColumn: 1}],
  ['ab\r\n', {line: 2, column: 1, endLine: 2, endColumn: 1}],
  ['ab\n\n', {line: 3, column: 1, endLine: 3, endColumn: 1}],
  ['ab\nc', {line: 2, column: 2, endLine: 2, endColumn: 2}],
  ['\n', {line: 2, column: 1, endLine: 2, endColumn: 1}]
])('the end of %j is a place of its own', (text, place) => {
  const starts = lineStarts(text)
  expect(placeBetween(starts, text.length, text.length)).toEqual(place)
  expect(offsetAt(starts, place.line, place.column)).toBe(text.length)
  expect(textAt(text, place)).toBe('')
})

test('a finding may reach to the end of a text, and include the end of its last line', () => {
  const starts = lineStarts('a\nbc\n')
  expect(placeBetween(starts, 2, 4)).toEqual({line: 2, column: 1, endLine: 2, endColumn: 3})
  expect(placeBetween(starts, 2, 5)).toEqual({line: 2, column: 1, endLine: 3, endColumn: 1})
  expect(textAt('a\nbc\n', {line: 2, column: 1, endLine: 3, endColumn: 1})).toBe('bc\n')
})

test('a place that would end before it starts has no extent', () => {
  expect(placeBetween(lineStarts('ab\ncd'), 4, 1)).toEqual({line: 2, column: 2, endLine: 2, endColumn: 2})
})

test('every offset is on the line that begins last before it', () => {
  const text = 'a\n\nbc\nd\n'
  const starts = lineStarts(text)
  const points = Array.from({length: text.length + 1}, (_, offset) => placeBetween(starts, offset, offset))
  expect(points.map(({line, column}) => `${line}:${column}`)).toEqual([
    ...['1:1', '1:2'],
    '2:1',
    ...['3:1', '3:2', '3:3'],
    ...['4:1', '4:2'],
    '5:1'
  ])
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
  ['', ['\n']],
  ['a', ['\n']],
  ['\n', ['\n', '\n']],
  ['\r\n', ['\r\n', '\r\n']],
  ['a\rb', ['\n']],
  ['a\r\nb\r', ['\r\n', '\r\n']]
])('how the lines of %j end', (text, newlines) => {
  expect(newlines.map((_, index) => newlineOf(text, index + 1))).toEqual(newlines)
})
