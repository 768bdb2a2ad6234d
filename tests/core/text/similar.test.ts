import {expect, test} from 'vitest'
import {didYouMean, mostSimilar, suggestion} from '../../../src/core/text/similar.ts'

const words = ['Draft', 'Stable', 'Deprecated', 'Rejected']

test.each([
  ['Stabel', 'Stable'],
  ['draft', 'Draft'],
  ['DEPRECATED', 'Deprecated'],
  ['Depreciated', 'Deprecated'],
  ['Final', undefined],
  ['', undefined],
  ['x', undefined]
])('%s means %s', (word, meant) => {
  expect(mostSimilar(word, words)).toBe(meant)
})

test('of several near words the nearest counts, of equally near ones the first', () => {
  expect(mostSimilar('track', ['tracks', 'track'])).toBe('track')
  expect(mostSimilar('cat', ['bat', 'hat'])).toBe('bat')
})

test.each([
  ['a', 'b', true],
  ['a', 'bc', false],
  ['abcde', 'abcdx', true],
  ['abcde', 'abcxx', false],
  ['abcdef', 'abcdxx', true],
  ['abcdef', 'abcxxx', false],
  ['ABCdef', 'abcdXX', true]
])('one letter of three may differ, at least one: %s is near %s: %s', (word, candidate, isNear) => {
  expect(mostSimilar(word, [candidate])).toBe(isNear ? candidate : undefined)
})

test.each([[null], [['null']], [{}]])('%j is no word', (value) => {
  expect(didYouMean(value, ['null', '[object Object]'])).toBeUndefined()
})

test('a number and a value that is missing are compared as they are written', () => {
  expect(didYouMean(2027, ['2026'])).toBe('Did you mean `2026`?')
  expect(didYouMean(undefined, ['undefined'])).toBe('Did you mean `undefined`?')
})

test('says what was meant, or else what there is', () => {
  expect(didYouMean('Stabel', words)).toBe('Did you mean `Stable`?')
  expect(didYouMean('Final', words)).toBeUndefined()
  expect(suggestion('Final', ['Draft', 'Stable'])).toBe('Use one of `Draft`, `Stable`.')
  expect(suggestion('Final', ['Draft'])).toBe('Use `Draft`.')
})
