import {describe, expect, test} from 'vitest'
import {type Catalog, findDocument, parseCatalog} from '../../../src/core/catalog.ts'
import {makeTexts, type Texts} from '../../../src/core/markdown/texts.ts'
import {isNormative} from '../../../src/core/profile/profile.ts'
import type {RequirementReading} from '../../../src/core/requirements/requirement.ts'
import {corpusDocuments, corpusFiles} from '../../helpers/corpus.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {checkedByHand} from './checked-by-hand.ts'
import {countedByLines} from './counted-by-lines.ts'

describe.skipIf(!corpusDocuments)('the reference documents (NORMA_CORPUS)', () => {
  const files = corpusDocuments ? corpusFiles() : []
  const {catalog}: {catalog: Catalog} = parseCatalog(files, scsProfile)
  const texts: Texts = makeTexts(files)
  const normative = catalog.documents.filter(({frontMatter}) => isNormative(scsProfile, frontMatter.type))
  const read = (reference: string): RequirementReading => {
    const document = findDocument(catalog, reference)
    if (!document) throw new Error(`${reference} is not there`)
    return texts.requirements(document)
  }

  test.each(checkedByHand)('%s, line %i: %s is %s', (reference, line, keyword, strength, text, context) => {
    const found = read(reference).requirements.filter((one) => one.place.line === line && one.keyword === keyword)
    expect(found.map((one) => [one.strength, one.text.slice(0, text.length)])).toContainEqual([strength, text])
    const one = found.find((candidate) => candidate.text.startsWith(text))
    const isEnd = context.startsWith('…')
    expect(isEnd ? `…${one?.context.slice(-(context.length - 1))}` : one?.context.slice(0, context.length)).toBe(
      context
    )
    if (context === '') expect(one?.context).toBe('')
  })

  test('at least 60 extractions of 12 documents are checked by hand', () => {
    expect(checkedByHand.length).toBeGreaterThanOrEqual(60)
    expect(new Set(checkedByHand.map(([id]) => id)).size).toBeGreaterThanOrEqual(12)
  })

  test('every keyword in capitals is in exactly one requirement or excluded with a reason', () => {
    for (const document of normative) {
      const {requirements, excluded} = texts.requirements(document)
      const uses = [...requirements.flatMap(({keywords}) => keywords), ...excluded]
      const places = uses.map(({keyword, place}) => `${place.line}:${place.column} ${keyword}`)
      expect(new Set(places).size, document.id).toBe(places.length)
      expect(places.sort(), document.id).toEqual(countedByLines(texts.text(document)).sort())
    }
  })

  test('keywords are excluded for these reasons', () => {
    const reasons = normative.flatMap((document) => texts.requirements(document).excluded.map(({reason}) => reason))
    expect(
      Object.fromEntries([...Map.groupBy(reasons, (one) => one)].map(([reason, all]) => [reason, all.length]))
    ).toEqual({boilerplate: 24, heading: 32, quotation: 1})
  })

  test('ids are unique within a document', () => {
    for (const document of normative) {
      const ids = texts.requirements(document).requirements.map(({id}) => id)
      expect(new Set(ids).size, document.id).toBe(ids.length)
    }
  })
})
