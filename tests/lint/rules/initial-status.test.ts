import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {changeFindings} from '../../helpers/lint-change.ts'
import {scsProfile} from '../../helpers/profile.ts'

const added = (type: string, status: string): string[] =>
  changeFindings('initial-status', {}, {'scs-0100-v1-a.md': documentText({type, status})})

test.each([
  ['Standard', 'Draft'],
  ['Procedural', 'Draft'],
  ['Decision Record', 'Draft'],
  ['Decision Record', 'Stable']
])('a %s may enter as %s', (type, status) => {
  expect(added(type, status)).toEqual([])
})

test.each([
  ['Standard', 'Stable', '`Draft`'],
  ['Standard', 'Rejected', '`Draft`'],
  ['Procedural', 'Deprecated', '`Draft`'],
  ['Decision Record', 'Deprecated', 'one of `Draft`, `Stable`']
])('a %s may not enter as %s', (type, status, ideal) => {
  expect(added(type, status)).toEqual([
    `scs-0100-v1-a.md:4:9 error initial-status: Unexpected status \`${status}\` on a new ${type}, expected ${ideal}`
  ])
})

test('is silent about what was there, also where it could not be read', () => {
  const stable = documentText({status: 'Stable', keys: 'stabilized_at: 2024-01-01'})
  for (const before of [stable, 'no front matter', documentText({status: 'Stabel'})]) {
    expect(changeFindings('initial-status', {'scs-0100-v1-a.md': before}, {'scs-0100-v1-a.md': stable})).toEqual([])
  }
})

test('is silent about supplements', () => {
  const supplement = documentText({type: 'Supplement', keys: 'supplements: [scs-0100-v1-a.md]'})
  expect(changeFindings('initial-status', {}, {'scs-0100-w1-a.md': supplement})).toEqual([])
})

test('without statuses of its own a type enters with the first one of the profile', () => {
  const profile = {...scsProfile, types: scsProfile.types.map((type) => ({...type, enters_as: []}))}
  const found = (status: string): string[] =>
    changeFindings('initial-status', {}, {'scs-0100-v1-a.md': documentText({status})}, {profile})
  expect(found('Draft')).toEqual([])
  expect(found('Stable')).toEqual([expect.stringContaining('on a new Standard, expected `Draft`')])
})
