import {expect, test} from 'vitest'
import {memoize} from '../../../src/core/text/memoize.ts'

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
