import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Edit} from '../../../src/core/diagnostic.ts'
import {applyEdits, applyFixes} from '../../../src/core/text/edits.ts'
import {lineStarts, placeBetween} from '../../../src/core/text/place.ts'

/** An edit of the characters `start` to `end` of a text. */
function edit(text: string, start: number, end: number, replacement: string): Edit {
  return {place: placeBetween(lineStarts(text), start, end), text: replacement}
}

describe('edits', () => {
  test('replace, insert and remove, wherever they stand in the list', () => {
    const text = 'one two\nthree\n'
    const edits = [edit(text, 8, 13, '3'), edit(text, 0, 0, '> '), edit(text, 3, 7, '')]
    expect(applyEdits(text, edits)).toBe('> one\n3\n')
  })

  test('columns count UTF-16 units; a byte order mark is the first of them', () => {
    const text = '\ufeff😀 b\r\nü'
    expect(applyEdits(text, [{place: {line: 1, column: 1, endLine: 1, endColumn: 2}, text: ''}])).toBe('😀 b\r\nü')
    expect(applyEdits(text, [{place: {line: 1, column: 5, endLine: 1, endColumn: 6}, text: 'c'}])).toBe(
      '\ufeff😀 c\r\nü'
    )
    expect(applyEdits(text, [{place: {line: 2, column: 2, endLine: 2, endColumn: 2}, text: '!'}])).toBe(
      '\ufeff😀 b\r\nü!'
    )
  })

  test('insertions at one place keep their order', () => {
    expect(applyEdits('ab', [edit('ab', 1, 1, '1'), edit('ab', 1, 1, '2')])).toBe('a12b')
  })

  test('may touch, and reach to the very end', () => {
    expect(applyEdits('abc', [edit('abc', 2, 3, 'z'), edit('abc', 0, 2, 'xy')])).toBe('xyz')
    expect(applyEdits('abc', [edit('abc', 0, 0, '<'), edit('abc', 3, 3, '>')])).toBe('<abc>')
    expect(applyEdits('', [edit('', 0, 0, 'a')])).toBe('a')
    expect(applyEdits('abc', [])).toBe('abc')
  })

  test('that overlap are refused', () => {
    expect(() => applyEdits('abc', [edit('abc', 1, 3, 'y'), edit('abc', 0, 2, 'x')])).toThrow(
      new RangeError('Unexpected edits of 0 to 2 and from 1, expected them apart')
    )
  })

  test.each([
    ['on a line that is not there', [2, 1, 2, 1], '-1 to 0'],
    ['that reaches to a line that is not there', [1, 1, 2, 1], '-1 to 0'],
    ['beyond the last character', [1, 1, 1, 5], '0 to 4'],
    ['before the first character', [1, 0, 1, 2], '-1 to 1'],
    ['that ends before it starts', [1, 3, 1, 2], '2 to 1']
  ] as const)('one %s is refused', (_, [line, column, endLine, endColumn], range) => {
    expect(() => applyEdits('abc', [{place: {line, column, endLine, endColumn}, text: 'x'}])).toThrow(
      new RangeError(`Unexpected edit of ${range}, expected it within the text`)
    )
  })
})

