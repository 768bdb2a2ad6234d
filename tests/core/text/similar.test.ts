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

test('says what was meant, or else what there is', () => {
  expect(didYouMean('Stabel', words)).toBe('Did you mean `Stable`?')
  expect(didYouMean('Final', words)).toBeUndefined()
  expect(suggestion('Final', ['Draft', 'Stable'])).toBe('Use one of `Draft`, `Stable`.')
  expect(suggestion('Final', ['Draft'])).toBe('Use `Draft`.')
})
