import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {changeFindings} from '../../helpers/lint-change.ts'
import {profileAt} from '../../helpers/profile.ts'
import {waysOutOfChange} from '../../helpers/ways-out.ts'

const name = 'scs-0100-v1-a.md'
const step = (from: string, to: string): string[] =>
  changeFindings('status-transition', {[name]: documentText({status: from})}, {[name]: documentText({status: to})})

test.each([
  ['Draft', 'Stable'],
  ['Draft', 'Rejected'],
  ['Stable', 'Deprecated'],
  ['Draft', 'Draft'],
  ['Rejected', 'Rejected']
])('permits %s → %s', (from, to) => {
  expect(step(from, to)).toEqual([])
})

test('tolerates what the profile tolerates, with a warning', () => {
  expect(step('Draft', 'Deprecated')).toEqual([
    `${name}:4:9 warning status-transition: Unexpected step from \`Draft\` to \`Deprecated\`, expected one of \`Stable\`, \`Rejected\` after \`Draft\``
  ])
})

test.each([
  ['Stable', 'Draft', '`Deprecated`'],
  ['Stable', 'Rejected', '`Deprecated`'],
  ['Deprecated', 'Stable', 'none'],
  ['Deprecated', 'Draft', 'none'],
  ['Rejected', 'Draft', 'none'],
  ['Rejected', 'Stable', 'none']
])('refuses %s → %s', (from, to, ideal) => {
  expect(step(from, to)).toEqual([
    `${name}:4:9 error status-transition: Unexpected step from \`${from}\` to \`${to}\`, expected ${ideal} after \`${from}\``
  ])
})

test('follows a document whose slug or number changes', () => {
  const before = {[name]: documentText({status: 'Stable', keys: 'stabilized_at: 2024-01-01'})}
  for (const today of ['scs-0100-v1-b.md', 'scs-0101-v1-a.md']) {
    expect(changeFindings('status-transition', before, {[today]: documentText()})).toHaveLength(1)
  }
})

test('knows the words of another organisation', () => {
  const profile = profileAt('tests/fixtures/second-organisation/norma.yaml')
  const text = (standing: string): string => `---\ntitle: Bells\nkind: Rule\nstanding: ${standing}\ncrew: Charts\n---\n`
  const found = (from: string, to: string): string[] =>
    changeFindings('status-transition', {'TWN-001-bells.md': text(from)}, {'TWN-001-bells.md': text(to)}, {profile})
  expect(found('Discussed', 'Proposed')).toEqual([])
  expect(found('Retired', 'Accepted')).toEqual([expect.stringContaining('warning status-transition')])
  expect(found('Proposed', 'Accepted')).toEqual([
    'TWN-001-bells.md:4:11 error status-transition: Unexpected step from `Proposed` to `Accepted`, expected `Discussed` after `Proposed`'
  ])
})

test.each([
  ['Draft', 'Deprecated', 'This step is tolerated; take a permitted step if you can.'],
  ['Stable', 'Draft', 'Set the status back to `Stable`, or take a permitted step.'],
  ['Rejected', 'Draft', 'Set the status back to `Rejected` and begin a new document.']
])('from %s to %s the way out is: %s', (from, to, help) => {
  const [base, head] = [documentText({status: from}), documentText({status: to})]
  expect(waysOutOfChange('status-transition', {[name]: base}, {[name]: head})).toEqual([help])
})

test('is silent where a document becomes a supplement, which has no status, or was one', () => {
  const supplement = documentText({type: 'Supplement', keys: 'supplements:\n  - scs-0101-v1-b.md'})
  const draft = documentText()
  expect(changeFindings('status-transition', {[name]: draft}, {[name]: supplement})).toEqual([])
  expect(changeFindings('status-transition', {[name]: supplement}, {[name]: draft})).toEqual([])
})
