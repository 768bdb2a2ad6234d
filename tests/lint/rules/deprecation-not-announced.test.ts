import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {changeFindings} from '../../helpers/lint-change.ts'

const name = 'scs-0100-v1-a.md'
const stable = documentText({status: 'Stable', keys: 'stabilized_at: 2024-01-01'})
const ending = (day: string): Record<string, string> => ({
  [name]: documentText({status: 'Deprecated', keys: `stabilized_at: 2024-01-01\ndeprecated_at: ${day}`})
})

test('tells of an end on the day of the change', () => {
  expect(changeFindings('deprecation-not-announced', {[name]: stable}, ending('2026-01-01'))).toEqual([
    `${name}:7:16 notice deprecation-not-announced: Unexpected \`deprecated_at\` \`2026-01-01\` in a change of \`2026-01-01\`, expected a later day`
  ])
})

test('is silent about a later day, and about one that was announced before', () => {
  expect(changeFindings('deprecation-not-announced', {[name]: stable}, ending('2026-01-02'))).toEqual([])
  const announced = documentText({status: 'Stable', keys: 'stabilized_at: 2024-01-01\ndeprecated_at: 2025-06-30'})
  expect(changeFindings('deprecation-not-announced', {[name]: announced}, ending('2025-06-30'))).toEqual([])
})

test('is silent about a new document, which nobody relies on yet', () => {
  expect(changeFindings('deprecation-not-announced', {}, ending('2026-01-01'))).toEqual([])
})
