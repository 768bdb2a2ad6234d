import Ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import {describe, expect, test} from 'vitest'
import {withoutByteOrderMark} from '../../../src/core/document.ts'
import {fileAddress} from '../../../src/core/site/addresses.ts'
import {documentPath, seriesPath} from '../../../src/core/site/page-paths.ts'
import type {SiteContent} from '../../../src/core/site/site-content.ts'
import {apiSchemas} from '../../../src/reports/api/schemas.ts'
import {corpusDocuments} from '../../helpers/corpus.ts'
import {machineTexts, oddTitle, siteContents} from '../../helpers/site-contents.ts'

/** A validator of the schemas that a site publishes. */
function validatorOf(texts: ReadonlyMap<string, string>) {
  const ajv = new Ajv.default({allErrors: true, strict: true, allowUnionTypes: true})
  addFormats.default(ajv)
  for (const [path, text] of texts) if (path.startsWith('api/schema/')) ajv.addSchema(JSON.parse(text))
  return (data: {readonly $schema: string}): readonly unknown[] => {
    const validate = ajv.getSchema(data.$schema)
    if (!validate) return [`no schema ${data.$schema}`]
    validate(data)
    return validate.errors ?? []
  }
}

function isData(path: string): boolean {
  return path.endsWith('.json') && !path.endsWith('.csl.json') && !path.startsWith('api/schema/')
}

/** Every address in data, without fragments. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:/.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : []
}

/** Addresses of all pages and files of a site. */
function addressesOf(texts: ReadonlyMap<string, string>, {catalog}: SiteContent): ReadonlySet<string> {
  const {profile, byId, series} = catalog
  const tracks = profile.tracks.map(
    ({name}) =>
      `${profile.tracks.find((one) => one.name === name)?.slug ?? name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}/`
  )
  const pages = [
    ...[...byId.values()].map(documentPath),
    ...[...series.values()].map((one) => seriesPath(one, profile))
  ]
  return new Set(['', ...tracks, ...pages, ...texts.keys()].map((path) => fileAddress(path, profile)))
}

describe.each([...siteContents])('the data of %s', (_, content) => {
  const dataIn = (texts: ReadonlyMap<string, string>) =>
    [...texts].filter(([path]) => isData(path)).map(([path, text]) => [path, JSON.parse(text)] as const)

  test('is as its published schemas say, down to the last field', () => {
    const {byId, series} = content.catalog
    const texts = machineTexts(content)
    const data = dataIn(texts)
    expect(data).toHaveLength(2 + series.size + 2 * byId.size)
    const errorsIn = validatorOf(texts)
    expect(data.flatMap(([path, value]) => errorsIn(value).map((error) => [path, error]))).toEqual([])
    for (const [path, value] of data) {
      const name =
        /^api\/(catalog|matrix)\.json$/.exec(path)?.[1] ?? (path.startsWith('api/series/') ? 'series' : 'document')
      expect(
        Object.entries(apiSchemas)
          .find(([one]) => one === name)?.[1]
          .parse(value),
        path
      ).toEqual(value)
    }
  })

  test('names only addresses of the site that there are', () => {
    const texts = machineTexts(content)
    const data = dataIn(texts)
    const there = addressesOf(texts, content)
    const home = fileAddress('', content.catalog.profile)
    const named = data.flatMap(([, value]) => addressesIn(value)).filter((address) => address.startsWith(home))
    expect(named.length).toBeGreaterThan(data.length)
    expect([...new Set(named)].filter((address) => !there.has(address))).toEqual([])
  })

  test('beside the page of a document is that of the API', () => {
    const texts = machineTexts(content)
    for (const document of content.catalog.byId.values()) {
      expect(texts.get(`${documentPath(document)}.json`)).toBe(
        texts.get(`api/documents/${documentPath(document)}.json`)
      )
      expect(texts.get(`${documentPath(document)}.md`)).toBe(
        withoutByteOrderMark(content.tree.files.find(({path}) => path === document.path)?.text ?? '')
      )
    }
  })

  test('comes to the same bytes each time', () => {
    expect([...machineTexts(content)]).toEqual([...machineTexts(content)])
  })
})

test('a schema refuses what is not as it says', () => {
  const [content] = siteContents.values()
  if (!content) throw new Error('There is no content')
  const texts = machineTexts(content)
  const matrix = JSON.parse(texts.get('api/matrix.json') ?? '')
  const errorsIn = validatorOf(texts)
  expect(errorsIn({...matrix, rows: [{...matrix.rows[0], track: 1}]})).toHaveLength(1)
  expect(errorsIn({...matrix, asOf: 'yesterday'})).not.toEqual([])
  expect(errorsIn({...matrix, apiVersion: 2})).toHaveLength(1)
  expect(errorsIn({...matrix, comesLater: true})).toEqual([])
})

test('a document with a history says what is known of it', () => {
  const content = siteContents.get('odd documents with a history')
  const text = content && machineTexts(content).get('scs-0100-v1-first.json')
  expect(JSON.parse(text ?? '')).toMatchObject({
    apiVersion: 1,
    asOf: '2024-01-15',
    title: oddTitle,
    phase: 'effective',
    inForce: true,
    history: {firstPublished: '2023-05-05', lastChanged: '2024-01-10', formerIds: ['scs-0100-v1-former']}
  })
})

test.skipIf(!corpusDocuments)('the reference documents: all of them, and what counts', () => {
  const content = siteContents.get('the reference documents')
  const texts = content && machineTexts(content)
  const catalog = JSON.parse(texts?.get('api/catalog.json') ?? '')
  expect(catalog.documents).toHaveLength(102)
  expect(JSON.parse(texts?.get('api/series/scs-0100.json') ?? '')).toMatchObject({
    inForce: ['scs-0100-v3-flavor-naming'],
    versions: [{version: 'v1', phase: 'deprecated'}, {version: 'v2', phase: 'deprecated'}, {version: 'v3'}]
  })
})
