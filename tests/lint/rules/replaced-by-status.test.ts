import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'

const keys = 'replaced_by:\n  - scs-0101-v1-b.md'
const other = documentText({status: 'Stable', keys: 'stabilized_at: 2024-01-01'})

test.each(['Deprecated', 'Rejected'])('is silent about a document with status %s', (status) => {
  const files = {'scs-0100-v1-a.md': documentText({status, keys}), 'scs-0101-v1-b.md': other}
  expect(findings('replaced-by-status', files)).toEqual([])
})

test.each(['Draft', 'Stable'])('reports the key in a document with status %s', (status) => {
  const files = {'scs-0100-v1-a.md': documentText({status, keys}), 'scs-0101-v1-b.md': other}
  expect(findings('replaced-by-status', files)).toEqual([
    `scs-0100-v1-a.md:6:1 error replaced-by-status: Unexpected \`replaced_by\` in a document with status \`${status}\`, expected status \`Deprecated\` or \`Rejected\``
  ])
})

test('reports the key in a supplement', () => {
  const supplement = documentText({type: 'Supplement', keys: `supplements:\n  - scs-0101-v1-b.md\n${keys}`})
  expect(findings('replaced-by-status', {'scs-0101-w1-a.md': supplement, 'scs-0101-v1-b.md': other})).toEqual([
    'scs-0101-w1-a.md:7:1 error replaced-by-status: Unexpected `replaced_by` in a document without status, expected status `Deprecated` or `Rejected`'
  ])
})

test('is silent about an empty list', () => {
  expect(findings('replaced-by-status', {'scs-0100-v1-a.md': documentText({keys: 'replaced_by: []'})})).toEqual([])
})

test('expects none where no status of the profile permits it', () => {
  const statuses = scsProfile.statuses.filter(({stage}) => stage === 'draft' || stage === 'stable')
  const files = {'scs-0100-v1-a.md': documentText({keys}), 'scs-0101-v1-b.md': other}
  expect(findings('replaced-by-status', files, {profile: {...scsProfile, statuses}})).toEqual([
    'scs-0100-v1-a.md:6:1 error replaced-by-status: Unexpected `replaced_by` in a document with status `Draft`, expected none'
  ])
})
