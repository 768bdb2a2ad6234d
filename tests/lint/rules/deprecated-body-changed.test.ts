import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {changeFindings} from '../../helpers/lint-change.ts'

const name = 'scs-0100-v1-a.md'
const stable = documentText({status: 'Stable', keys: 'stabilized_at: 2024-01-01'})
const deprecated = documentText({status: 'Deprecated', keys: 'stabilized_at: 2024-01-01\ndeprecated_at: 2026-06-30'})

test('tells of a change of the text', () => {
  const edited = deprecated.replace('Some words.', 'Other words.')
  expect(changeFindings('deprecated-body-changed', {[name]: deprecated}, {[name]: edited})).toEqual([
    `${name}:12:1 notice deprecated-body-changed: Unexpected change of the text of a \`Deprecated\` document, expected it to stay as it was`
  ])
})

test('is silent about the front matter, and where the document was stable before', () => {
  const named = deprecated.replace('---\n\n', 'replaced_by: [scs-0101-v1-b.md]\n---\n\n')
  expect(changeFindings('deprecated-body-changed', {[name]: deprecated}, {[name]: named})).toEqual([])
  const ended = deprecated.replace('Some words.', 'Other words.')
  expect(changeFindings('deprecated-body-changed', {[name]: stable}, {[name]: ended})).toEqual([])
})
