import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings, lintFiles} from '../../helpers/lint.ts'
import {waysOut} from '../../helpers/ways-out.ts'

const rule = 'deprecated-link'
const path = 'scs-0100-v2-a.md'
const stable = 'stabilized_at: 2024-01-01'
const filesWith = (body: string, keys = stable): Record<string, string> => ({
  'scs-0100-v1-a.md': documentText({status: 'Deprecated', keys: 'deprecated_at: 2025-01-01'}),
  [path]: documentText({status: 'Stable', keys, body}),
  'scs-0102-v1-b.md': documentText({
    status: 'Deprecated',
    keys: 'deprecated_at: 2025-06-01\nreplaced_by:\n  - scs-0102-v2-b.md'
  }),
  'scs-0102-v2-b.md': documentText({status: 'Stable', keys: stable}),
  'scs-0103-v1-c.md': documentText({status: 'Rejected', keys: 'rejected_at: 2025-01-01'})
})
const link = '[b](scs-0102-v1-b.md)'

test('reports a link to a deprecated or rejected document', () => {
  expect(findings(rule, filesWith(`${link} [c](scs-0103-v1-c.md)`))).toEqual([
    `${path}:21:5 notice deprecated-link: Unexpected link to \`scs-0102-v1-b\`, which is deprecated, expected a document in force`,
    `${path}:21:27 notice deprecated-link: Unexpected link to \`scs-0103-v1-c\`, which is rejected, expected a document in force`
  ])
})

test('names the successor', () => {
  const found = lintFiles(filesWith(link)).filter((diagnostic) => diagnostic.rule === rule)
  expect(found.map(({help}) => help)).toEqual(['Link to `scs-0102-v2-b`, which replaces it.'])
})

test('counts the day', () => {
  expect(findings(rule, filesWith(link), {day: '2025-05-31'})).toEqual([])
  expect(findings(rule, filesWith(link), {day: '2025-06-01'})).toHaveLength(1)
})

test.each([
  ['an earlier version of its own', filesWith('[v1](scs-0100-v1-a.md)')],
  ['what it replaces', filesWith(link, `${stable}\nreplaces:\n  - scs-0102-v1-b.md`)],
  ['a document whose successor it links to as well', filesWith(`${link} [new](scs-0102-v2-b.md)`)],
  ['links that lead elsewhere', filesWith('[x](https://example.org) [y](#motivation) [z](scs-0199-v1-none.md)')],
  ['a link in a document that is not in force', {...filesWith(''), [path]: documentText({body: link})}]
])('is silent about %s', (_, files) => {
  expect(findings(rule, files)).toEqual([])
})

test('names the way out where nothing replaces it', () => {
  expect(waysOut(rule, filesWith('[c](scs-0103-v1-c.md)'))).toEqual([
    'Link to a document in force, or remove the link.'
  ])
})

test('reports a definition once, where it stands', () => {
  expect(findings(rule, filesWith('[b] and [again][b]\n\n[b]: scs-0102-v1-b.md'))).toEqual([
    expect.stringContaining(`${path}:23:6 notice`)
  ])
})
