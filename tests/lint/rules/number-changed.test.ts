import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {changeFindings} from '../../helpers/lint-change.ts'
import {waysOutOfChange} from '../../helpers/ways-out.ts'

const name = 'scs-0100-v1-a.md'
const stable = documentText({status: 'Stable', keys: 'stabilized_at: 2024-01-01'})
const draft = documentText()
const deprecated = documentText({status: 'Deprecated', keys: 'stabilized_at: 2024-01-01\ndeprecated_at: 2026-06-30'})

test.each([
  ['Stable', stable, 'error'],
  ['Deprecated', deprecated, 'error'],
  ['Draft', draft, 'warning']
])('another number of a %s document', (_, text, severity) => {
  expect(changeFindings('number-changed', {[name]: text}, {'scs-0110-v1-a.md': text})).toEqual([
    `scs-0110-v1-a.md:1:1 ${severity} number-changed: Unexpected number \`0110\`, expected \`0100\` as before`
  ])
})

test('reports a number that is taken away', () => {
  expect(changeFindings('number-changed', {[name]: draft}, {'scs-xxxx-v1-a.md': draft})).toEqual([
    'scs-xxxx-v1-a.md:1:1 warning number-changed: Unexpected number `xxxx`, expected `0100` as before'
  ])
})

test('a proposal may get its number', () => {
  expect(changeFindings('number-changed', {'scs-xxxx-v1-a.md': draft}, {[name]: draft})).toEqual([])
})

test('names the way out of a document that nobody could refer to yet', () => {
  expect(waysOutOfChange('number-changed', {[name]: draft}, {'scs-0110-v1-a.md': draft})).toEqual([
    'Rename the file back to `scs-0100-v1-a.md`, unless another document has the same number.'
  ])
})
