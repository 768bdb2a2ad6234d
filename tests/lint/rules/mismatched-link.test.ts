import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings} from '../../helpers/lint.ts'

const path = 'scs-0100-v1-a.md'
const found = (body: string): string[] =>
  findings('mismatched-link', {
    [path]: documentText({body}),
    'scs-0102-v1-b.md': documentText(),
    'scs-0102-v2-b.md': documentText({keys: 'replaces:\n  - scs-0102-v1-b.md'}),
    'scs-0102-w1-b.md': documentText({type: 'Supplement', keys: 'supplements:\n  - scs-0102-v1-b.md'}),
    'scs-0103-v1-c.md': documentText()
  })

test.each([
  ['[scs-0103-v1: C](scs-0102-v1-b.md)', 'scs-0103-v1'],
  ['[scs-0103-v1: C](https://docs.scs.community/standards/scs-0102-v1-b)', 'scs-0103-v1'],
  ['[SCS-0102-v2](scs-0102-v1-b.md)', 'SCS-0102-v2'],
  ['[scs-0103](scs-0102-v1-b.md)', 'scs-0103'],
  ['[scs-0102-w1](scs-0102-v1-b.md)', 'scs-0102-w1'],
  ['[the **scs-0103-v1** one][b]\n\n[b]: scs-0102-v1-b.md', 'scs-0103-v1']
])('reports %s', (link, text) => {
  expect(found(link)).toEqual([
    `${path}:20:1 warning mismatched-link: ` +
      `Unexpected link from \`${text}\` to \`scs-0102-v1-b\`, expected the document that the text names`
  ])
})

test('reports a link to the page of another series', () => {
  expect(found('[scs-0103](https://docs.scs.community/standards/iaas/scs-0102)')).toHaveLength(1)
})

test.each([
  '[scs-0102-v1](scs-0102-v1-b.md)',
  '[SCS-0102-V1-a-former-slug](scs-0102-v1-b.md)',
  '[scs-0102](scs-0102-v2-b.md)',
  '[scs-0102-v2](https://docs.scs.community/standards/iaas/scs-0102)',
  '[scs-0102-v1 and scs-0103-v1](scs-0103-v1-c.md)',
  '[notes on scs-0102-v1](scs-0102-w1-b.md)',
  '[scs-0102-v1](https://example.org)',
  '[scs-0102-v1](scs-0999-v1-missing.md)',
  '![scs-0103-v1](scs-0102-v1-b.md)',
  '[b][scs-0103-v1]\n\n[scs-0103-v1]: scs-0102-v1-b.md',
  '[scs-0100-v1](#introduction)',
  '[images](scs-0102-v1-b.md)',
  '[`xscs-0103-v1`](scs-0102-v1-b.md)'
])('is silent about %s', (link) => {
  expect(found(link)).toEqual([])
})

test('reports a link within the document, and all documents that its text names', () => {
  expect(found('[scs-0103-v1 and scs-0104](#introduction)')).toEqual([
    `${path}:20:1 warning mismatched-link: Unexpected link from \`scs-0103-v1\`, \`scs-0104\` to \`scs-0100-v1-a\`, expected the document that the text names`
  ])
})

test('reports another version of a supplement', () => {
  expect(found('[scs-0102-w2](scs-0102-w1-b.md)')).toEqual([
    expect.stringContaining('`scs-0102-w2` to `scs-0102-w1-b`')
  ])
})
