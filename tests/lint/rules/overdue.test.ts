import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'

const linted = (status: string, keys: string, day: string): string[] =>
  findings('overdue', {'scs-0100-v1-a.md': documentText({status, keys})}, {day, severities: {overdue: 'warning'}})

test.each([
  ['Draft', 'stabilized_at', '`Stable`'],
  ['Draft', 'rejected_at', '`Rejected`'],
  ['Stable', 'deprecated_at', '`Deprecated`']
])('reports a document that is still %s on the day of its `%s`', (status, key, ideal) => {
  expect(linted(status, `${key}: 2025-06-30`, '2025-06-29')).toEqual([])
  expect(linted(status, `${key}: 2025-06-30`, '2025-06-30')).toEqual([
    `scs-0100-v1-a.md:4:9 warning overdue: Unexpected status \`${status}\` after \`${key}: 2025-06-30\`, expected ${ideal}`
  ])
})

test('names the last of the steps that were announced', () => {
  expect(linted('Draft', 'stabilized_at: 2024-01-01\ndeprecated_at: 2025-01-01', '2026-01-01')).toEqual([
    expect.stringContaining('after `deprecated_at: 2025-01-01`, expected `Deprecated`')
  ])
})

test.each(['Stable', 'Deprecated', 'Rejected'])('is silent where the step was taken: %s', (status) => {
  expect(linted(status, 'stabilized_at: 2024-01-01', '2026-01-01')).toEqual([])
})

test('is off unless it is asked for', () => {
  const text = documentText({status: 'Draft', keys: 'stabilized_at: 2024-01-01'})
  expect(findings('overdue', {'scs-0100-v1-a.md': text})).toEqual([])
})

test('names all statuses that the step may lead to, be there several or none', () => {
  const files = {'scs-0100-v1-a.md': documentText({status: 'Stable', keys: 'deprecated_at: 2025-06-30'})}
  const expectedWith = (statuses: typeof scsProfile.statuses): string[] =>
    findings('overdue', files, {profile: {...scsProfile, statuses}, severities: {overdue: 'warning'}})
  const withdrawn = {name: 'Withdrawn', stage: 'deprecated'} as const
  expect(expectedWith([...scsProfile.statuses, withdrawn])).toEqual([
    expect.stringContaining('expected `Deprecated` or `Withdrawn`')
  ])
  expect(expectedWith(scsProfile.statuses.filter(({stage}) => stage !== 'deprecated'))).toEqual([
    expect.stringContaining('expected another one')
  ])
})
