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

test.each([
  ['at', ['ab', 'cd', 'ab', 'cd'], ['ab', 'cd']],
  ['below', ['ab', 'c', 'ab', 'c'], ['ab', 'c']],
  ['beyond', ['ab', 'cd', 'e', 'cd', 'ab'], ['ab', 'cd', 'e', 'ab']],
  ['beyond, each asked for once', ['ab', 'cd', 'ef', 'ab'], ['ab', 'cd', 'ef', 'ab']],
  ['beyond, by one text alone', ['abcde', 'abcde', 'f', 'abcde'], ['abcde', 'f', 'abcde']]
])('%s the number of characters, what was asked for last is remembered', (_, asked, made) => {
  const texts: string[] = []
  const read = memoizeByText((text) => texts.push(text), 4)
  for (const text of asked) read(text)
  expect(texts).toEqual(made)
})
