import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {fixedFiles} from '../../helpers/fixed-files.ts'
import {findings} from '../../helpers/lint.ts'

const rule = 'absolute-self-link'
const path = 'standards/scs-0100-v1-a.md'
const site = 'https://docs.scs.community/standards'
const repository = 'https://github.com/SovereignCloudStack/standards'
const filesWith = (body: string): Record<string, string> => ({
  [path]: documentText({body}),
  'standards/scs-0102-v1-b.md': documentText(),
  'supplements/scs-0102-w1-b.md': documentText({type: 'Supplement', keys: 'supplements:\n  - scs-0102-v1-b.md'})
})

test('reports the address, not the whole link', () => {
  expect(findings(rule, filesWith(`See [b](${site}/scs-0102-v1-b).`))).toEqual([
    `${path}:20:9 notice absolute-self-link: Unexpected absolute link to \`scs-0102-v1-b\`, expected \`scs-0102-v1-b.md\``
  ])
})

test.each([
  [`[b](${site}/scs-0102-v1-b#motivation "t")`, '[b](scs-0102-v1-b.md#motivation "t")'],
  [`[b](</standards/scs-0102-v1-b/>)`, '[b](<scs-0102-v1-b.md>)'],
  [`[${site}/scs-0102-v1-b](${site}/scs-0102-v1-b)`, `[${site}/scs-0102-v1-b](scs-0102-v1-b.md)`],
  [`[notes](${repository}/blob/main/Standards/scs-0102-w1-b.md)`, '[notes](../supplements/scs-0102-w1-b.md)'],
  [`[b][c]\n\n[c]: ${repository}/tree/main/Standards/scs-0102-v1-b.md`, '[b][c]\n\n[c]: scs-0102-v1-b.md'],
  [`A <a href="${site}/scs-0102-v1-b">b</a>`, 'A <a href="scs-0102-v1-b.md">b</a>'],
  [`> [b](\n> ${site}/scs-0102-v1-b)`, `> [b](\n> ${site}/scs-0102-v1-b)`]
])('fixes %s, once and for all', (written, ideal) => {
  const fixed = fixedFiles(rule, filesWith(written))
  expect(fixed).toEqual(filesWith(ideal))
  expect(fixedFiles(rule, fixed)).toEqual(fixed)
})

test.each([
  '[b](scs-0102-v1-b.md)',
  `<${site}/scs-0102-v1-b>`,
  `![b](${site}/scs-0102-v1-b)`,
  `${site}/scs-0102-v1-b`,
  `[b](${site}/iaas/scs-0102)`,
  `[b](${site}/scs-0199-v1-missing)`,
  `[b](${repository}/raw/main/Standards/scs-0102-v1-b.md)`,
  `[b](${repository}/edit/main/Standards/scs-0102-v1-b.md)`,
  `[b](${repository}/blob/main/Standards/scs-0102-v1-b.md?plain=1)`,
  `[b](${repository}/blob/main/Standards/scs-0102-v1-b.md#L10)`,
  `[b](${repository}/blob/0123456789abcdef/Standards/scs-0102-v1-b.md)`,
  `[b](https://example.org/standards/scs-0102-v1-b)`
])('is silent about %s', (link) => {
  expect(findings(rule, filesWith(link))).toEqual([])
})

test.each(['Deprecated', 'Rejected'])('leaves a document alone that is %s', (status) => {
  const body = `[b](${site}/scs-0102-v1-b)`
  const text = documentText({status, keys: `${status.toLowerCase()}_at: 2025-01-01`, body})
  expect(findings(rule, {...filesWith(''), [path]: text})).toEqual([])
})
