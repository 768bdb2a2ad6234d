import {describe, expect, test} from 'vitest'
import {parseCatalog} from '../../src/core/catalog.ts'
import {mentionsIn, type Reference, relativeLink, resolveReference} from '../../src/core/reference.ts'
import {documentText} from '../helpers/document-text.ts'
import {scsProfile} from '../helpers/profile.ts'

const supplement = documentText({type: 'Supplement', keys: 'supplements:\n  - scs-0100-v1-a.md'})
const profile = {...scsProfile, redirects: {'/scs-0198-v1-moved': '/scs-0100-v1-a'}}
const {catalog} = parseCatalog(
  [
    {path: 'standards/scs-0100-v1-a.md', text: documentText()},
    {path: 'standards/iaas/scs-0101-v1-b.md', text: documentText()},
    {path: 'old/scs-0101-v1-b.md', text: documentText()},
    {path: 'standards/scs-0102-v1-c.md', text: '---\n---\n'},
    {path: 'supplements/scs-0100-w1-a.md', text: supplement}
  ],
  profile
)

function described(reference: Reference): string {
  switch (reference.kind) {
    case 'document':
      return `${reference.form} ${reference.document.path} ${reference.fragment}`.trimEnd()
    case 'series':
      return `${reference.form} series ${reference.series.id}`
    case 'missing':
      return `${reference.form} missing ${reference.id}${reference.elsewhere ? ` but ${reference.elsewhere.path}` : ''}`
    case 'unreadable':
      return `unreadable ${reference.id}`
    case 'anchor':
      return `anchor ${reference.fragment}`
    case 'file':
      return `file ${reference.path}`
    case 'external':
      return 'external'
  }
}

const site = 'https://docs.scs.community/standards'
const repository = 'https://github.com/SovereignCloudStack/standards'

test.each([
  ['scs-0100-v1-a.md', 'relative standards/scs-0100-v1-a.md'],
  ['./scs-0100-v1-a.md#x%20y', 'relative standards/scs-0100-v1-a.md x y'],
  ['scs-0100-v1-a', 'relative standards/scs-0100-v1-a.md'],
  ['../supplements/scs-0100-w1-a.md', 'relative supplements/scs-0100-w1-a.md'],
  ['scs-0100-w1-a.md', 'relative missing scs-0100-w1-a but supplements/scs-0100-w1-a.md'],
  ['iaas/scs-0101-v1-b.md', 'relative standards/iaas/scs-0101-v1-b.md'],
  ['../old/scs-0101-v1-b.md', 'relative old/scs-0101-v1-b.md'],
  ['scs-0199-v1-x.md', 'relative missing scs-0199-v1-x'],
  ['scs-0102-v1-c.md', 'unreadable scs-0102-v1-c'],
  ['images/x.png?raw=true', 'file standards/images/x.png'],
  ['../../x.md', 'file ../x.md'],
  ['#a%C3%BC', 'anchor aü'],
  ['#%', 'anchor %'],
  ['', 'anchor'],
  [`${site}/scs-0100-v1-a/#x`, 'site standards/scs-0100-v1-a.md x'],
  ['http://docs.scs.community/standards/scs-0100-v1-a', 'site standards/scs-0100-v1-a.md'],
  ['/standards/scs-0100-v1-a', 'site standards/scs-0100-v1-a.md'],
  [`${site}/iaas/scs-0100`, 'site series scs-0100'],
  [`${site}/scs-0102-v1-c`, 'unreadable scs-0102-v1-c'],
  [`${site}/scs-0199-v1-x`, 'site missing scs-0199-v1-x'],
  [`${site}/iaas/scs-0199`, 'site missing scs-0199'],
  [`${site}/scs-0198-v1-moved`, 'external'],
  [`${site}/scs-compatible`, 'external'],
  [`${site}/`, 'external'],
  [site, 'external'],
  ['//example.org/standards/scs-0199-v1-x', 'external'],
  [`${repository}/blob/main/Standards/scs-0100-v1-a.md#x`, 'repository standards/scs-0100-v1-a.md x'],
  [`${repository}/raw/main/Standards/scs-0199-v1-x.md`, 'repository missing scs-0199-v1-x'],
  [`${repository}/blob/0123abc/Standards/scs-0199-v1-x.md`, 'external'],
  [`${repository}/blob/main/README.md`, 'external'],
  [`${repository}/tree/main/Tests`, 'external'],
  [`${repository}/issues/1`, 'external'],
  [repository, 'external'],
  ['mailto:a@example.org', 'external'],
  ['https://example.org/scs-0199-v1-x.md', 'external']
])('%s means %s', (url, meaning) => {
  const from = catalog.byId.get('scs-0100-v1-a')
  expect(from && described(resolveReference(url, from, catalog)).trimEnd()).toBe(meaning)
})

test.each([
  ['standards/a.md', 'standards/b.md', 'b.md'],
  ['standards/a.md', 'supplements/b.md', '../supplements/b.md'],
  ['a.md', 'x/y/b.md', 'x/y/b.md'],
  ['x/y/a.md', 'b.md', '../../b.md'],
  ['x/y/a.md', 'x/z/b.md', '../z/b.md'],
  ['x/a.md', 'x/y/b.md', 'y/b.md']
])('the link from %s to %s is %s', (from, to, link) => {
  const [document] = catalog.documents
  expect(document && relativeLink({...document, path: from}, {...document, path: to})).toBe(link)
})

describe('mentions', () => {
  test.each([
    ['scs-0100', '0100'],
    ['see SCS-0100-v3.', '0100 v3'],
    ['`scs-0100-v3-flavor-naming` and (scs-0101-W1)', '0100 v3, 0101 w1'],
    ['scs-0110-ssd-flavors', '0110'],
    ['xscs-0100, scs-01000, SCS-2V:8, scs-xxxx-v1', '']
  ])('in %s', (text, expected) => {
    const mentions = mentionsIn(text, profile).map(
      ({number, kind, version}) => `${number} ${kind ?? ''}${version ?? ''}`
    )
    expect(mentions.map((mention) => mention.trim()).join(', ')).toBe(expected)
  })

  test('have no version where the profile has none', () => {
    const {kinds: _, ...names} = scsProfile.file_names
    const mentions = mentionsIn('A.b-0100-v3', {...scsProfile, file_names: {...names, prefix: 'a.b'}})
    expect(mentions).toEqual([{text: 'A.b-0100-v3', number: '0100'}])
  })
})
