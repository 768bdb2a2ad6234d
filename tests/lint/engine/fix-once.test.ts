import {describe, expect, test} from 'vitest'
import type {Diagnostic, ShapeProblem} from '../../../src/core/diagnostic.ts'
import {type CheckedFiles, fixAll} from '../../../src/lint/engine/fix-all.ts'

const path = 'scs-0100-v1-a.md'
const other = 'scs-0101-v1-b.md'
const at = (column: number): Diagnostic['place'] => ({line: 1, column, endLine: 1, endColumn: column + 1})

/** A finding that wants another letter in a column. */
function finding(column: number, text: string, of = path): Diagnostic {
  const place = at(column)
  return {rule: 'some-rule', severity: 'error', path: of, place, message: '', url: '', fix: [{place, text}]}
}

function checked(
  text: string,
  diagnostics: readonly Diagnostic[],
  problems: readonly ShapeProblem[] = []
): CheckedFiles {
  const files = [
    {path, text},
    {path: other, text: 'abc'}
  ]
  return {files, diagnostics, problems}
}

/** Fixes once; the second check finds nothing. */
function fix(start: CheckedFiles, mayChange?: (path: string) => boolean) {
  const again = (files: CheckedFiles['files']): CheckedFiles => ({files, diagnostics: [], problems: []})
  const {checked: after, applied} = fixAll(start, again, mayChange)
  return {texts: after.files.map(({text}) => text), applied}
}

test('each fix counts once, over all files', () => {
  expect(fix(checked('abc', [finding(1, 'A'), finding(3, 'C'), finding(2, 'B', other)]))).toEqual({
    texts: ['AbC', 'aBc'],
    applied: 3
  })
})

test('nothing is checked again where there is nothing to fix', () => {
  const start = checked('abc', [{...finding(1, 'A'), fix: []}, finding(1, 'A', 'not-here.md')])
  const {checked: after, applied} = fixAll(start, () => {
    throw new Error('Unexpected second check')
  })
  expect(after).toBe(start)
  expect(applied).toBe(0)
})

test('a fix that changes nothing does not count, and what it stands beside does', () => {
  expect(fix(checked('abc', [finding(1, 'a')]))).toEqual({texts: ['abc', 'abc'], applied: 0})
  expect(fix(checked('abc', [finding(1, 'a'), finding(2, 'B', other)]))).toEqual({texts: ['abc', 'aBc'], applied: 1})
})

describe('a file in which reading has found something', () => {
  const problem = (rule: string, of = path): ShapeProblem => ({rule, path: of, place: at(1), message: ''})
  const {texts: fixed} = fix(checked('abc', [finding(1, 'A')]))

  test.each(['front-matter', 'required-key', 'key-value', 'date-value', 'file-name'])(
    'stays as it is where it is an error, as of %s',
    (rule) => {
      expect(fix(checked('abc', [finding(1, 'A')], [problem(rule)])).texts).toEqual(['abc', 'abc'])
    }
  )

  test.each(['byte-order-mark', 'list-value', 'unknown-key', 'renamed-key'])(
    'is fixed where it is none, as of %s',
    (rule) => {
      expect(fix(checked('abc', [finding(1, 'A')], [problem(rule)])).texts).toEqual(fixed)
    }
  )

  test('does not keep another file from being fixed', () => {
    expect(fix(checked('abc', [finding(1, 'A')], [problem('front-matter', other)])).texts).toEqual(fixed)
  })
})

test('after ten rounds it is enough', () => {
  const growing = (files: CheckedFiles['files']): CheckedFiles => ({
    files,
    problems: [],
    diagnostics: [finding(1, 'aa')]
  })
  const {checked: after, applied} = fixAll(growing([{path, text: 'a'}]), growing)
  expect(after.files).toEqual([{path, text: 'a'.repeat(11)}])
  expect(applied).toBe(10)
})
