import {describe, expect, test} from 'vitest'
import {documentHead} from '../../../src/reports/page-heads/document-head.ts'
import {latestVersion, metaOf, scriptJson} from '../../../src/reports/page-heads/page-head.ts'
import {seriesHead} from '../../../src/reports/page-heads/series-head.ts'
import {documentText} from '../../helpers/document-text.ts'
import {expectGolden} from '../../helpers/golden.ts'
import {bareContent, documentOf, filesOf, knownContent, knownProfile, seriesNamed} from '../../helpers/known-site.ts'
import {contentOf} from '../../helpers/site-contents.ts'

/** A head with its data read, to be looked at. */
function headText({data, ...head}: ReturnType<typeof documentHead>): string {
  return `${JSON.stringify({...head, data: JSON.parse(data)}, undefined, 2)}\n`
}

describe('the head of a page says', () => {
  test('everything that is known of a document', () => {
    expectGolden(
      'machine/document-head.json',
      headText(documentHead(documentOf(knownContent, 'lan-0001-v2-lamps'), knownContent))
    )
  })

  test('of a document without history what it says itself', () => {
    expectGolden('machine/bare-head.json', headText(documentHead(documentOf(bareContent, '007-nuts'), bareContent)))
  })

  test('everything that is known of a series', () => {
    expectGolden('machine/series-head.json', headText(seriesHead(seriesNamed(knownContent, 'lan-0001'), knownContent)))
  })

  test('of a series without versions what there is', () => {
    const head = seriesHead(seriesNamed(knownContent, 'lan-0004'), knownContent)
    expect(head.links.map(({rel}) => rel)).toEqual(['alternate', 'alternate'])
    expect(JSON.parse(head.data)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'CreativeWorkSeries',
      '@id': 'https://docs.lantern.example/std/sound/lan-0004',
      url: 'https://docs.lantern.example/std/sound/lan-0004',
      name: 'lan-0004: Tuning',
      hasPart: [
        {
          '@type': 'TechArticle',
          '@id': 'https://docs.lantern.example/std/lan-0004-w1-tuning',
          identifier: 'lan-0004-w1',
          headline: 'Tuning'
        }
      ]
    })
  })
})

describe('the days in the head of a page are those of the document', () => {
  const daysOf = (id: string, content = knownContent) => {
    const {data, meta} = documentHead(documentOf(content, id), content)
    const {datePublished, dateModified, expires} = JSON.parse(data)
    const property = (name: string): string | undefined =>
      meta.find((one) => one.property === `article:${name}`)?.content
    expect([property('published_time'), property('modified_time'), property('expiration_time')]).toEqual([
      datePublished,
      dateModified,
      expires
    ])
    return {published: datePublished, modified: dateModified, expires}
  }

  test.each([
    [
      'with a history: those of the history',
      'lan-0001-v2-lamps',
      {published: '2022-06-01', modified: '2024-03-03', expires: '2024-12-31'}
    ],
    ['with half a history: what is known of it', 'lan-0002-v1-bells', {published: '2024-04-01'}],
    [
      'without history: since when it is in force',
      'lan-0001-v1-lamps',
      {published: '2022-01-01', expires: '2023-01-01'}
    ],
    ['rejected without history: none', 'lan-0003-v1-horns', {}]
  ])('%s', (_, id, days) => {
    expect(daysOf(id)).toEqual({published: undefined, modified: undefined, expires: undefined, ...days})
  })

  test.each([
    ['2024-12-31', undefined],
    ['2025-01-01', '2025-01-01'],
    ['2025-01-02', '2025-01-01']
  ])('without history, on %s: a day in the future is not that of a publication', (day, published) => {
    expect(daysOf('lan-0001-v3-lamps', {...knownContent, histories: new Map(), day}).published).toBe(published)
  })
})

test.each([
  ['the newest in force', '2024-06-15', 'v2'],
  ['the newest in force, on its first day', '2025-01-01', 'v3'],
  ['the newest where none is in force', '2021-12-31', 'v3']
])('the version that counts is %s', (_, day, version) => {
  expect(latestVersion(seriesNamed(knownContent, 'lan-0001'), {...knownContent, day})?.id).toBe(
    `lan-0001-${version}-lamps`
  )
})

test('a licence without address is named', () => {
  const content = contentOf(filesOf({'lan-0001-v1-lamps': documentText({track: 'Light'})}), {
    ...knownProfile,
    license: {name: 'Own'}
  })
  const head = documentHead(documentOf(content, 'lan-0001-v1-lamps'), content)
  expect(JSON.parse(head.data).license).toBe('Own')
  expect(head.links.filter(({rel}) => rel === 'license')).toEqual([])
})

describe('words in the head of a page', () => {
  const hostile = '</script><script>alert(1)</script><!-- "a" | \'b\' ]]> {{ c }} `d` &amp; \u202ee \u2028 漢 😀'

  test('stay within the script, and come out as they went in', () => {
    const text = scriptJson({words: hostile, none: undefined})
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toEqual({words: hostile})
  })

  test('stand in one line of a property; without words there is none', () => {
    expect(metaOf({a: `x\n y\t\u2028z ${hostile}`, b: '', c: undefined, d: 'e'})).toEqual([
      {property: 'a', content: `x y z ${hostile.replace('\u2028', ' ').replace('  ', ' ').replace('  ', ' ')}`},
      {property: 'd', content: 'e'}
    ])
  })

  test('are those of the document', () => {
    const content = contentOf(
      filesOf({
        'lan-0001-v1-lamps': documentText({
          title: JSON.stringify(hostile),
          track: 'Light',
          keys: `description: ${JSON.stringify(`${hostile}\nsecond`)}`
        })
      }),
      {...knownProfile, title: hostile}
    )
    const document = documentHead(documentOf(content, 'lan-0001-v1-lamps'), content)
    const series = seriesHead(seriesNamed(content, 'lan-0001'), content)
    expect(document.data + series.data).not.toContain('<')
    expect(JSON.parse(document.data)).toMatchObject({
      headline: hostile,
      description: `${hostile}\nsecond`,
      publisher: {name: hostile}
    })
    expect(JSON.parse(series.data)).toMatchObject({name: `lan-0001: ${hostile}`, description: `${hostile}\nsecond`})
  })
})
