import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {waysOut} from '../../helpers/ways-out.ts'

const stable = documentText({status: 'Stable', keys: 'stabilized_at: 2024-01-01'})
const ending = documentText({status: 'Stable', keys: 'stabilized_at: 2024-01-01\ndeprecated_at: 2030-01-01'})

test('is silent about one stable version beside drafts and deprecated versions', () => {
  const deprecated = documentText({
    status: 'Deprecated',
    keys: 'stabilized_at: 2023-01-01\ndeprecated_at: 2024-01-01'
  })
  const files = {'scs-0100-v1-a.md': deprecated, 'scs-0100-v2-a.md': stable, 'scs-0100-v3-a.md': documentText()}
  expect(findings('single-stable', files)).toEqual([])
})

test('reports every older stable version', () => {
  const files = {'scs-0100-v2-a.md': stable, 'scs-0100-v9-a.md': stable, 'scs-0100-v10-a.md': stable}
  expect(findings('single-stable', files)).toEqual([
    'scs-0100-v2-a.md:4:9 error single-stable: Unexpected status `Stable` beside `scs-0100-v10`, which is stable too, expected an end of the older version',
    'scs-0100-v9-a.md:4:9 error single-stable: Unexpected status `Stable` beside `scs-0100-v10`, which is stable too, expected an end of the older version'
  ])
})

test.each([
  ['older', {'scs-0100-v1-a.md': ending, 'scs-0100-v2-a.md': stable}],
  ['newer', {'scs-0100-v1-a.md': stable, 'scs-0100-v2-a.md': ending}]
])('accepts an announced end of the %s version', (_, files) => {
  expect(findings('single-stable', files)).toEqual([])
})

test('leaves two files of one version to `unique-number`, and proposals without number alone', () => {
  const files = {
    'scs-0100-v1-a.md': stable,
    'scs-0100-v1-b.md': stable,
    'scs-xxxx-v1-a.md': stable,
    'scs-xxxx-v1-b.md': stable
  }
  expect(findings('single-stable', files)).toEqual([])
})

test('names the day alone where the profile has no status for the end', () => {
  const files = {'scs-0100-v1-a.md': stable, 'scs-0100-v2-a.md': stable}
  const statuses = scsProfile.statuses.filter(({stage}) => stage !== 'deprecated')
  expect(waysOut('single-stable', files, {profile: {...scsProfile, statuses}})).toEqual([
    'Record the day on which its deprecation takes effect under `deprecated_at`.'
  ])
})
