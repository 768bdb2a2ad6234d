import fc from 'fast-check'
import {expect, test} from 'vitest'
import {remembering} from '../../../src/render/code/remembering.ts'

test('what is remembered is what would be made', () => {
  fc.assert(
    fc.property(fc.array(fc.string({maxLength: 2})), fc.integer({min: 1, max: 5}), (texts, most) => {
      const upper = remembering((text) => text.toUpperCase(), most)
      expect(texts.map(upper)).toEqual(texts.map((text) => text.toUpperCase()))
    })
  )
})

test('only the last ones are remembered', () => {
  const made: string[] = []
  const remembered = remembering((text) => made.push(text), 2)
  for (const text of ['a', 'b', 'a', 'b', 'c', 'b', 'a']) remembered(text)
  expect(made).toEqual(['a', 'b', 'c', 'a'])
})
