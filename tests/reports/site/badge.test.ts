import {XMLParser} from 'fast-xml-parser'
import {describe, expect, test} from 'vitest'
import {phases} from '../../../src/core/lifecycle.ts'
import {badgeSvg, documentBadge, phaseColours, seriesBadge} from '../../../src/reports/site/badge.ts'
import {previewImage, previewProperties} from '../../../src/reports/site/preview-image.ts'
import {documentText} from '../../helpers/document-text.ts'
import {bareContent, documentOf, filesOf, knownContent, knownProfile, seriesNamed} from '../../helpers/known-site.ts'
import {contentOf} from '../../helpers/site-contents.ts'

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test.each(phases)('white on the colour of %s can be read', (phase) => {
  expect(phaseColours[phase]).toMatch(/^#[0-9a-f]{6}$/)
  expect(1.05 / (luminance(phaseColours[phase]) + 0.05)).toBeGreaterThanOrEqual(4.5)
})

test('no two phases have the same colour', () => {
  expect(new Set(Object.values(phaseColours)).size).toBe(phases.length)
})

test('a badge', () => {
  const badge = badgeSvg({
    label: 'lan-0002-v1',
    text: 'Effective',
    colour: '#1a7f37',
    title: 'Bells',
    day: '2024-06-15'
  })
  expect(
    badge
  ).toBe(`<svg xmlns="http://www.w3.org/2000/svg" width="155" height="20" viewBox="0 0 155 20" role="img" aria-labelledby="title description">
<!-- As of 2024-06-15; to be kept for at most 3600 seconds (max-age). -->
<title id="title">lan-0002-v1: Effective</title>
<desc id="description">Bells – Effective, as of 2024-06-15</desc>
<clipPath id="corners"><rect width="155" height="20" rx="3"/></clipPath>
<g clip-path="url(#corners)"><path fill="#24292f" d="M0 0h84v20H0z"/><path fill="#1a7f37" d="M84 0h71v20H84z"/></g>
<g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11"><text x="6" y="14" textLength="72">lan-0002-v1</text><text x="90" y="14" textLength="59">Effective</text></g>
</svg>
`)
})

function wordsOf(badge: string) {
  const {svg} = new XMLParser({ignoreAttributes: false, htmlEntities: true}).parse(badge)
  const colour = svg.g[0].path[1]['@_fill']
  return {title: svg.title['#text'], description: svg.desc['#text'], colour}
}

test.each([
  ['lan-0001-v1-lamps', 'deprecated', 'lan-0001-v1: Deprecated', 'Oil lamps – Deprecated'],
  ['lan-0001-v2-lamps', 'retiring', 'lan-0001-v2: Retiring', 'Gas lamps – Retiring'],
  ['lan-0001-v3-lamps', 'upcoming', 'lan-0001-v3: Upcoming', 'Electric lamps – Upcoming'],
  ['lan-0001-w1-lamps-notes', 'informative', 'lan-0001-w1: Informative', 'Lamp notes – Informative'],
  ['lan-0002-v1-bells', 'effective', 'lan-0002-v1: Effective', 'Bells – Effective'],
  ['lan-0003-v1-horns', 'rejected', 'lan-0003-v1: Rejected', 'Horns – Rejected'],
  ['lan-xxxx-v1-sparks', 'draft', 'lan-xxxx-v1: Draft', 'Sparks – Draft']
] as const)('the badge of %s says that it is %s', (id, phase, title, description) => {
  expect(wordsOf(documentBadge(documentOf(knownContent, id), knownContent))).toEqual({
    title,
    description: `${description}, as of 2024-06-15`,
    colour: phaseColours[phase]
  })
})

describe('the badge of a series says what counts', () => {
  const badgeOf = (id: string, content = knownContent) =>
    wordsOf(seriesBadge(seriesNamed(content, id), 'Words', content))

  test.each([
    ['the version in force', 'lan-0001', '2024-06-15', 'lan-0001: v2 Retiring', 'retiring'],
    ['the newest in force', 'lan-0001', '2025-01-01', 'lan-0001: v3 Effective', 'effective'],
    ['the newest where none is in force', 'lan-0001', '2021-12-31', 'lan-0001: v3 Upcoming', 'upcoming'],
    ['a supplement where there is nothing else', 'lan-0004', '2024-06-15', 'lan-0004: w1 Informative', 'informative']
  ] as const)('%s', (_, id, day, title, phase) => {
    const content = {...knownContent, day}
    expect(badgeOf(id, content)).toEqual({
      title,
      description: `Words – ${title.replace(/^.*: /, '')}, as of ${day}`,
      colour: phaseColours[phase]
    })
  })

  test('without a version where file names have none', () => {
    expect(badgeOf('007', bareContent).title).toBe('007: Draft')
  })
})

test('words are text in a badge, whatever they look like', () => {
  const words = '"a" | \'b\' </svg><script>alert(1)</script> --> ]]> {{ c }} `d` &amp; \u202ee 漢 😀'
  const badge = badgeSvg({label: words, text: words, colour: '#1a7f37', title: words, day: '2024-06-15'})
  expect(() => new XMLParser().parse(badge, true)).not.toThrow()
  expect(wordsOf(badge)).toMatchObject({
    title: `${words}: ${words}`,
    description: `${words} – ${words}, as of 2024-06-15`
  })
  expect(badge).not.toContain('<script')
  expect(badgeSvg({label: 'a\u0000\u001b', text: '', colour: '', title: '', day: ''})).toContain('a\ufffd\ufffd: ')
})

describe('the preview has a field for each document', () => {
  const fieldsOf = (svg: string) =>
    [
      ...svg.matchAll(
        /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" rx="([\d.]+)" fill="(#\w+)"\/>/g
      )
    ].map(([, ...numbers]) => numbers)

  test('in the colour of its phase, in the order of the documents', () => {
    expect(fieldsOf(previewImage(knownContent)).map((field) => field[5])).toEqual(
      (
        ['deprecated', 'retiring', 'upcoming', 'informative', 'draft', 'effective', 'rejected', 'informative'] as const
      ).map((phase) => phaseColours[phase])
    )
  })

  test('in the middle of the picture', () => {
    expect(fieldsOf(previewImage(bareContent))).toEqual([
      ['549.6', '264.6', '100.8', '100.8', '14.4', phaseColours.draft]
    ])
    expect(fieldsOf(previewImage(knownContent)).map((field) => field.slice(0, 3))).toEqual(
      [129.6, 249.6, 369.6, 489.6, 609.6, 729.6, 849.6, 969.6].map((left) => [`${left}`, '264.6', '100.8'])
    )
  })

  test('as a picture', () => {
    const {catalog, day} = contentWith(2)
    expect(previewImage({catalog, day})).toBe(
      [
        '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="#ffffff"/>',
        '<rect width="1200" height="16" fill="#1f4e79"/>',
        `<rect x="489.6" y="264.6" width="100.8" height="100.8" rx="14.4" fill="${phaseColours.draft}"/>`,
        `<rect x="609.6" y="264.6" width="100.8" height="100.8" rx="14.4" fill="${phaseColours.draft}"/>`,
        '</svg>'
      ].join('')
    )
  })

  test('in rows', () => {
    const tops = fieldsOf(previewImage(contentWith(20))).map(([, top]) => top)
    expect(tops).toEqual([...Array(8).fill('144.6'), ...Array(8).fill('264.6'), ...Array(4).fill('384.6')])
  })

  test('of which pages say what it is', () => {
    expect(previewProperties(knownProfile)).toEqual({
      'og:image': 'https://docs.lantern.example/std/preview.png',
      'og:image:type': 'image/png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'Every document of Lantern Standards as a field in the colour of its phase'
    })
  })

  const contentWith = (count: number) => {
    const content = contentOf(filesOf({'lan-0001-v1-lamps': documentText({track: 'Light'})}), knownProfile)
    const document = documentOf(content, 'lan-0001-v1-lamps')
    const byId = new Map(Array.from({length: count}, (_, index) => [`${index}`, document]))
    return {...content, catalog: {...content.catalog, byId}}
  }

  // 8 fields of 120 pixels stand in a row, and 3 rows of them in the picture.
  test.each([
    [0, 120, 0],
    [24, 120, 3],
    [25, 117, 4],
    [102, 67, 7],
    [5000, 9, 44]
  ])('%i of them, as large as they can be', (count, side, rows) => {
    const fields = fieldsOf(previewImage(contentWith(count)))
    expect(fields).toHaveLength(count)
    expect(new Set(fields.map(([, top]) => top)).size).toBe(rows)
    if (count > 0) expect(fields[0]?.[2]).toBe(`${Math.round(side * 84) / 100}`)
    for (const [left = 0, top = 0, width = 0, height = 0] of fields.map((field) => field.map(Number))) {
      expect([left, top, 1200 - left - width, 630 - top - height].every((gap) => gap >= 80)).toBe(true)
    }
  })
})
