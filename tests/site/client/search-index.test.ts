import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi} from 'vitest'
import {findDocuments, searchChoices} from '../../../src/site/client/search-index.ts'

interface Fake {
  readonly id: string
  /** The date-dependent phase, or the phase itself, as pages say it to the index. */
  readonly life: string
  readonly score?: number
  readonly track?: string
  readonly type?: string
  readonly excerpt?: string
  readonly sections?: readonly string[]
}

/** What the index holds; a query finds everything. */
let documents: readonly Fake[] = []
/** What was done with the index. */
const calls: unknown[] = []

const counts = (key: 'life' | 'track' | 'type'): Record<string, number> =>
  Object.fromEntries(documents.map((one) => [one[key] ?? '', 1]))

const pagefind = {
  options: (options: unknown) => calls.push(options),
  mergeIndex: (address: string) => calls.push(address),
  filters: () => ({life: counts('life'), track: counts('track'), type: counts('type')}),
  search: (_: string, {filters}: {filters: {life: {any: readonly string[]}; track?: string; type?: string}}) => {
    const {life, track, type} = filters
    const hits = documents.filter(
      (one) =>
        life.any.includes(one.life) &&
        (track === undefined || one.track === track) &&
        (type === undefined || one.type === type)
    )
    return {unfilteredResultCount: documents.length, results: hits.map(hitOf)}
  }
}

function hitOf({id, score = 1, excerpt = '<mark>word</mark>', sections = []}: Fake) {
  const url = `/${id}`
  const section = (name: string) => ({title: name, url: name === '' ? url : `${url}#${name}`, excerpt})
  const data = {...section(''), meta: {id, title: `Title of ${id}`}, sub_results: sections.map(section)}
  return {score, data: async () => data}
}

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'norma-index-'))
  mkdirSync(join(folder, 'pagefind'))
  const names = Object.keys(pagefind).map(
    (name) => `export const ${name} = async (...all) => fakeIndex.${name}(...all)`
  )
  writeFileSync(join(folder, 'pagefind/pagefind.js'), names.join('\n'))
})

afterAll(() => rmSync(folder, {recursive: true, force: true}))

