import fc from 'fast-check'
import {expect, test} from 'vitest'
import {memoizeRecent} from '../../../src/render/code/memoize-recent.ts'

test('what is remembered is what would be made', () => {
  fc.assert(
    fc.property(fc.array(fc.string({maxLength: 2})), fc.integer({min: 1, max: 5}), (texts, limit) => {
      const upperCase = memoizeRecent((text) => text.toUpperCase(), limit)
      expect(texts.map(upperCase)).toEqual(texts.map((text) => text.toUpperCase()))
    })
  )
})

test('only the last ones are remembered', () => {
  const calls: string[] = []
  const record = memoizeRecent((text) => calls.push(text), 2)
  for (const text of ['a', 'b', 'a', 'b', 'c', 'b', 'a']) record(text)
  expect(calls).toEqual(['a', 'b', 'c', 'a'])
})
