import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {changeFindings} from '../../helpers/lint-change.ts'

const name = 'scs-0100-v1-a.md'
const stable = documentText({status: 'Stable', keys: 'stabilized_at: 2024-01-01'})
const deprecated = documentText({status: 'Deprecated', keys: 'stabilized_at: 2024-01-01\ndeprecated_at: 2026-06-30'})
const next = {'scs-0100-v2-a.md': documentText({keys: `replaces:\n  - ${name}`})}
const found = (base: string, head = base): string[] =>
  changeFindings('predecessor-not-stable', {[name]: base}, {[name]: head, ...next})

test.each([
  ['Draft', documentText()],
  ['Rejected', documentText({status: 'Rejected', keys: 'rejected_at: 2024-01-01'})],
  ['Deprecated', deprecated]
])('reports the next version of a %s document', (status, text) => {
  expect(found(text)).toEqual([
    `scs-0100-v2-a.md:1:1 warning predecessor-not-stable: Unexpected next version of \`scs-0100-v1\` with the status \`${status}\`, expected a stable one`
  ])
})

test('is silent where it is stable before the change or after it', () => {
  expect(found(stable)).toEqual([])
  expect(found(documentText(), stable)).toEqual([])
  expect(found(stable, deprecated)).toEqual([])
})

test('is silent about versions that were there', () => {
  const files = {[name]: documentText(), ...next}
  expect(changeFindings('predecessor-not-stable', files, files)).toEqual([])
})
