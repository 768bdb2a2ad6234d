import {expect, test} from 'vitest'
import {onePerPath} from '../../../src/core/site/site-page.ts'

test('two things at one path are an error that names both', () => {
  const entries = [
    ['a/index.html', 'the track'],
    ['b/index.html', 'another'],
    ['a/index.html', 'the changes']
  ] as const
  expect(() => onePerPath(entries, (name) => name)).toThrow(
    'Two things of the site have the path `a/index.html`: the track and the changes'
  )
  expect([...onePerPath(entries.slice(0, 2), (name) => name)]).toEqual(entries.slice(0, 2))
})
