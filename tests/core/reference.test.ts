import {describe, expect, test} from 'vitest'
import {parseCatalog} from '../../src/core/catalog.ts'
import type {Profile} from '../../src/core/profile/profile.ts'
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
  [`${repository}/edit/main/Standards/scs-0100-v1-a.md`, 'repository standards/scs-0100-v1-a.md'],
  [`${repository}/-/blob/main/Standards/scs-0100-v1-a.md`, 'repository standards/scs-0100-v1-a.md'],
  [`${repository}/tree/main/x%20y/scs-0199-v1-x.md`, 'repository missing scs-0199-v1-x'],
  [`${repository}/commits/main/Standards/scs-0199-v1-x.md`, 'external'],
  [`${repository}/x/blob/main/scs-0199-v1-x.md`, 'external'],
  [`${repository}/blob/main/scs-0199-v1-x.md.txt`, 'external'],
  [`${repository}/blob/main`, 'external'],
  [`${repository}/blob/0123ab/scs-0199-v1-x.md`, 'repository missing scs-0199-v1-x'],
  [`${repository}/blob/${'a'.repeat(40)}/scs-0199-v1-x.md`, 'external'],
  [`${repository}/blob/${'a'.repeat(41)}/scs-0199-v1-x.md`, 'repository missing scs-0199-v1-x'],
  [`${repository}/blob/0123abcx/scs-0199-v1-x.md`, 'repository missing scs-0199-v1-x'],
  [`${repository}/blob/v0123abc/scs-0199-v1-x.md`, 'repository missing scs-0199-v1-x'],
  [`${repository}-old/blob/main/scs-0199-v1-x.md`, 'external'],
  [`HTTP${repository.slice(5)}/blob/main/scs-0199-v1-x.md`, 'repository missing scs-0199-v1-x'],
  [`${site}/scs-0100-v1-a.html`, 'site standards/scs-0100-v1-a.md'],
  [`${site}/scs-0100-v1-a.md?raw#x`, 'site standards/scs-0100-v1-a.md x'],
  [`${site}/scs-0100-v1-a.html.txt`, 'site missing scs-0100-v1-a.html.txt'],
  [`${site}/SCS-0100`, 'site series scs-0100'],
  [`${site}/scs-0100#x`, 'site series scs-0100'],
  [`${site}/scs-x0100`, 'external'],
  [`${site}/xscs-0199`, 'external'],
  [`${site}/abc-0199`, 'external'],
  [`${site}/scs-0198-v1-moved#x`, 'external'],
  [`${site}-old/scs-0199-v1-x`, 'external'],
  ['/scs-0199-v1-x', 'external'],
  ['/standardsx/scs-0199-v1-x', 'external'],
  ['scs-0100-v1-a.md?plain=1#x#y', 'relative standards/scs-0100-v1-a.md x#y'],
  ['?x#y', 'anchor y'],
  ['x%20y.md', 'file standards/x y.md'],
  ['%', 'file standards/%'],
  ['x+y.z-1:a', 'external'],
  ['1x:a', 'file standards/1x:a'],
  ['./a:b', 'file standards/a:b'],
  ['iaas/scs-0100-v1-a.md', 'relative missing scs-0100-v1-a but standards/scs-0100-v1-a.md'],
  ['../standards/iaas/scs-0101-v1-b', 'relative standards/iaas/scs-0101-v1-b.md'],
  ['iaas/scs-0102-v1-c.md', 'unreadable scs-0102-v1-c'],
  ['MAILTO:a@example.org', 'external'],
  ['mailto:a@example.org', 'external'],
  ['https://example.org/scs-0199-v1-x.md', 'external']
])('%s means %s', (url, meaning) => {
  const from = catalog.byId.get('scs-0100-v1-a')
  expect(from && described(resolveReference(url, from, catalog)).trimEnd()).toBe(meaning)
})

test('the fragment of a series, and what is missing with nothing elsewhere, are told exactly', () => {
  const from = catalog.byId.get('scs-0100-v1-a')
  const resolved = (url: string): Reference | undefined => from && resolveReference(url, from, catalog)
  expect(resolved(`${site}/scs-0100#x`)).toEqual({
    ...{kind: 'series', form: 'site', series: catalog.series.get('scs-0100'), fragment: 'x'}
  })
  expect(resolved('scs-0199-v1-x.md')).toEqual({kind: 'missing', form: 'relative', id: 'scs-0199-v1-x'})
  expect(resolved(`${site}/scs-0199`)).toEqual({kind: 'missing', form: 'site', id: 'scs-0199'})
  expect(resolved('https://example.org/x#y')).toEqual({kind: 'external'})
})

describe('with another profile', () => {
  const from = {path: 'standards/a.md'}
  const meant = (url: string, more: Partial<Profile>): string => {
    const other = {...scsProfile, ...more}
    return described(resolveReference(url, from, {...catalog, profile: other}))
  }

  test('without a repository its addresses are those of others', () => {
    const {repository: _, ...withoutRepository} = scsProfile
    const {documents, byId, series, unreadable} = catalog
    const other = {documents, byId, series, unreadable, profile: withoutRepository}
    expect(described(resolveReference(`${repository}/blob/main/scs-0199-v1-x.md`, from, other))).toBe('external')
  })

  test('a site at the root of its host, and addresses with a slash at the end', () => {
    const root = {url: 'http://example.org/', base: ''}
    expect(meant('https://example.org/scs-0199-v1-x/', root)).toBe('site missing scs-0199-v1-x')
    expect(meant('/scs-0199-v1-x', root)).toBe('site missing scs-0199-v1-x')
    expect(meant('//example.org/scs-0199-v1-x', root)).toBe('external')
    expect(meant('https://example.org/', root)).toBe('external')
    expect(meant('https://example.organic/scs-0199-v1-x', root)).toBe('external')
  })

  test('without a prefix only a whole name is that of a document', () => {
    const names = {file_names: {...scsProfile.file_names, prefix: ''}}
    expect(meant(`${site}/0199-v1-x`, names)).toBe('site missing 0199-v1-x')
    expect(meant(`${site}/0199`, names)).toBe('external')
    expect(meant(`${site}/-0199`, names)).toBe('external')
  })
})

test.each([
  ['standards/a.md', 'standards/b.md', 'b.md'],
  ['standards/a.md', 'supplements/b.md', '../supplements/b.md'],
  ['a.md', 'x/y/b.md', 'x/y/b.md'],
  ['x/y/a.md', 'b.md', '../../b.md'],
  ['x/y/a.md', 'x/z/b.md', '../z/b.md'],
  ['x/a.md', 'x/y/b.md', 'y/b.md'],
  ['x/a.md', 'y/x/b.md', '../y/x/b.md'],
  ['x/y/a.md', 'x/b.md', '../b.md'],
  ['x/y/z/a.md', 'x/w/z/b.md', '../../w/z/b.md'],
  ['a.md', 'b.md', 'b.md']
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
