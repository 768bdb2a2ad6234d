import {XMLParser} from 'fast-xml-parser'
import {describe, expect, test} from 'vitest'
import {corpusDocuments} from '../../helpers/corpus.ts'
import {machineTexts, oddTitle, siteContents} from '../../helpers/site-contents.ts'

describe.each([...siteContents])('the badges of %s', (_, content) => {
  const {byId, series} = content.catalog

  test('are one for each document and series, well-formed, with a name and a description', () => {
    const badges = [...machineTexts(content)].filter(([path]) => path.endsWith('.svg'))
    expect(badges).toHaveLength(byId.size + series.size)
    for (const [path, text] of badges) {
      expect(() => new XMLParser().parse(text, true), path).not.toThrow()
      const {svg} = new XMLParser({ignoreAttributes: false, processEntities: true}).parse(text)
      expect(svg).toMatchObject({'@_role': 'img', '@_aria-labelledby': 'title description'})
      expect(svg.title['#text']).toMatch(
        /^\S+: (\S+ )?(Draft|Upcoming|Effective|Retiring|Deprecated|Rejected|Informative)$/
      )
      expect(svg.desc['#text']).toContain('as of 2024-01-15')
      expect(text).toContain('max-age')
      expect(text).not.toMatch(/https?:(?!\/\/www\.w3\.org\/2000\/svg)/)
    }
  })
})

test('a title is escaped, and a badge says the phase of the day', () => {
  const content = siteContents.get('odd documents with a history')
  if (!content) throw new Error('There is no such content')
  const badge = machineTexts(content).get('scs-0100-v1-first.svg') ?? ''
  const {svg} = new XMLParser({ignoreAttributes: false, processEntities: true}).parse(badge)
  expect(svg.desc['#text']).toBe(`${oddTitle} – Effective, as of 2024-01-15`)
  const earlier = machineTexts({...content, day: '2023-12-31'}).get('scs-0100-v1-first.svg')
  expect(earlier).toContain('>Upcoming</text>')
})

test.skipIf(!corpusDocuments)('the badge of a series says which version counts', () => {
  const content = siteContents.get('the reference documents')
  expect(content && machineTexts(content).get('iaas/scs-0100.svg')).toContain(
    '<title id="title">scs-0100: v3 Effective'
  )
})