describe('fixes', () => {
  const text = 'abcdef'

  test('that do not meet are all applied', () => {
    const fixes = [[edit(text, 4, 6, 'EF')], [edit(text, 0, 1, 'A'), edit(text, 2, 3, 'C')]]
    expect(applyFixes(text, fixes)).toEqual({text: 'AbCdEF', applied: 2})
  })

  test('that overlap wait, whole', () => {
    const fixes = [[edit(text, 1, 3, 'X')], [edit(text, 2, 4, 'Y'), edit(text, 5, 6, 'Z')]]
    expect(applyFixes(text, fixes)).toEqual({text: 'aXdef', applied: 1})
  })

  test('that begin at one place wait too, and one given twice counts once', () => {
    expect(applyFixes(text, [[edit(text, 2, 2, '1')], [edit(text, 2, 2, '2')]])).toEqual({text: 'ab1cdef', applied: 1})
    expect(applyFixes(text, [[edit(text, 2, 3, '-')], [edit(text, 2, 3, '-')]])).toEqual({text: 'ab-def', applied: 1})
  })

  test('that only touch are both applied, whichever is given first', () => {
    const [first, second] = [[edit(text, 0, 2, 'X')], [edit(text, 2, 4, 'Y')]]
    expect(applyFixes(text, [first, second])).toEqual({text: 'XYef', applied: 2})
    expect(applyFixes(text, [second, first])).toEqual({text: 'XYef', applied: 2})
    expect(applyFixes(text, [first, [edit(text, 2, 2, '+')]])).toEqual({text: 'X+cdef', applied: 2})
  })

  test('within what another replaces wait', () => {
    expect(applyFixes(text, [[edit(text, 1, 5, 'X')], [edit(text, 3, 3, '+')]])).toEqual({text: 'aXf', applied: 1})
    expect(applyFixes(text, [[edit(text, 1, 5, 'X')], [edit(text, 2, 3, '')]])).toEqual({text: 'aXf', applied: 1})
  })

  test('of several edits may reach around others, in whatever order their edits are given', () => {
    const around = [edit(text, 5, 6, ')'), edit(text, 0, 1, '(')]
    expect(applyFixes(text, [[edit(text, 2, 3, '-')], around])).toEqual({text: '(b-de)', applied: 2})
    expect(applyFixes(text, [[edit(text, 4, 5, '-')], around])).toEqual({text: '(bcd-)', applied: 2})
    const overlapsAtItsEnd = [edit(text, 4, 6, 'X'), edit(text, 0, 1, 'Y')]
    expect(applyFixes(text, [[edit(text, 4, 5, 'Z')], overlapsAtItsEnd])).toEqual({text: 'YbcdX', applied: 1})
  })

  test('one that lies outside in part is left out whole', () => {
    const beyond = {place: {line: 1, column: 6, endLine: 1, endColumn: 8}, text: 'x'}
    expect(applyFixes(text, [[edit(text, 0, 1, 'A'), beyond], [edit(text, 5, 6, 'F')]])).toEqual({
      text: 'abcdeF',
      applied: 1
    })
  })

  test('that do not fit the text, overlap themselves or change nothing are left out', () => {
    const outside = {line: 3, column: 1, endLine: 3, endColumn: 2}
    const fixes = [[{place: outside, text: 'x'}], [edit(text, 0, 2, 'x'), edit(text, 1, 3, 'y')], []]
    expect(applyFixes(text, fixes)).toEqual({text, applied: 0})
  })

  test('keep every character that they do not name', () => {
    const anyText = fc.string({unit: fc.constantFrom('a', 'ü', '😀', '\r\n', '\n', '\ufeff', ' '), maxLength: 40})
    const anyEdits = fc.array(fc.tuple(fc.nat(80), fc.nat(6)), {maxLength: 8})
    fc.assert(
      fc.property(anyText, anyEdits, (any, wanted) => {
        const ranges = wanted.map(([at, length]) => {
          const start = Math.min(at, any.length)
          return [start, Math.min(start + length, any.length)] as const
        })
        const mark = '\u0001'
        const {text: result, applied} = applyFixes(
          any,
          ranges.map(([start, end]) => [edit(any, start, end, mark)])
        )
        expect(result.split(mark)).toHaveLength(applied + 1)
        expect(applied > 0).toBe(ranges.length > 0)
        // What stands between the marks is in the text, in that order.
        let at = 0
        for (const part of result.split(mark)) {
          const found = any.indexOf(part, at)
          expect(found).toBeGreaterThanOrEqual(at)
          at = found + part.length
        }
      })
    )
  })
})
