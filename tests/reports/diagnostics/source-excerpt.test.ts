import {describe, expect, test} from 'vitest'
import {makeSourceLine, sourceExcerpt} from '../../../src/reports/diagnostics/source-excerpt.ts'

describe('a line of a file', () => {
  const texts: Readonly<Record<string, string>> = {'a.md': 'one\ntwo\r\n\nlast', 'b.md': 'other\n'}
  const asked: string[] = []
  const lineOf = makeSourceLine((path) => {
    asked.push(path)
    return texts[path]
  })

  test.each([
    ['a.md', 1, 'one'],
    ['a.md', 2, 'two\r'],
    ['a.md', 3, ''],
    ['a.md', 4, 'last'],
    ['a.md', 5, ''],
    ['b.md', 1, 'other'],
    ['b.md', 2, ''],
    ['b.md', 3, ''],
    ['gone.md', 1, '']
  ])('%s, line %d', (path, line, expected) => {
    expect(lineOf(path, line)).toBe(expected)
  })

  test('a text is asked for once as long as one file is looked at', () => {
    expect(asked).toEqual(['a.md', 'b.md', 'gone.md'])
    lineOf('a.md', 1)
    expect(asked).toEqual(['a.md', 'b.md', 'gone.md', 'a.md'])
  })
})

/** The excerpt of a place of one line. */
function excerpt(line: string, column: number, endColumn: number) {
  return sourceExcerpt(line, {line: 7, column, endLine: 7, endColumn})
}

describe('a short line stands as it is', () => {
  test.each([
    ['one two', 5, 8, {text: 'one two', carets: '    ^^^'}],
    ['one two', 1, 1, {text: 'one two', carets: '^'}],
    ['one two', 8, 8, {text: 'one two', carets: '       ^'}],
    ['one two', 99, 120, {text: 'one two', carets: '       ^'}],
    ['one two', 5, 99, {text: 'one two', carets: '    ^^^'}],
    ['one two  ', 5, 10, {text: 'one two', carets: '    ^^^^^'}],
    ['\ufeffone', 1, 2, {text: 'one', carets: '^'}],
    ['a\ufeffb', 1, 2, {text: 'a\ufffdb', carets: '^'}],
    ['one\r', 1, 4, {text: 'one', carets: '^^^'}],
    ['a\rb', 1, 2, {text: 'a\ufffdb', carets: '^'}],
    ['::error::x ##[y]', 1, 3, {text: '\ufffd:error::x \ufffd#[y]', carets: '^^'}],
    ['a\u001b[2Jb\u202ec', 2, 3, {text: 'a\ufffd[2Jb\ufffdc', carets: ' ^'}]
  ])('%j from %d to %d', (line, column, endColumn, expected) => {
    expect(excerpt(line, column, endColumn)).toEqual(expected)
  })

  test.each(['', '  \t', '\ufeff\r'])('%j has none', (line) => {
    expect(excerpt(line, 1, 1)).toBeUndefined()
  })

  test('of a place over several lines the first is marked to its end', () => {
    expect(sourceExcerpt('one two', {line: 1, column: 5, endLine: 2, endColumn: 1})?.carets).toBe('    ^^^')
    expect(sourceExcerpt('one two', {line: 1, column: 5, endLine: 1, endColumn: 6})?.carets).toBe('    ^')
  })
})

describe('a long line is cut', () => {
  const line = (length: number): string => 'abcdefghij'.repeat(30).slice(0, length)

  test.each([
    ['160 characters are shown', 160, 1, line(160)],
    ['161 are cut', 161, 1, `${line(160)}…`],
    ['a place before the last twenty is shown from the start', 300, 141, `${line(160)}…`]
  ])('%s', (_, length, column, text) => {
    expect(excerpt(line(length), column, column + 1)).toEqual({text, carets: `${' '.repeat(column - 1)}^`})
  })

  test('a place behind them is shown with forty characters before it', () => {
    expect(excerpt(line(300), 142, 144)).toEqual({
      text: `…${line(300).slice(101, 261)}…`,
      carets: `${' '.repeat(41)}^^`
    })
    expect(excerpt(line(261), 142, 144)?.text).toBe(`…${line(261).slice(101)}`)
    expect(excerpt(line(262), 142, 144)?.text).toBe(`…${line(262).slice(101, 261)}…`)
  })

  test('a place at its very end is shown', () => {
    expect(excerpt(line(300), 301, 301)).toEqual({text: `…${line(300).slice(260)}`, carets: `${' '.repeat(41)}^`})
  })

  test('no character is cut in two', () => {
    const before = `${'x'.repeat(100)}😀${'x'.repeat(100)}`
    expect(excerpt(before, 142, 143)?.text).toBe(`…😀${'x'.repeat(100)}`)
    const after = `${'x'.repeat(159)}😀x`
    expect(excerpt(after, 1, 2)?.text).toBe(`${'x'.repeat(159)}…`)
    for (const pair of ['\u{10000}', '\u{103ff}']) {
      expect(excerpt(`${'x'.repeat(159)}${pair}`, 1, 2)?.text).toBe(`${'x'.repeat(159)}…`)
    }
    expect(excerpt(`${'x'.repeat(160)}\uff58`, 1, 2)?.text).toBe(`${'x'.repeat(160)}…`)
  })
})

describe('carets are as wide as what they stand below', () => {
  test.each([
    ['a blank for each column before', 'ab\tc', 4, 5, '      ^'],
    ['a tab', '\tx', 1, 2, '^^^^'],
    ['letters of double width', '標準x', 1, 2, '^^'],
    ['after them', '標準x', 3, 4, '    ^'],
    ['half-width letters', 'ﾊﾝx', 3, 4, '  ^'],
    ['full-width signs', '！￠x', 3, 4, '    ^'],
    ['blanks and brackets of double width', '\u3000「x', 3, 4, '    ^'],
    ['letters of Hiragana, Katakana and Hangul', 'あア한x', 4, 5, '      ^'],
    ['a picture', '😀x', 3, 4, '  ^'],
    ['a sign that is written as a picture', '☁\ufe0fx', 3, 4, '  ^'],
    ['the same sign as a letter', '☁x', 2, 3, ' ^'],
    ['a letter with a mark', 'e\u0301x', 3, 4, ' ^'],
    ['a blank with a mark', ' \u0301x', 3, 4, ' ^'],
    ['a mark alone', '\u0301x', 2, 3, '^']
  ])('%s', (_, line, column, endColumn, carets) => {
    expect(excerpt(line, column, endColumn)?.carets).toBe(carets)
  })
})
