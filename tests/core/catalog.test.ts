import {describe, expect, test} from 'vitest'
import {type Catalog, findDocument, parseCatalog, seriesOf} from '../../src/core/catalog.ts'
import type {Document} from '../../src/core/document.ts'
import {relationsOf} from '../../src/core/relations.ts'
import {documentText} from '../helpers/document-text.ts'
import {scsProfile} from '../helpers/profile.ts'

function catalogOf(files: Readonly<Record<string, string>>): Catalog {
  return parseCatalog(
    Object.entries(files).map(([path, text]) => ({path, text})),
    scsProfile
  ).catalog
}

function supplementOf(target: string, track = 'IaaS'): string {
  return documentText({type: 'Supplement', track, keys: `supplements:\n  - ${target}`})
}

function found(catalog: Catalog, id: string): Document {
  const document = catalog.byId.get(id)
  if (!document) throw new Error(`${id} is not in the catalog`)
  return document
}

const ids = (documents: readonly Document[]): string[] => documents.map(({id}) => id)

test('ten versions stand in the order of their numbers', () => {
  const numbers = [10, 2, 1, 9, 3, 8, 4, 7, 5, 6]
  const catalog = catalogOf(Object.fromEntries(numbers.map((n) => [`scs-0100-v${n}-a.md`, documentText()])))
  expect(catalog.series.get('scs-0100')?.versions.map(({version}) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})

test('documents stand in the order of tracks, numbers, main before supplement, versions', () => {
  const catalog = catalogOf({
    'a/scs-0100-w1-a.md': supplementOf('scs-0100-v1-a.md'),
    'a/scs-0200-v1-a.md': documentText({track: 'KaaS'}),
    'b/scs-0101-v1-a.md': documentText(),
    'b/scs-0100-v2-a.md': documentText(),
    'a/scs-0100-v1-a.md': documentText(),
    'a/scs-0001-v1-a.md': documentText({track: 'Global'})
  })
  expect(ids(catalog.documents)).toEqual([
    'scs-0001-v1-a',
    'scs-0100-v1-a',
    'scs-0100-v2-a',
    'scs-0100-w1-a',
    'scs-0101-v1-a',
    'scs-0200-v1-a'
  ])
  expect([...catalog.series.keys()]).toEqual(['scs-0001', 'scs-0100', 'scs-0101', 'scs-0200'])
})

test('a supplement in another track than its standard stands in the series all the same', () => {
  const catalog = catalogOf({
    'scs-0100-v1-a.md': documentText(),
    'scs-0100-w1-b.md': supplementOf('scs-0100-v1-a.md', 'Global')
  })
  const series = catalog.series.get('scs-0100')
  expect(series?.track).toBe('IaaS')
  expect(ids(series?.versions ?? [])).toEqual(['scs-0100-v1-a'])
  expect(ids(series?.supplements ?? [])).toEqual(['scs-0100-w1-b'])
})

test('a series whose versions stand in several tracks keeps their order, and has the track of the newest', () => {
  const catalog = catalogOf({
    'scs-0100-v1-a.md': documentText({track: 'KaaS'}),
    'scs-0100-v2-a.md': documentText({track: 'Global'}),
    'scs-0100-v3-a.md': documentText({track: 'IaaS'}),
    'scs-0100-w1-b.md': supplementOf('scs-0100-v1-a.md', 'Global'),
    'scs-0200-v1-a.md': documentText({track: 'Global'})
  })
  const series = catalog.series.get('scs-0100')
  expect(series?.track).toBe('IaaS')
  expect(series?.versions.map(({version}) => version)).toEqual([1, 2, 3])
  expect(ids(catalog.documents)).toEqual([
    'scs-0200-v1-a',
    'scs-0100-v1-a',
    'scs-0100-v2-a',
    'scs-0100-v3-a',
    'scs-0100-w1-b'
  ])
})

test('related documents stand in the order of the catalog', () => {
  const catalog = catalogOf({
    'scs-0100-v1-a.md': documentText({track: 'KaaS'}),
    'scs-0100-v2-a.md': documentText({track: 'Global'}),
    'scs-0100-v3-a.md': documentText({keys: 'replaces: [scs-0100-v2-a.md, scs-0100-v1-a.md]'})
  })
  expect(ids(relationsOf(catalog, found(catalog, 'scs-0100-v3-a')).replaces)).toEqual([
    'scs-0100-v1-a',
    'scs-0100-v2-a'
  ])
})

test('supplements alone are a series too', () => {
  const series = catalogOf({'scs-0100-w1-b.md': supplementOf('scs-0100-v1-a.md')}).series.get('scs-0100')
  expect(series).toMatchObject({track: 'IaaS', number: '0100', versions: []})
})

test('two slugs with one number are both there', () => {
  const catalog = catalogOf({'scs-0100-v1-b.md': documentText(), 'scs-0100-v1-a.md': documentText()})
  expect(ids(catalog.series.get('scs-0100')?.versions ?? [])).toEqual(['scs-0100-v1-a', 'scs-0100-v1-b'])
  expect(findDocument(catalog, 'scs-0100-v1')?.id).toBe('scs-0100-v1-a')
})

test('of two documents with one id the first by path is meant, and both are there', () => {
  const catalog = catalogOf({'z/scs-0100-v1-a.md': documentText(), 'a/scs-0100-v1-a.md': documentText()})
  expect(catalog.documents.map(({path}) => path)).toEqual(['a/scs-0100-v1-a.md', 'z/scs-0100-v1-a.md'])
  expect(findDocument(catalog, 'scs-0100-v1-a')?.path).toBe('a/scs-0100-v1-a.md')
})

test('a document that cannot be read is named, and does not keep the others out', () => {
  const {catalog, problems} = parseCatalog(
    [
      {path: 'scs-0100-v1-a.md', text: documentText()},
      {path: 'scs-0100-v2-a.md', text: '---\ntitle: A: B\n---\n'},
      {path: 'notes.md', text: 'Notes'}
    ],
    scsProfile
  )
  expect(ids(catalog.documents)).toEqual(['scs-0100-v1-a'])
  expect(catalog.unreadable.map(({id}) => id)).toEqual(['scs-0100-v2-a'])
  expect(problems.map(({rule, path}) => `${path} ${rule}`)).toEqual([
    'scs-0100-v2-a.md front-matter',
    'notes.md file-name'
  ])
})

test('a file that could not be read as text is named, too', () => {
  const {catalog} = parseCatalog([], scsProfile, ['documents/scs-0100-v1-a.md', 'documents/notes.md'])
  expect(catalog.unreadable.map(({id}) => id)).toEqual(['scs-0100-v1-a'])
})

test('the order of the files makes no difference', () => {
  const files = ['scs-0100-v2-a.md', 'scs-0100-v1-b.md', 'scs-0101-v1-a.md'].map((path) => ({
    path,
    text: documentText()
  }))
  const forward = parseCatalog(files, scsProfile).catalog
  expect(parseCatalog(files.toReversed(), scsProfile).catalog).toEqual(forward)
})

test('a document is plain data', () => {
  const [document] = catalogOf({'scs-0100-v1-a.md': documentText()}).documents
  expect(JSON.parse(JSON.stringify(document))).toEqual(document)
})

describe('a reference', () => {
  const catalog = catalogOf({'standards/scs-0100-v1-a.md': documentText()})
  test.each([
    'scs-0100-v1-a',
    'scs-0100-v1-a.md',
    '../x/scs-0100-v1-a.md',
    'scs-0100-v1',
    'SCS-0100-v1',
    ' scs-0100-v1 '
  ])('%j means the document', (reference) => {
    expect(findDocument(catalog, reference)?.id).toBe('scs-0100-v1-a')
  })
  test.each(['scs-0100', 'scs-0100-v2', 'scs-0100-v1-b', ''])('%j does not', (reference) => {
    expect(findDocument(catalog, reference)).toBeUndefined()
  })
})

test('a relation holds in both directions, whichever document names it, and once', () => {
  const catalog = catalogOf({
    'scs-0100-v1-a.md': documentText({keys: 'replaced_by:\n  - scs-0100-v2-a.md'}),
    'scs-0100-v2-a.md': documentText({
      keys: 'replaces:\n  - scs-0100-v1-a.md\n  - scs-0100-v2-a.md\n  - scs-0999-v1-a.md'
    }),
    'scs-0100-v3-a.md': documentText({keys: 'replaces:\n  - scs-0100-v2'}),
    'scs-0100-w1-b.md': supplementOf('scs-0100-v2-a.md')
  })
  const relations = relationsOf(catalog, found(catalog, 'scs-0100-v2-a'))
  expect(ids(relations.replaces)).toEqual(['scs-0100-v1-a'])
  expect(ids(relations.replacedBy)).toEqual(['scs-0100-v3-a'])
  expect(ids(relations.supplementedBy)).toEqual(['scs-0100-w1-b'])
  expect(ids(relationsOf(catalog, found(catalog, 'scs-0100-w1-b')).supplements)).toEqual(['scs-0100-v2-a'])
  expect(seriesOf(catalog, found(catalog, 'scs-0100-w1-b'))?.id).toBe('scs-0100')
})

test('proposals without number are series of their own', () => {
  const catalog = catalogOf({'scs-xxxx-v1-b.md': documentText(), 'scs-xxxx-v1-a.md': documentText()})
  expect([...catalog.series.keys()]).toEqual(['scs-xxxx-a', 'scs-xxxx-b'])
})
