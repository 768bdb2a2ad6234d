import {describe, expect, test} from 'vitest'
import {fileAddress} from '../../../src/core/site/addresses.ts'
import {documentPath, seriesPath} from '../../../src/core/site/page-paths.ts'
import {machineTexts, siteContents} from '../../helpers/site-contents.ts'

describe.each([...siteContents])('the files of %s', (_, content) => {
  const {catalog, day} = content
  const home = fileAddress('', catalog.profile)

  test('name every page in the sitemap, with days that have come', () => {
    const texts = machineTexts(content)
    const text = texts.get('sitemap-0.xml') ?? ''
    const named = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address)
    const pages = [
      ...[...catalog.byId.values()].map(documentPath),
      ...[...catalog.series.values()].map((one) => seriesPath(one, catalog.profile))
    ].map((path) => fileAddress(path, catalog.profile).replaceAll('&', '&amp;').replaceAll("'", '&#39;'))
    expect(named).toEqual(expect.arrayContaining([home, ...pages]))
    expect(new Set(named).size).toBe(named.length)
    const days = [...text.matchAll(/<lastmod>([^<]*)<\/lastmod>/g)].map(([, changed = '']) => changed)
    expect(days.length).toBeGreaterThan(0)
    expect(days.filter((changed) => !/^\d{4}-\d{2}-\d{2}$/.test(changed) || changed > day)).toEqual([])
    expect(texts.get('sitemap-index.xml')).toContain(`<loc>${home}sitemap-0.xml</loc>`)
    expect(texts.get('robots.txt')).toContain(`Sitemap: ${home}sitemap-index.xml`)
  })

  test('tell programs that read text what counts, and where it lies', () => {
    const texts = machineTexts(content)
    const text = texts.get('llms.txt') ?? ''
    expect(text).toMatch(/^# .+\n\n> .+\n/)
    const linked = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, address = '']) =>
      address.replaceAll('%28', '(').replaceAll('%29', ')')
    )
    const files = new Set([...texts.keys()].map((path) => fileAddress(path, catalog.profile)))
    expect(linked.length).toBeGreaterThan(5)
    expect(linked.filter((address) => address.includes('.') && !files.has(address) && !address.endsWith('/'))).toEqual(
      []
    )
    const counting = JSON.parse(texts.get('api/catalog.json') ?? '').documents.filter(
      (one: {inForce: boolean}) => one.inForce
    )
    const lines = text.split('\n').filter((line) => line.includes('; all versions: '))
    expect(lines).toHaveLength(counting.length)
  })
})

test('a day of the history is that of the last change', () => {
  const content = siteContents.get('odd documents with a history')
  const text = content && machineTexts(content).get('sitemap-0.xml')
  expect(text).toContain('/scs-0100-v1-first</loc><lastmod>2024-01-10</lastmod>')
})

test('hosts are told how long to keep a badge', () => {
  const [content] = siteContents.values()
  const text = content && machineTexts(content).get('_headers')
  expect(text).toContain('/standards/*.svg\n  Cache-Control: public, max-age=3600\n')
  expect(text?.split('\n').filter((line) => !/^(\/\S+| {2}[\w-]+: .+|)$/.test(line))).toEqual([])
})