beforeEach(() => {
  vi.stubGlobal('fakeIndex', pagefind)
  vi.stubGlobal('document', {documentElement: {dataset: {base: pathToFileURL(folder).href}}})
  vi.stubGlobal('fetch', async () => Response.json(['part-1/', 'part-2/']))
  vi.useFakeTimers({now: new Date('2026-06-15T12:00:00Z'), toFake: ['Date']})
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const found = async (query = 'word', choice: Readonly<Record<string, string>> = {}) => {
  const {documents: all, count, hidden} = await findDocuments(query, choice)
  return {ids: all.map(({id}) => id), count, hidden}
}

test('all parts of the index are searched, and it is prepared once', async () => {
  documents = [{id: 'a', life: 'draft'}]
  await found()
  await found()
  expect(calls).toEqual([
    {baseUrl: '/', excerptLength: 20, ranking: {metaWeights: {title: 5, id: 5, life: 0}}},
    `${pathToFileURL(folder).href}/pagefind/part-1/`,
    `${pathToFileURL(folder).href}/pagefind/part-2/`
  ])
})

describe('what is found', () => {
  test('is a document with its phase on the day, and at most two of its sections', async () => {
    documents = [{id: 'a', life: 'stable|2026-06-15||', sections: ['', 'one', 'two', 'three']}]
    const excerpt = '<mark>word</mark>'
    expect(await findDocuments('word', {})).toEqual({
      documents: [
        {
          id: 'a',
          title: 'Title of a',
          url: '/a',
          excerpt,
          phase: 'effective',
          sections: [
            {title: 'one', url: '/a#one', excerpt},
            {title: 'two', url: '/a#two', excerpt}
          ]
        }
      ],
      count: 1,
      hidden: 0
    })
  })

  test('comes in the order of what counts, where the words fit equally well', async () => {
    documents = [
      {id: 'rejected', life: 'rejected|||2026-01-01'},
      {id: 'deprecated', life: 'deprecated|2024-01-01|2026-06-15|'},
      {id: 'draft', life: 'draft'},
      {id: 'informative', life: 'informative'},
      {id: 'unknown', life: 'whatever'},
      {id: 'upcoming', life: 'stable|2026-06-16||'},
      {id: 'retiring', life: 'stable|2024-01-01|2026-06-16|'},
      {id: 'effective', life: 'stable|2024-01-01||'}
    ]
    const {ids} = await found()
    expect(ids).toEqual([
      'effective',
      'retiring',
      'upcoming',
      'informative',
      'unknown',
      'draft',
      'deprecated',
      'rejected'
    ])
  })

  test('may come before what counts, where the words fit much better', async () => {
    documents = [
      {id: 'effective', life: 'stable|2024-01-01||', score: 1},
      {id: 'draft', life: 'draft', score: 1.7},
      {id: 'old', life: 'deprecated|2024-01-01|2025-01-01|', score: 3}
    ]
    expect((await found()).ids).toEqual(['draft', 'effective', 'old'])
  })

  test.each([
    [12, 12],
    [13, 12]
  ])('of %i documents, %i are shown, and all are counted', async (number, shown) => {
    documents = [...Array(number).keys()].map((index) => ({id: `${index}`, life: 'draft', score: number - index}))
    const {ids, count} = await found()
    expect(ids).toEqual([...Array(shown).keys()].map(String))
    expect(count).toBe(number)
  })
})

describe('the filters', () => {
  const mixed: readonly Fake[] = [
    {id: 'a', life: 'draft', track: 'IaaS', type: 'Standard'},
    {id: 'b', life: 'stable|2024-01-01||', track: 'KaaS', type: 'Standard'},
    {id: 'c', life: 'stable|2024-01-01||', track: 'IaaS', type: 'Procedural'}
  ]

  test.each([
    [{}, ['b', 'c', 'a'], 0],
    [{phase: '', track: '', type: ''}, ['b', 'c', 'a'], 0],
    [{phase: 'draft'}, ['a'], 2],
    [{track: 'IaaS'}, ['c', 'a'], 1],
    [{type: 'Standard', phase: 'effective'}, ['b'], 2],
    [{type: 'Standard', track: 'KaaS', phase: 'draft'}, [], 3]
  ])('%j', async (choice, ids, hidden) => {
    documents = mixed
    expect(await found('word', choice)).toEqual({ids, count: ids.length, hidden})
  })

  test('offer the phases of the day that there are, what counts first, and tracks and types as the index has them', async () => {
    documents = [...mixed, {id: 'd', life: 'stable|2024-01-01|2026-07-01|', track: 'IaaS', type: 'Standard'}]
    expect(await searchChoices()).toEqual([
      {
        name: 'phase',
        label: 'Phase',
        values: [
          {value: 'effective', text: 'Effective'},
          {value: 'retiring', text: 'Retiring'},
          {value: 'draft', text: 'Draft'}
        ]
      },
      {
        name: 'track',
        label: 'Track',
        values: [
          {value: 'IaaS', text: 'IaaS'},
          {value: 'KaaS', text: 'KaaS'}
        ]
      },
      {
        name: 'type',
        label: 'Type',
        values: [
          {value: 'Standard', text: 'Standard'},
          {value: 'Procedural', text: 'Procedural'}
        ]
      }
    ])
  })
})

describe('a word that no document has', () => {
  test.each([
    ['lanterns', '<mark>lantern</mark> light', 1],
    ['LANterns', '<mark>Lanes</mark>', 1],
    ['lanterns', 'lantern, <mark>lace</mark>', 0],
    ['xy', '<mark>x</mark>', 0],
    ['xyzzy lantern', '<mark>lantern</mark>', 1],
    ['scs', '', 1],
    ['title', '', 1]
  ])('“%s”, where the index marks %j: %i', async (query, excerpt, count) => {
    documents = [{id: 'scs-0100-v1', life: 'draft', excerpt}]
    expect((await found(query)).count).toBe(count)
  })

  test('hides nothing, though the index would have found something else', async () => {
    documents = [{id: 'a', life: 'draft', excerpt: '<mark>other</mark>'}]
    expect(await found('xyzzy')).toEqual({ids: [], count: 0, hidden: 0})
  })
})
