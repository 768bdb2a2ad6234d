import {describe, expect, test} from 'vitest'
import type {SiteContent} from '../../../src/core/site/site-content.ts'
import {apiFiles} from '../../../src/reports/api/api-files.ts'
import {documentText} from '../../helpers/document-text.ts'
import {expectGolden} from '../../helpers/golden.ts'
import {bareContent, filesOf, knownContent, knownProfile} from '../../helpers/known-site.ts'
import {contentOf} from '../../helpers/site-contents.ts'

function apiTexts(content: SiteContent): ReadonlyMap<string, string> {
  return new Map([...apiFiles(content)].map(({path, text}) => [path, text]))
}

function dataAt(path: string, content = knownContent) {
  return JSON.parse(apiTexts(content).get(path) ?? '')
}

describe('the data of a site of which every fact is known', () => {
  test.each(['catalog', 'matrix'])('%s', (name) => {
    expectGolden(`machine/${name}.json`, apiTexts(knownContent).get(`api/${name}.json`) ?? '')
  })

  test('names are paths of the site', () => {
    expect([...apiTexts(knownContent).keys()].filter((path) => !path.includes('-v'))).toEqual([
      'api/catalog.json',
      'api/matrix.json',
      'api/series/lan-0001.json',
      'api/series/lan-xxxx-sparks.json',
      'api/series/lan-0002.json',
      'api/series/lan-0003.json',
      'api/series/lan-0004.json',
      'api/documents/lan-0001-w1-lamps-notes.json',
      'lan-0001-w1-lamps-notes.json',
      'api/documents/lan-0004-w1-tuning.json',
      'lan-0004-w1-tuning.json',
      'api/schema/catalog.json',
      'api/schema/matrix.json',
      'api/schema/series.json',
      'api/schema/document.json'
    ])
  })

  test('a document is the same in all files that hold it', () => {
    const {$schema, apiVersion, asOf, ...facts} = dataAt('api/documents/lan-0001-v2-lamps.json')
    expect({$schema, apiVersion, asOf}).toEqual({
      $schema: 'https://docs.lantern.example/std/api/schema/document.json',
      apiVersion: 1,
      asOf: '2024-06-15'
    })
    expect(dataAt('api/catalog.json').documents[1]).toEqual(facts)
    expect(dataAt('lan-0001-v2-lamps.json')).toEqual({$schema, apiVersion, asOf, ...facts})
  })
})

test.each([
  ['lan-0001', ['lan-0001-v1-lamps', 'lan-0001-v2-lamps', 'lan-0001-v3-lamps'], ['lan-0001-w1-lamps-notes']],
  ['lan-0004', [], ['lan-0004-w1-tuning']]
])('a series is as the catalog has it, with the facts of its documents: %s', (id, versions, supplements) => {
  const catalog = dataAt('api/catalog.json')
  const entry = catalog.series.find((one: {id: string}) => one.id === id)
  const facts = (ids: readonly string[]) =>
    ids.map((name) => catalog.documents.find((one: {id: string}) => one.id === name))
  expect(dataAt(`api/series/${id}.json`)).toEqual({
    $schema: 'https://docs.lantern.example/std/api/schema/series.json',
    apiVersion: 1,
    asOf: '2024-06-15',
    ...entry,
    versions: facts(versions),
    supplements: facts(supplements)
  })
})

test('a site that says no more than it must', () => {
  expectGolden('machine/bare-catalog.json', apiTexts(bareContent).get('api/catalog.json') ?? '')
})

// As they are published: what other programs rely on.
test.each(['catalog', 'matrix', 'series', 'document'])('the schema of `%s`', (name) => {
  expectGolden(`machine/schema/${name}.json`, apiTexts(knownContent).get(`api/schema/${name}.json`) ?? '')
})

describe('relations stand at both documents, whichever of them says so', () => {
  const relationsIn = (id: string) => {
    const {replaces, replacedBy, supplements, supplementedBy} = dataAt(`api/documents/${id}.json`)
    const idsOf = (links: readonly {id: string}[]): string[] => links.map((link) => link.id)
    return {
      replaces: idsOf(replaces),
      replacedBy: idsOf(replacedBy),
      supplements: idsOf(supplements),
      supplementedBy: idsOf(supplementedBy)
    }
  }
  const none = {replaces: [], replacedBy: [], supplements: [], supplementedBy: []}

  test.each([
    // `replaced_by` at the old one.
    ['lan-0001-v1-lamps', {...none, replacedBy: ['lan-0001-v2-lamps']}],
    // `replaces` at the new one.
    [
      'lan-0001-v2-lamps',
      {
        ...none,
        replaces: ['lan-0001-v1-lamps'],
        replacedBy: ['lan-0001-v3-lamps'],
        supplementedBy: ['lan-0001-w1-lamps-notes']
      }
    ],
    ['lan-0001-v3-lamps', {...none, replaces: ['lan-0001-v2-lamps'], supplementedBy: ['lan-0001-w1-lamps-notes']}],
    ['lan-0001-w1-lamps-notes', {...none, supplements: ['lan-0001-v2-lamps', 'lan-0001-v3-lamps']}],
    ['lan-0002-v1-bells', {...none, supplementedBy: ['lan-0004-w1-tuning']}],
    ['lan-0003-v1-horns', none]
  ])('%s', (id, relations) => {
    expect(relationsIn(id)).toEqual(relations)
  })

  test('with title, phase on the day and address', () => {
    expect(dataAt('api/documents/lan-0001-v1-lamps.json').replacedBy).toEqual([
      {
        id: 'lan-0001-v2-lamps',
        title: 'Gas lamps',
        phase: 'retiring',
        url: 'https://docs.lantern.example/std/lan-0001-v2-lamps'
      }
    ])
    const later = {...knownContent, day: '2025-01-01'}
    const {replacedBy} = dataAt('api/documents/lan-0001-v2-lamps.json', later)
    expect(replacedBy[0].phase).toBe('effective')
  })
})

test('of an unknown day of a history nothing is said', () => {
  const known = (id: string) => dataAt(`api/documents/${id}.json`).history
  expect(known('lan-0001-v2-lamps')).toEqual({
    firstPublished: '2022-06-01',
    lastChanged: '2024-03-03',
    formerIds: ['lan-0001-v2-lanterns', 'lan-xxxx-v1-lanterns']
  })
  expect(known('lan-0001-v3-lamps')).toEqual({firstPublished: '2024-05-01', lastChanged: '2024-05-20'})
  expect(known('lan-0002-v1-bells')).toEqual({firstPublished: '2024-04-01'})
  expect(known('lan-0003-v1-horns')).toBeUndefined()
})

test('words come out as they went in, whatever they look like', () => {
  const words = String.raw`"a" | b \n </script> ]]> {{ c }} ${'`d`'} ‮e é 漢 😀`
  const content = contentOf(
    filesOf({
      'lan-0001-v1-lamps': documentText({
        title: JSON.stringify(words),
        track: 'Light',
        keys: `description: ${JSON.stringify(`${words}\nsecond line\u0000`)}`
      })
    }),
    {...knownProfile, title: words, description: words}
  )
  const catalog = dataAt('api/catalog.json', content)
  expect(catalog).toMatchObject({title: words, description: words})
  expect(catalog.documents[0]).toMatchObject({title: words, description: `${words}\nsecond line\u0000`})
  expect(dataAt('api/matrix.json', content).rows[0].title).toBe(words)
  expect(dataAt('api/series/lan-0001.json', content).title).toBe(words)
})
