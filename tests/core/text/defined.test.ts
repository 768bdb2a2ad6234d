import {expect, test} from 'vitest'
import {defined} from '../../../src/core/text/defined.ts'

test('properties that are undefined are left out, and no others', () => {
  const properties = defined({a: undefined, b: 0, c: '', d: null, e: false})
  expect(Object.entries(properties)).toEqual([
    ['b', 0],
    ['c', ''],
    ['d', null],
    ['e', false]
  ])
})
