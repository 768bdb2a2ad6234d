import {describe, expect, test} from 'vitest'
import type {SiteContent} from '../../../src/core/site/site-content.ts'
import {sitemapFiles} from '../../../src/reports/site/sitemap.ts'
import {documentText} from '../../helpers/document-text.ts'
import {expectGolden} from '../../helpers/golden.ts'
import {certifiedContent} from '../../helpers/known-certification.ts'
import {bareContent, filesOf, knownContent, knownProfile} from '../../helpers/known-site.ts'
import {contentOf} from '../../helpers/site-contents.ts'

function sitemapTexts(content: SiteContent): ReadonlyMap<string, string> {
  return new Map([...sitemapFiles(content)].map(({path, text}) => [path, text]))
}

test('names every page of a site of which every fact is known, with its last change', () => {
  const texts = sitemapTexts(certifiedContent())
  expect([...texts.keys()]).toEqual(['sitemap-0.xml', 'sitemap-index.xml'])
  expectGolden('machine/sitemap.xml', texts.get('sitemap-0.xml') ?? '')
  expectGolden('machine/sitemap-index.xml', texts.get('sitemap-index.xml') ?? '')
})

test('without history and lifecycle no change is known', () => {
  const texts = sitemapTexts(bareContent)
  expect(texts.get('sitemap-index.xml')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://bolts.example/sitemap-0.xml</loc></sitemap>
</sitemapindex>
`)
  expect(texts.get('sitemap-0.xml')).not.toMatch(/lastmod|certification|scopes/)
})

describe('the last change of a page is the newest of its days that have come', () => {
  const changeOf = (page: string, content: SiteContent): string | undefined => {
    const text = sitemapTexts(content).get('sitemap-0.xml') ?? ''
    return new RegExp(`/${page}</loc>(?:<lastmod>(.*)</lastmod>)?</url>`).exec(text)?.[1]
  }

  test.each([
    ['2024-06-14', undefined],
    ['2024-06-15', '2024-06-15'],
    ['2024-06-16', '2024-06-15']
  ])('on %s of a document that is in force since 2024-06-15', (day, changed) => {
    expect(changeOf('lan-0002-v1-bells', {...knownContent, day})).toBe(changed)
  })

  test.each([
    ['2024-06-15', undefined],
    ['2024-06-16', '2024-06-16'],
    ['2024-06-17', '2024-06-16']
  ])('on %s of a document whose file changed on 2024-06-16', (day, changed) => {
    expect(changeOf('lan-xxxx-v1-sparks', {...knownContent, day})).toBe(changed)
  })

  test('of a file that changed before its lifecycle went on, the lifecycle', () => {
    expect(changeOf('lan-0001-v2-lamps', {...knownContent, day: '2025-01-01'})).toBe('2024-12-31')
  })
})

describe('one file has at most 50,000 addresses', () => {
  // The bare site has 9 pages besides.
  const contentWith = (pages: number): SiteContent => {
    const scopeVersions = Array.from({length: pages - 9}, (_, index) => {
      return {key: 'scope', name: 'Scope', version: `v${index + 1}`, documents: [], testcases: []}
    })
    return {...bareContent, requirements: {...bareContent.requirements, scopeVersions}}
  }

  test.each([
    [49_999, [49_999]],
    [50_000, [50_000]],
    [50_001, [50_000, 1]]
  ])('%i', (pages, counts) => {
    const texts = sitemapTexts(contentWith(pages))
    const parts = [...texts].filter(([path]) => path !== 'sitemap-index.xml')
    expect(parts.map(([path]) => path)).toEqual(counts.map((_, index) => `sitemap-${index}.xml`))
    expect(parts.map(([, text]) => text.match(/<url>/g)?.length)).toEqual(counts)
    expect(texts.get('sitemap-index.xml')?.match(/<loc>/g)).toHaveLength(counts.length)
    expect(texts.get(`sitemap-${counts.length - 1}.xml`)).toContain('/007-nuts</loc>')
  })
})

test('an address is text in XML', () => {
  const content = contentOf(filesOf({"lan-0001-v1-a&b'c<d>": documentText({track: 'Light'})}), knownProfile)
  expect(sitemapTexts(content).get('sitemap-0.xml')).toContain(
    '<loc>https://docs.lantern.example/std/lan-0001-v1-a&amp;b&#39;c%3Cd%3E</loc>'
  )
})

test('a page that is that of a track and of the scopes is named once', () => {
  const content = certifiedContent()
  const profile = {
    ...knownProfile,
    tracks: knownProfile.tracks.map((track) => ({...track, slug: 'scopes'})).slice(0, 1)
  }
  const text = sitemapTexts({...content, catalog: {...content.catalog, profile}}).get('sitemap-0.xml')
  expect(text?.match(/\/scopes\/<\/loc>/g)).toHaveLength(1)
})
