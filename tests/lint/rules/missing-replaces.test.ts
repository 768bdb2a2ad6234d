import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings, lintFiles} from '../../helpers/lint.ts'
import {waysOut} from '../../helpers/ways-out.ts'

const stable = documentText({status: 'Stable', keys: 'stabilized_at: 2024-01-01'})

test('is silent about first versions, and about later ones that replace something', () => {
  const files = {
    'scs-0100-v1-a.md': stable,
    'scs-0100-v2-a.md': documentText({keys: 'replaces: scs-0100-v1-a.md'}),
    'scs-0101-v1-a.md': documentText()
  }
  expect(findings('missing-replaces', files)).toEqual([])
})

test.each([
  ['no key', '', '6:1'],
  ['an empty list', 'replaces: []', '6:1'],
  ['an empty key', 'replaces:', '6:1']
])('reports a later version with %s', (_, keys, place) => {
  const files = {'scs-0100-v1-a.md': stable, 'scs-0100-v2-b.md': documentText({keys})}
  expect(findings('missing-replaces', files)).toEqual([
    `scs-0100-v2-b.md:${place} error missing-replaces: Unexpected version \`v2\` without \`replaces\`, expected the version that it replaces`
  ])
})

test('shows the entry that is missing', () => {
  const files = {'scs-0100-v1-a.md': stable, 'scs-0100-v2-b.md': documentText()}
  const found = lintFiles(files).find(({rule}) => rule === 'missing-replaces')
  expect(found?.help).toBe('Add `replaces:` and, on a line of its own, `  - scs-0100-v1-a.md`.')
})

test('leaves out supplements and documents without number', () => {
  const supplement = documentText({type: 'Supplement', keys: 'supplements:\n  - scs-0100-v1-a.md'})
  const files = {'scs-0100-v1-a.md': stable, 'scs-0100-w2-a.md': supplement, 'scs-xxxx-v2-a.md': documentText()}
  expect(findings('missing-replaces', files)).toEqual([])
})

test('asks for the file name where no version before is there', () => {
  expect(waysOut('missing-replaces', {'scs-0100-v2-b.md': documentText()})).toEqual([
    'Add `replaces:` and, on a line of its own, `  - ` with its file name.'
  ])
})
