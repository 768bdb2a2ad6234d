import {expect, test} from 'vitest'
import {splitFrontMatter} from '../../../../src/core/front-matter/read/front-matter-split.ts'

test('nothing is looked for without end', () => {
  const before = performance.now()
  expect(splitFrontMatter(`---\n${'\n'.repeat(1_000_000)}---\n`).kind).toBe('unterminated')
  expect(performance.now() - before).toBeLessThan(5000)
})
