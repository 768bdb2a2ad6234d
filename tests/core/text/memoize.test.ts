import {expect, test} from 'vitest'
import {memoize, memoizeByText} from '../../../src/core/text/memoize.ts'

test('a value is made once for each object, undefined too', () => {
  const keys: object[] = []
  const read = memoize((key: object) => {
    keys.push(key)
    return undefined
  })
  const first = {}
  const second = {}
  for (const key of [first, second, first, second]) read(key)
  expect(keys).toEqual([first, second])
})

test('of texts as many are remembered as have the number of characters, those asked for last', () => {
  const texts: string[] = []
  const read = memoizeByText((text) => {
    texts.push(text)
    return {text}
  }, 4)
  expect(read('ab')).toBe(read('ab'))
  for (const text of ['cd', 'ab', 'ef', 'ab', 'cd', 'longer', 'longer', 'ab']) read(text)
  expect(texts).toEqual(['ab', 'cd', 'ef', 'cd', 'longer', 'ab'])
})
