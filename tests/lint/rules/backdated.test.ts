import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {changeFindings} from '../../helpers/lint-change.ts'

const name = 'scs-0100-v1-a.md'
const draft = documentText()
const stable = (day: string): Record<string, string> => ({
  [name]: documentText({status: 'Stable', keys: `stabilized_at: ${day}`})
})

test('tells of a day before the change', () => {
  expect(changeFindings('backdated', {[name]: draft}, stable('2025-12-31'))).toEqual([
    `${name}:6:16 notice backdated: Unexpected \`stabilized_at\` \`2025-12-31\` in a change of \`2026-01-01\`, expected that day or a later one`
  ])
})

test('is silent about the day itself, later ones, and days that were recorded before', () => {
  expect(changeFindings('backdated', {[name]: draft}, stable('2026-01-01'))).toEqual([])
  expect(changeFindings('backdated', {[name]: draft}, stable('2026-02-01'))).toEqual([])
  expect(changeFindings('backdated', stable('2025-12-31'), stable('2025-12-31'))).toEqual([])
})

test('looks at new documents too', () => {
  expect(changeFindings('backdated', {}, stable('2025-12-31'))).toHaveLength(1)
})
