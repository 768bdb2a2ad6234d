import {createRequire} from 'node:module'
import {describe, expect, test} from 'vitest'
import type {Document} from '../../../src/core/document.ts'
import {shortId} from '../../../src/core/document-id.ts'
import {documentAddress, fullAddress} from '../../../src/core/site/addresses.ts'
import {machineTexts, siteContents} from '../../helpers/site-contents.ts'

interface CitedItem {
  readonly id: string
  readonly title: string
  readonly URL: string
  readonly number: string
  readonly issued?: {readonly 'date-parts': readonly (readonly number[])[]}
  readonly author: readonly {readonly literal?: string; readonly family?: string}[]
}

// The package's ES modules import JSON without saying so, which Node refuses.
const require = createRequire(import.meta.url)
const {Cite}: {Cite: new (text: string) => {data: CitedItem[]}} = require('@citation-js/core')
require('@citation-js/plugin-bibtex')

function cited(text: string): CitedItem[] {
  return new Cite(text).data
}

describe.each([...siteContents])('citations of %s', (_, content) => {
  const {byId, profile} = content.catalog

  test('read back, from BibTeX and from CSL-JSON', () => {
    const texts = machineTexts(content)
    for (const document of byId.values()) expectToReadBack(document, texts)
  })

  function expectToReadBack(document: Document, texts: ReadonlyMap<string, string>): void {
    const {title, stabilized_at: stabilized} = document.frontMatter
    const hasComeIntoForce = stabilized !== undefined && stabilized <= content.day
    const issued = hasComeIntoForce ? stabilized : content.histories.get(document.id)?.firstPublishedOn
    const page = fullAddress(documentAddress(document, profile), profile)
    const bib = texts.get(`${document.id.normalize()}.bib`) ?? ''
    const [fromBib, ...others] = cited(bib)
    expect(others).toEqual([])
    expect(fromBib).toMatchObject({title, URL: page, number: shortId(document)})
    expect(fromBib?.issued?.['date-parts'][0]).toEqual(issued?.split('-').slice(0, 2).map(Number))
    // One name, not cut into given name and surname.
    expect(fromBib?.author).toEqual([{family: profile.title}])
    const [fromCsl] = cited(texts.get(`${document.id.normalize()}.csl.json`) ?? '')
    expect(fromCsl).toMatchObject({id: document.id, type: 'standard', title, URL: page, number: shortId(document)})
    expect(fromCsl?.issued?.['date-parts'][0]).toEqual(issued?.split('-').map(Number))
  }

  test('have keys that are distinct and that BibTeX reads', () => {
    const keys = [...machineTexts(content)].flatMap(([path, text]) =>
      path.endsWith('.bib') ? [/^@techreport\{(.*),$/m.exec(text)?.[1]] : []
    )
    expect(keys).toHaveLength(byId.size)
    expect(new Set(keys).size).toBe(byId.size)
    expect(keys.filter((key) => !/^[\w.:/+-]+$/.test(key ?? ''))).toEqual([])
  })
})
