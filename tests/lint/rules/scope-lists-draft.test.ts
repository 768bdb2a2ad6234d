import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'

const id = 'scope-lists-draft'
const list = '## Subject Matter\n\n- [naming](scs-0100-v1-a.md)'
const scope = (body: string, keys = 'stabilized_at: 2025-01-01'): string =>
  documentText({track: 'Scopes', status: 'Stable', keys, body})
const linted = (text: string, day = '2026-01-01', standard = documentText()): string[] =>
  findings(id, {'scs-0500-v1-a.md': text, 'scs-0100-v1-a.md': standard}, {day})

test('points at the link to a draft', () => {
  expect(linted(scope(list))).toEqual([
    'scs-0500-v1-a.md:23:3 warning scope-lists-draft: Unexpected `Draft` document `scs-0100-v1` in a scope that is in force, expected a document in force'
  ])
})

test.each([
  ['the address of the site', '[naming](https://docs.scs.community/standards/scs-0100-v1-a)'],
  ['a definition', '[naming][n]\n\n[n]: scs-0100-v1-a.md'],
  ['a deeper heading', '### More\n\n[naming](scs-0100-v1-a.md)']
])('reads a link by %s', (_, body) => {
  expect(linted(scope(`## Subject Matter\n\n${body}\n\n## Notes`))).toHaveLength(1)
})

test.each([
  ['other sections', '[naming](scs-0100-v1-a.md)\n\n## Subject Matter\n\n## History\n\n[naming](scs-0100-v1-a.md)'],
  ['images', '## Subject Matter\n\n![naming](scs-0100-v1-a.md)'],
  ['the headings themselves', '## [Subject Matter](scs-0100-v1-a.md)\n\nWords.\n\n## [Notes](scs-0100-v1-a.md)'],
  ['documents that are not there', '## Subject Matter\n\n[naming](scs-0100-v7-a.md), [more](https://example.org)']
])('is silent about %s', (_, body) => {
  expect(linted(scope(body))).toEqual([])
})

test('reads scope and standard against the day', () => {
  const keys = 'stabilized_at: 2025-01-01\ndeprecated_at: 2025-06-30'
  expect(linted(scope(list, keys), '2024-12-31')).toEqual([])
  expect(linted(scope(list, keys), '2025-06-29')).toHaveLength(1)
  expect(linted(scope(list, keys), '2025-06-30')).toEqual([])
  const stable = documentText({status: 'Stable', keys: 'stabilized_at: 2025-05-01'})
  expect(linted(scope(list), '2026-01-01', stable)).toEqual([])
})

test('is silent where the profile has no scopes', () => {
  const {scopes: _, ...profile} = scsProfile
  const files = {'scs-0500-v1-a.md': scope(list), 'scs-0100-v1-a.md': documentText()}
  expect(findings(id, files, {profile})).toEqual([])
})

test('reads each of several lists', () => {
  const profile = {...scsProfile, scopes: {track: 'Scopes', sections: ['Subject Matter', 'Tests']}}
  const body = `## Tests\n\n[naming](scs-0100-v1-a.md)\n\n${list}`
  expect(findings(id, {'scs-0500-v1-a.md': scope(body), 'scs-0100-v1-a.md': documentText()}, {profile})).toHaveLength(2)
})

test('is silent about documents of other tracks', () => {
  expect(linted(scope(list).replace('track: Scopes', 'track: IaaS'))).toEqual([])
})
