import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings} from '../../helpers/lint.ts'

const stable = documentText({status: 'Stable', keys: 'stabilized_at: 2024-01-01'})

test('is silent about a document that names another one', () => {
  const files = {'scs-0100-v1-a.md': stable, 'scs-0100-v2-a.md': documentText({keys: 'replaces: scs-0100-v1-a.md'})}
  expect(findings('self-reference', files)).toEqual([])
})

test.each([
  ['replaces', 'scs-0100-v2-a.md'],
  ['replaces', 'scs-0100-v2'],
  ['replaced_by', 'scs-0100-v2-a']
])('points at the entry under %s that means the document: %s', (key, reference) => {
  const keys = `${key}:\n- scs-0100-v1-a.md\n- ${reference}`
  expect(findings('self-reference', {'scs-0100-v1-a.md': stable, 'scs-0100-v2-a.md': documentText({keys})})).toEqual([
    `scs-0100-v2-a.md:8:3 error self-reference: Unexpected \`${reference}\` in \`${key}\` of the same document, expected another one`
  ])
})

test('reports a supplement of itself', () => {
  const supplement = documentText({type: 'Supplement', keys: 'supplements: [scs-0100-w1-a.md]'})
  expect(findings('self-reference', {'scs-0100-w1-a.md': supplement})).toEqual([
    'scs-0100-w1-a.md:5:15 error self-reference: Unexpected `scs-0100-w1-a.md` in `supplements` of the same document, expected another one'
  ])
})
