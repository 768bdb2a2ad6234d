import {beforeAll, describe, expect, test} from 'vitest'
import {type CatalogReading, parseCatalog} from '../../src/core/catalog.ts'
import {makeTexts, type Texts} from '../../src/core/markdown/texts.ts'
import type {RenderContext} from '../../src/render/render-context.ts'
import {renderDocument} from '../../src/render/render-document.ts'
import {renderInputs} from '../../src/render/render-inputs.ts'
import {corpusDocuments, corpusFiles} from '../helpers/corpus.ts'
import {scsProfile} from '../helpers/profile.ts'
import {elementsOf} from './parse-html.ts'
import {frozenDocument, testContext} from './rendering.ts'

const base = '/standards/'

describe.skipIf(!corpusDocuments)('every reference document', () => {
  let texts: Texts
  let catalog: CatalogReading['catalog']
  let context: RenderContext
  const pages = new Map<string, string>()

  beforeAll(async () => {
    const files = corpusFiles()
    catalog = parseCatalog(files, scsProfile).catalog
    texts = makeTexts(files)
    context = testContext(catalog)
    for (const document of catalog.documents) {
      const parsed = frozenDocument(texts, document)
      pages.set(document.id, (await renderDocument(parsed, context)).html)
    }
  })

  test('renders', () => {
    expect(pages.size).toBe(102)
    expect([...pages.values()].filter((html) => html.length < 200)).toEqual([])
  })

  test('renders the documents with a byte order mark, front matter left out', () => {
    const marked = corpusFiles().filter(({text}) => text.startsWith('\uFEFF'))
    expect(marked).toHaveLength(2)
    for (const {path} of marked) {
      const html = pages.get(path.replace(/\.md$/, '')) ?? ''
      expect(html).toMatch(/^<div class="heading"><h2/)
      expect(html).not.toContain('\uFEFF')
    }
  })

  test('says "undefined" only where its text does', () => {
    for (const document of catalog.documents) {
      const count = (text: string): number => text.split('undefined').length
      expect(count(pages.get(document.id) ?? ''), document.id).toBe(count(texts.text(document)))
    }
  })

  test('keeps text with colons as it is', () => {
    for (const word of [/SCS-\d+[A-Z]*:\d+(?::\d+)?/g, /scs:[a-z]+/g]) {
      for (const document of catalog.documents) {
        const found = (text: string): string[] => [...new Set(text.match(word))].sort()
        const html = (pages.get(document.id) ?? '').replace(/<[^>]*>/g, '')
        const kept = found(html)
        expect(found(texts.text(document)).filter((one) => !kept.includes(one))).toEqual([])
      }
    }
    expect([...pages.values()].filter((html) => html.includes('SCS-2V:8:20')).length).toBeGreaterThan(0)
    expect([...pages.values()].filter((html) => html.includes('scs:encrypted')).length).toBeGreaterThan(0)
  })

  test('leaves no marker of an admonition', () => {
    expect([...pages].filter(([, html]) => html.includes(':::')).map(([id]) => id)).toEqual([])
    expect([...pages.values()].join('').match(/<aside /g)).toHaveLength(11)
  })

  test('has the headings with the ids of its parsed, and no id twice', () => {
    for (const document of catalog.documents) {
      const elements = elementsOf(pages.get(document.id) ?? '')
      const headings = elements.filter(
        ({tagName, properties}) => /^h[1-6]$/.test(tagName) && properties['id'] !== 'footnote-label'
      )
      expect(headings.map(({properties}) => properties['id'])).toEqual(texts.headings(document).map(({slug}) => slug))
      const ids = elements.flatMap(({properties}) => properties['id'] ?? [])
      expect(new Set(ids).size, document.id).toBe(ids.length)
    }
  })

  test('has only local links that lead somewhere', () => {
    const anchors = new Map(
      [...pages].map(([id, html]) => [id, new Set(elementsOf(html).map(({properties}) => properties['id']))])
    )
    for (const [id, html] of pages) {
      for (const {tagName, properties} of elementsOf(html)) {
        const href = `${properties['href'] ?? ''}`
        if (tagName !== 'a' || !/^(#|\/)/.test(href)) continue
        const [path = '', fragment] = href.split('#')
        const target = path === '' ? id : path.slice(base.length)
        const isSeries = catalog.series.has(target.slice(target.indexOf('/') + 1))
        expect(isSeries || anchors.has(target), `${id}: ${href}`).toBe(true)
        if (fragment && !isSeries) {
          expect(anchors.get(target)?.has(decodeURIComponent(fragment)), `${id}: ${href}`).toBe(true)
        }
      }
    }
  })

  test('asks nothing of the context that is not among its inputs', async () => {
    for (const document of catalog.documents) {
      const asked = new Set<string>()
      const note = (answer: string): string => {
        asked.add(answer)
        return answer
      }
      const traced: RenderContext = {
        ...context,
        documentHref: (target) => note(context.documentHref(target)),
        seriesHref: (target) => note(context.seriesHref(target)),
        assetHref: (path) => note(`/assets/${path}`)
      }
      const parsed = frozenDocument(texts, document)
      await renderDocument(parsed, traced)
      const answers = [...asked]
      const inputs = renderInputs(document, texts.text(document), {...traced, assetHref: (path) => `/assets/${path}`})
      expect(answers.filter((answer) => !inputs.includes(answer))).toEqual([])
    }
  })
})
