import {expect, test} from 'vitest'
import type {Diagnostic} from '../../../src/core/diagnostic.ts'
import {fingerprints} from '../../../src/reports/diagnostics/fingerprints.ts'
import {finding, reportOn} from '../../helpers/findings.ts'

const place = (line: number): Diagnostic['place'] => ({line, column: 1, endLine: line, endColumn: 2})

function printsOf(text: string, ...diagnostics: readonly Diagnostic[]): readonly string[] {
  return fingerprints(reportOn({'a.md': text, 'b.md': text}, diagnostics))
}

const one = finding({path: 'a.md', place: place(1)})
const [print = ''] = printsOf('some words\n', one)

test('a fingerprint has 32 digits', () => {
  expect(print).toMatch(/^[0-9a-f]{32}$/)
})

test.each([
  ['in another line', 'new\n\nsome words\n', {place: place(3)}],
  ['with other blanks around and between the words', '\t some   words \r\n', {}],
  ['at another place of the line', 'some words\n', {place: {...place(1), column: 5}}],
  ['with another help and severity', 'some words\n', {help: 'Other.', severity: 'notice' as const}]
])('it stays %s', (_, text, parts) => {
  expect(printsOf(text, {...one, ...parts})).toEqual([print])
})

test.each([
  ['another rule', 'some words\n', {rule: 'key-value'}],
  ['another file', 'some words\n', {path: 'b.md'}],
  ['another message', 'some words\n', {message: 'Unexpected'}],
  ['other words', 'some other words\n', {}],
  ['the same letters in other words', 'somewords\n', {}]
])('it changes with %s', (_, text, parts) => {
  expect(printsOf(text, {...one, ...parts})).not.toEqual([print])
})

test('the same finding in the same words comes again under names of its own, in order', () => {
  const text = 'some words\nsome words\nsome words\n'
  const prints = printsOf(text, one, {...one, place: place(2)}, {...one, place: place(3)})
  expect(prints[0]).toBe(print)
  expect(new Set(prints).size).toBe(3)
  expect(printsOf(text, one, {...one, place: place(2)})).toEqual(prints.slice(0, 2))
})

test('a file that is not there, or has no such line, has no words', () => {
  const lost = {...one, path: 'lost.md'}
  expect(printsOf('some words\n', lost)).toEqual(fingerprints(reportOn({'lost.md': ''}, [lost])))
  expect(printsOf('some words', {...one, place: place(9)})).toEqual(printsOf('', one))
})
