import {describe, expect, test} from 'vitest'
import {
  documentCount,
  findDocument,
  isUnreadable,
  makeCatalog,
  noDocuments,
  parseCatalog,
  seriesOf
} from '../../src/core/catalog.ts'
import {catalogOf, documentIn, idsOf, supplementText} from '../helpers/catalog.ts'
import {documentText} from '../helpers/document-text.ts'
import {profileAt, scsProfile} from '../helpers/profile.ts'

test('ten versions stand in the order of their numbers', () => {
  const numbers = [10, 2, 1, 9, 3, 8, 4, 7, 5, 6]
  const catalog = catalogOf(Object.fromEntries(numbers.map((n) => [`scs-0100-v${n}-a.md`, documentText()])))
  expect(catalog.series.get('scs-0100')?.versions.map(({version}) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})

test('documents stand in the order of tracks, numbers, main before supplement, versions', () => {
  const catalog = catalogOf({
    'a/scs-0100-w1-a.md': supplementText('scs-0100-v1-a.md'),
    'a/scs-0200-v1-a.md': documentText({track: 'KaaS'}),
    'b/scs-0101-v1-a.md': documentText(),
    'b/scs-0100-v2-a.md': documentText(),
    'a/scs-0100-v1-a.md': documentText(),
    'a/scs-0001-v1-a.md': documentText({track: 'Global'})
  })
  expect(idsOf(catalog.documents)).toEqual([
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
    'scs-0100-w1-b.md': supplementText('scs-0100-v1-a.md', 'Global')
  })
  const series = catalog.series.get('scs-0100')
  expect(series?.track).toBe('IaaS')
  expect(idsOf(series?.versions ?? [])).toEqual(['scs-0100-v1-a'])
  expect(idsOf(series?.supplements ?? [])).toEqual(['scs-0100-w1-b'])
})

test('a series whose versions stand in several tracks keeps their order, and has the track of the newest', () => {
  const catalog = catalogOf({
    'scs-0100-v1-a.md': documentText({track: 'KaaS'}),
    'scs-0100-v2-a.md': documentText({track: 'Global'}),
    'scs-0100-v3-a.md': documentText({track: 'IaaS'}),
    'scs-0100-w1-b.md': supplementText('scs-0100-v1-a.md', 'Global'),
    'scs-0200-v1-a.md': documentText({track: 'Global'})
  })
  const series = catalog.series.get('scs-0100')
  expect(series?.track).toBe('IaaS')
  expect(series?.versions.map(({version}) => version)).toEqual([1, 2, 3])
  expect(idsOf(catalog.documents)).toEqual([
    'scs-0200-v1-a',
    'scs-0100-v1-a',
    'scs-0100-v2-a',
    'scs-0100-v3-a',
    'scs-0100-w1-b'
  ])
})

test('supplements alone are a series too', () => {
  const series = catalogOf({'scs-0100-w1-b.md': supplementText('scs-0100-v1-a.md')}).series.get('scs-0100')
  expect(series).toMatchObject({track: 'IaaS', number: '0100', versions: []})
})

test('supplements alone have the track of the newest of them', () => {
  const catalog = catalogOf({
    'scs-0100-w1-b.md': supplementText('scs-0100-v1-a.md', 'IaaS'),
    'scs-0100-w2-c.md': supplementText('scs-0100-v1-a.md', 'KaaS')
  })
  expect(catalog.series.get('scs-0100')?.track).toBe('KaaS')
})

test('the series of a document is the one of its number', () => {
  const catalog = catalogOf({
    'scs-0100-v1-a.md': documentText(),
    'scs-0100-w1-b.md': supplementText('scs-0100-v1-a.md'),
    'scs-0101-v1-c.md': documentText()
  })
  expect(catalog.documents.map((document) => seriesOf(catalog, document)?.id)).toEqual([
    'scs-0100',
    'scs-0100',
    'scs-0101'
  ])
  expect(seriesOf(noDocuments(scsProfile), documentIn(catalog, 'scs-0100-v1-a'))).toBeUndefined()
})

test('numbers without leading zeros stand in the order of numbers', () => {
  const profile = {
    ...scsProfile,
    file_names: {...scsProfile.file_names, digits: 5, leading_zeros: false, track_digit: undefined}
  }
  const names = ['scs-100-v1-a.md', 'scs-9-v1-a.md', 'scs-20-v1-a.md', 'scs-10000-v1-a.md']
  const catalog = catalogOf(Object.fromEntries(names.map((name) => [name, documentText()])), profile)
  expect([...catalog.series.keys()]).toEqual(['scs-9', 'scs-20', 'scs-100', 'scs-10000'])
})

test('the series of a track that the profile does not have stand last', () => {
  const [document] = catalogOf({'scs-0100-v1-a.md': documentText()}).documents
  if (!document) throw new Error('not read')
  const elsewhere = {...document, id: 'scs-0001-v1-a', number: '0001'}
  const strange = {...elsewhere, frontMatter: {...document.frontMatter, track: 'Unknown'}}
  expect(idsOf(makeCatalog([strange, document], scsProfile).documents)).toEqual(['scs-0100-v1-a', 'scs-0001-v1-a'])
})

test('a catalog of nothing has nothing', () => {
  expect(noDocuments(scsProfile)).toEqual({
    profile: scsProfile,
    documents: [],
    byId: new Map(),
    series: new Map(),
    unreadable: []
  })
})

test('two slugs with one number are both there', () => {
  const catalog = catalogOf({'scs-0100-v1-b.md': documentText(), 'scs-0100-v1-a.md': documentText()})
  expect(idsOf(catalog.series.get('scs-0100')?.versions ?? [])).toEqual(['scs-0100-v1-a', 'scs-0100-v1-b'])
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
  expect(idsOf(catalog.documents)).toEqual(['scs-0100-v1-a'])
  expect(catalog.unreadable.map(({id}) => id)).toEqual(['scs-0100-v2-a'])
  expect(problems.map(({rule, path}) => `${path} ${rule}`)).toEqual([
    'scs-0100-v2-a.md front-matter',
    'notes.md file-name'
  ])
})

describe('a file that cannot be read', () => {
  const files = [
    {path: 'scs-0100-v1-a.md', text: documentText()},
    {path: 'scs-0101-v1-a.md', text: 'No front matter'},
    {path: 'notes.md', text: 'Notes'}
  ]
  const read = () => parseCatalog(files, scsProfile, ['x/scs-0102-v1-Ä.md']).catalog

  test('counts as a document where it has the name of one', () => {
    expect(documentCount(read())).toBe(3)
  })

  test.each([
    'scs-0101-v1-a',
    'scs-0101-v1-a.md',
    '../x/scs-0101-v1-a.md',
    ' SCS-0101-V1 ',
    'scs-0102-v1-Ä.md'.normalize('NFD')
  ])('is meant by %j', (reference) => {
    expect(isUnreadable(read(), reference)).toBe(true)
  })

  test.each(['scs-0100-v1-a', 'scs-0101', 'scs-0101-v1-b', 'scs-0101-v2', 'notes', 'scs-0101.md-v1-a', ''])(
    'is not meant by %j',
    (reference) => {
      expect(isUnreadable(read(), reference)).toBe(false)
    }
  )
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
    'scs-0100-V1.md',
    ' scs-0100-v1 ',
    ' scs-0100-v1-a.md '
  ])('%j means the document', (reference) => {
    expect(findDocument(catalog, reference)?.id).toBe('scs-0100-v1-a')
  })
  test.each(['scs-0100', 'scs-0100-v2', 'scs-0100-v1-b', 'SCS-0100-v1-A', 'scs-0100.md-v1-a', ''])(
    '%j does not',
    (reference) => {
      expect(findDocument(catalog, reference)).toBeUndefined()
    }
  )
})

test('proposals without number are series of their own', () => {
  const catalog = catalogOf({'scs-xxxx-v1-b.md': documentText(), 'scs-xxxx-v1-a.md': documentText()})
  expect([...catalog.series.keys()]).toEqual(['scs-xxxx-a', 'scs-xxxx-b'])
})

test('what can be typed in two ways is found by both', () => {
  const catalog = catalogOf({'scs-0100-v1-ä.md': documentText()})
  for (const form of ['NFC', 'NFD']) expect(findDocument(catalog, 'scs-0100-v1-ä'.normalize(form))).toBeDefined()
})

test('where there are no versions, the number is the short form', () => {
  const profile = profileAt('tests/fixtures/second-organisation/norma.yaml')
  const text = '---\ntitle: A\nkind: Rule\ncrew: Charts\nstanding: Proposed\n---\n'
  const catalog = catalogOf({'TWN-002-b.md': text, 'TWN-001-a.md': text}, profile)
  expect(findDocument(catalog, 'twn-001')?.id).toBe('TWN-001-a')
  expect([...catalog.series.keys()]).toEqual(['TWN-001', 'TWN-002'])
})
