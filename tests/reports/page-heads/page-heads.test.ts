import {describe, expect, test} from 'vitest'
import {fileAddress} from '../../../src/core/site/addresses.ts'
import type {SiteContent} from '../../../src/core/site/site-content.ts'
import {documentHead} from '../../../src/reports/page-heads/document-head.ts'
import {seriesHead} from '../../../src/reports/page-heads/series-head.ts'
import {documentText} from '../../helpers/document-text.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {contentOf, machineTexts, siteContents} from '../../helpers/site-contents.ts'

const site = 'https://docs.scs.community/standards'

function headOf(id: string, content: SiteContent) {
  const document = content.catalog.byId.get(id)
  if (!document) throw new Error(`There is no ${id}`)
  return documentHead(document, content)
}

/** The links that are none to another form of the page. */
function versionsOf(id: string, content: SiteContent): string[] {
  return headOf(id, content).links.flatMap(({rel, title}) => (/version/.test(rel) ? [`${rel} ${title}`] : []))
}

const stable = (from: string) => documentText({status: 'Stable', keys: `stabilized_at: ${from}`})
const content = contentOf([
  {
    path: 'scs-0100-v1-a.md',
    text: documentText({
      title: "'A </script><script>alert(1)</script>'",
      status: 'Deprecated',
      keys: 'stabilized_at: 2020-01-01\ndeprecated_at: 2021-01-01'
    })
  },
  {path: 'scs-0100-v2-a.md', text: stable('2021-01-01')},
  {path: 'scs-0100-v10-a.md', text: documentText()},
  {path: 'scs-0100-w1-a-notes.md', text: documentText({type: 'Supplement', keys: 'supplements: [scs-0100-v2-a.md]'})},
  {path: 'scs-0101-v1-b.md', text: documentText()}
])

test.each([
  ['scs-0100-v1-a', ['latest-version scs-0100-v2', 'successor-version scs-0100-v2', 'version-history scs-0100']],
  [
    'scs-0100-v2-a',
    [
      'latest-version scs-0100-v2',
      'predecessor-version scs-0100-v1',
      'successor-version scs-0100-v10',
      'version-history scs-0100'
    ]
  ],
  ['scs-0100-v10-a', ['latest-version scs-0100-v2', 'predecessor-version scs-0100-v2', 'version-history scs-0100']],
  ['scs-0100-w1-a-notes', ['version-history scs-0100']],
  ['scs-0101-v1-b', ['latest-version scs-0101-v1', 'version-history scs-0101']]
])('the versions beside %s', (id, versions) => {
  expect(versionsOf(id, content)).toEqual(versions)
})

test('data of a page cannot end the script that it stands in', () => {
  const {data} = headOf('scs-0100-v1-a', content)
  expect(data).not.toContain('<')
  expect(JSON.parse(data)).toMatchObject({
    '@type': 'TechArticle',
    headline: 'A </script><script>alert(1)</script>',
    identifier: 'scs-0100-v1',
    creativeWorkStatus: 'Deprecated',
    datePublished: '2020-01-01',
    expires: '2021-01-01',
    isPartOf: {'@type': 'CreativeWorkSeries', url: `${site}/iaas/scs-0100`}
  })
})

test('names a picture of the site, with its size and what it shows', () => {
  const odd = siteContents.get('odd documents with a history')
  const meta = odd && headOf('scs-0100-v1-first', odd).meta.filter(({property}) => property.startsWith('og:image'))
  expect(meta?.map(({property, content: text}) => [property, text])).toEqual([
    ['og:image', `${site}/preview.png`],
    ['og:image:type', 'image/png'],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', 'Every document of Sovereign Cloud Standards as a field in the colour of its phase']
  ])
})

test('what is known of the history is said', () => {
  const odd = siteContents.get('odd documents with a history')
  const meta =
    odd && new Map(headOf('scs-0100-v1-first', odd).meta.map(({property, content: text}) => [property, text]))
  expect(meta?.get('article:published_time')).toBe('2023-05-05')
  expect(meta?.get('article:modified_time')).toBe('2024-01-10')
  expect(meta?.get('og:url')).toBe(`${site}/scs-0100-v1-first`)
  expect(meta?.get('article:section')).toBe('IaaS')
})

describe.each([...siteContents])('the heads of %s', (_, made) => {
  const {catalog} = made
  const headsOf = () => [
    ...[...catalog.byId.values()].map((document) => documentHead(document, made)),
    ...[...catalog.series.values()].map((series) => seriesHead(series, made))
  ]

  test('link to pages and files of the site that there are', () => {
    const heads = headsOf()
    const pages = new Set(heads.map(({canonical}) => canonical))
    expect(pages.size).toBe(heads.length)
    const files = new Set([...machineTexts(made).keys()].map((path) => fileAddress(path, catalog.profile)))
    const links = heads.flatMap(({links: all}) => all).filter(({rel}) => rel !== 'license')
    expect(links.length).toBeGreaterThan(heads.length)
    expect(links.filter(({href}) => !pages.has(href) && !files.has(href))).toEqual([])
  })

  test('are in one piece', () => {
    for (const {data, meta, canonical} of headsOf()) {
      expect(JSON.parse(data)).toMatchObject({'@context': 'https://schema.org', '@id': canonical})
      expect(meta.every(({content: text}) => text !== '' && !/\n/.test(text))).toBe(true)
      expect(new Set(meta.map(({property}) => property)).size).toBe(meta.length)
    }
  })
})

test('a licence is linked where the profile has an address of it', () => {
  const links = (made: SiteContent): number =>
    headOf('scs-0101-v1-b', made).links.filter(({rel}) => rel === 'license').length
  expect(links(content)).toBe(1)
  const text = documentText()
  expect(links(contentOf([{path: 'scs-0101-v1-b.md', text}], {...scsProfile, license: {name: 'Own'}}))).toBe(0)
})
