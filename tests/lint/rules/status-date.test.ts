import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {waysOut} from '../../helpers/ways-out.ts'

const path = 'scs-0100-v1-a.md'
const found = (status: string, ...keys: string[]): string[] =>
  findings('status-date', {[path]: documentText({status, keys: keys.join('\n')})})

const [stabilized, deprecated, rejected] = [
  'stabilized_at: 2025-01-01',
  'deprecated_at: 2025-02-01',
  'rejected_at: 2025-03-01'
]

test.each([
  ['Draft', []],
  ['Stable', [stabilized]],
  ['Stable', [stabilized, deprecated]],
  ['Deprecated', [deprecated]],
  ['Deprecated', [stabilized, deprecated]],
  ['Rejected', [rejected]]
])('accepts %s with %j', (status, keys) => {
  expect(found(status, ...keys)).toEqual([])
})

test.each([
  ['Stable', [], 'stabilized_at'],
  ['Deprecated', [stabilized], 'deprecated_at'],
  ['Rejected', [], 'rejected_at']
])('asks for the date of %s with %j', (status, keys, missing) => {
  expect(found(status, ...keys)).toEqual([
    `${path}:4:9 error status-date: Unexpected status \`${status}\` without \`${missing}\`, expected the day from which the status holds`
  ])
})

test.each([
  ['Draft', [stabilized], 6, 'stabilized_at', '`Stable` or `Deprecated`'],
  ['Draft', [deprecated], 6, 'deprecated_at', '`Stable` or `Deprecated`'],
  ['Draft', [rejected], 6, 'rejected_at', '`Rejected`'],
  ['Stable', [stabilized, rejected], 7, 'rejected_at', '`Rejected`'],
  ['Deprecated', [deprecated, rejected], 7, 'rejected_at', '`Rejected`'],
  ['Rejected', [rejected, stabilized], 7, 'stabilized_at', '`Stable` or `Deprecated`'],
  ['Rejected', [rejected, deprecated], 7, 'deprecated_at', '`Stable` or `Deprecated`']
])('refuses a date that contradicts %s: %j', (status, keys, line, key, ideal) => {
  expect(found(status, ...keys)).toEqual([
    `${path}:${line}:1 error status-date: Unexpected \`${key}\` with the status \`${status}\`, expected it only with ${ideal}`
  ])
})

test('wants the end on or after the beginning', () => {
  expect(found('Stable', stabilized, 'deprecated_at: 2025-01-01')).toEqual([])
  expect(found('Stable', stabilized, 'deprecated_at: 2024-12-31')).toEqual([
    `${path}:7:16 error status-date: ` +
      'Unexpected `deprecated_at` `2024-12-31` before `stabilized_at` `2025-01-01`, expected the same day or a later one'
  ])
})

test('calls keys what the profile calls them, and leaves supplements alone', () => {
  const profile = {...scsProfile, keys: {stabilized_at: 'accepted_on'}}
  const files = {
    [path]: documentText({status: 'Stable'}),
    'scs-0100-w1-a.md': documentText({type: 'Supplement', status: 'Stable', keys: 'supplements:\n  - scs-0100-v1-a.md'})
  }
  expect(findings('status-date', files, {profile})).toEqual([
    `${path}:4:9 error status-date: Unexpected status \`Stable\` without \`accepted_on\`, expected the day from which the status holds`
  ])
})

test('names the way out', () => {
  const wayOut = (status: string, ...keys: string[]) =>
    waysOut('status-date', {[path]: documentText({status, keys: keys.join('\n')})})
  expect(wayOut('Stable')).toEqual(['Add a line `stabilized_at: YYYY-MM-DD` to the front matter.'])
  expect(wayOut('Draft', rejected)).toEqual(['Set the status that belongs to the date, or remove `rejected_at`.'])
  expect(wayOut('Stable', stabilized, 'deprecated_at: 2024-12-31')).toEqual([
    'Correct `stabilized_at` or `deprecated_at`, whichever is wrong.'
  ])
})

test('is silent where the profile has no dates', () => {
  const files = {[path]: documentText({status: 'Stable'})}
  expect(findings('status-date', files, {profile: {...scsProfile, lifecycle_dates: false}})).toEqual([])
})
