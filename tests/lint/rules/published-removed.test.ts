import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {changeFindings} from '../../helpers/lint-change.ts'

const name = 'scs-0100-v1-a.md'
const stable = documentText({status: 'Stable', keys: 'stabilized_at: 2024-01-01'})
const deprecated = documentText({status: 'Deprecated', keys: 'stabilized_at: 2024-01-01\ndeprecated_at: 2026-06-30'})

test.each([
  ['Stable', stable],
  ['Deprecated', deprecated]
])('reports a %s document that is not there any more', (status, text) => {
  expect(changeFindings('published-removed', {[name]: text}, {})).toEqual([
    `${name}:1:1 error published-removed: Unexpected removal of \`scs-0100-v1-a\` with the status \`${status}\`, expected the file to stay`
  ])
})

test('reports one that is renamed to what is no name of a document', () => {
  expect(changeFindings('published-removed', {[name]: stable}, {'notes.md': stable})).toHaveLength(1)
})

test('is silent about drafts, rejected documents and supplements', () => {
  const rejected = documentText({status: 'Rejected', keys: 'rejected_at: 2024-01-01'})
  const supplement = documentText({type: 'Supplement', keys: `supplements: [${name}]`})
  const base = {[name]: documentText(), 'scs-0101-v1-b.md': rejected, 'scs-0100-w1-a.md': supplement}
  expect(changeFindings('published-removed', base, {})).toEqual([])
})

test('a file that cannot be read is no removal, whatever its slug', () => {
  for (const today of [name, 'scs-0100-v1-b.md'])
    expect(changeFindings('published-removed', {[name]: stable}, {[today]: 'no front matter'})).toEqual([])
})

test('neither is a file that lies in another folder, or has another slug or number', () => {
  for (const today of [`old/${name}`, 'scs-0100-v1-b.md', 'scs-0190-v1-a.md'])
    expect(changeFindings('published-removed', {[name]: stable}, {[today]: stable})).toEqual([])
})

test('the next version does not take its place', () => {
  const next = documentText({keys: `replaces:\n  - ${name}`})
  expect(changeFindings('published-removed', {[name]: stable}, {'scs-0100-v2-a.md': next})).toHaveLength(1)
})
