import {expect, test} from 'vitest'
import {htmlOf} from '../rendering.ts'

test('a list of a hundred thousand items does not take minutes', async () => {
  expect((await htmlOf('- a\n'.repeat(100_000))).match(/<li>/g)).toHaveLength(100_000)
})

test('a paragraph of half a million requirement words is none too many', async () => {
  expect((await htmlOf('MUST '.repeat(500_000))).match(/<span/g)).toHaveLength(500_000)
})
