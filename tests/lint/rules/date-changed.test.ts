import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {changeFindings} from '../../helpers/lint-change.ts'

const name = 'scs-0100-v1-a.md'
const dates = (keys: string): Record<string, string> => ({[name]: documentText({status: 'Stable', keys})})

test('reports a day that has come and is another one now, or gone', () => {
  const base = dates('stabilized_at: 2024-01-01\ndeprecated_at: 2026-01-01')
  expect(changeFindings('date-changed', base, dates('stabilized_at: 2024-02-02'))).toEqual([
    `${name}:4:9 error date-changed: Unexpected removal of \`deprecated_at\`, expected \`2026-01-01\`, because that day has come`,
    `${name}:6:16 error date-changed: Unexpected \`stabilized_at\` \`2024-02-02\`, expected \`2024-01-01\`, because that day has come`
  ])
})

test('a day that is still to come may be moved and taken back', () => {
  const base = dates('stabilized_at: 2024-01-01\ndeprecated_at: 2026-01-02')
  expect(changeFindings('date-changed', base, dates('stabilized_at: 2024-01-01\ndeprecated_at: 2027-01-01'))).toEqual(
    []
  )
  expect(changeFindings('date-changed', base, dates('stabilized_at: 2024-01-01'))).toEqual([])
})

test('the same day under the name that the key has today is no change', () => {
  const [base, head] = [dates('obsoleted_at: 2023-10-31'), dates('deprecated_at: 2023-10-31')]
  expect(changeFindings('date-changed', base, head)).toEqual([])
})
