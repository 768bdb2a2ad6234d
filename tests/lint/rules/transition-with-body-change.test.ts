import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {changeFindings} from '../../helpers/lint-change.ts'

const name = 'scs-0100-v1-a.md'
const draft = documentText()
const stable = documentText({status: 'Stable', keys: 'stabilized_at: 2026-01-01'})

test('tells of a text that changes with the status', () => {
  const edited = stable.replace('Some words.', 'Other words.')
  expect(changeFindings('transition-with-body-change', {[name]: draft}, {[name]: edited})).toEqual([
    `${name}:4:9 notice transition-with-body-change: Unexpected change of the text together with the step from \`Draft\` to \`Stable\`, expected the step alone`
  ])
})

test('is silent about each of the two alone', () => {
  expect(changeFindings('transition-with-body-change', {[name]: draft}, {[name]: stable})).toEqual([])
  const edited = draft.replace('Some words.', 'Other words.')
  expect(changeFindings('transition-with-body-change', {[name]: draft}, {[name]: edited})).toEqual([])
})

test('is silent where a document becomes a supplement, which has no status, or was one', () => {
  const supplement = documentText({type: 'Supplement', keys: 'supplements:\n  - scs-0101-v1-b.md'})
  expect(changeFindings('transition-with-body-change', {[name]: draft}, {[name]: supplement})).toEqual([])
  expect(changeFindings('transition-with-body-change', {[name]: supplement}, {[name]: draft})).toEqual([])
})
