import {expect, test} from 'vitest'
import {compareDiagnostics, compareText, type ShapeProblem, severities} from '../../src/core/diagnostic.ts'

test('severities go from the gravest down', () => {
  expect(severities).toEqual(['error', 'warning', 'notice'])
})

test.each([
  ['a', 'b', -1],
  ['b', 'a', 1],
  ['a', 'a', 0],
  ['', 'a', -1],
  ['B', 'a', -1],
  ['a-1', 'a-10', -1],
  ['a-10', 'a-9', -1],
  ['z', 'ä', -1]
])('texts are compared unit by unit: %j with %j', (a, b, order) => {
  expect(compareText(a, b)).toBe(order)
})

test('findings stand by path, line, column, rule and message, in this order', () => {
  const problem = (path: string, line: number, column: number, rule: string, message: string): ShapeProblem => ({
    ...{path, rule, message},
    place: {line, column, endLine: 9, endColumn: 9}
  })
  const sorted = [
    problem('a.md', 1, 2, 'y', 'z'),
    problem('a.md', 2, 1, 'y', 'z'),
    problem('a.md', 2, 10, 'x', 'z'),
    problem('a.md', 2, 10, 'y', 'x'),
    problem('a.md', 2, 10, 'y', 'y'),
    problem('a.md', 10, 1, 'a', 'a'),
    problem('b.md', 1, 1, 'a', 'a')
  ]
  expect(sorted.toReversed().sort(compareDiagnostics)).toEqual(sorted)
  expect([...sorted.slice(3), ...sorted.slice(0, 3)].sort(compareDiagnostics)).toEqual(sorted)
  const [first = problem('', 1, 1, '', '')] = sorted
  expect(compareDiagnostics(first, {...first, place: {...first.place, endLine: 1}})).toBe(0)
})
