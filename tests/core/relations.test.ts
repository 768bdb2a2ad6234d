import {describe, expect, test} from 'vitest'
import {referenceTo, relationsOf} from '../../src/core/relations.ts'
import {catalogOf, documentIn, idsOf, supplementText} from '../helpers/catalog.ts'
import {documentText} from '../helpers/document-text.ts'

test('related documents stand in the order of the catalog', () => {
  const catalog = catalogOf({
    'scs-0100-v1-a.md': documentText({track: 'KaaS'}),
    'scs-0100-v2-a.md': documentText({track: 'Global'}),
    'scs-0100-v3-a.md': documentText({keys: 'replaces: [scs-0100-v2-a.md, scs-0100-v1-a.md]'})
  })
  expect(idsOf(relationsOf(catalog, documentIn(catalog, 'scs-0100-v3-a')).replaces)).toEqual([
    'scs-0100-v1-a',
    'scs-0100-v2-a'
  ])
})

test('a relation holds in both directions, whichever document names it, and once', () => {
  const catalog = catalogOf({
    'scs-0100-v1-a.md': documentText({keys: 'replaced_by:\n  - scs-0100-v2-a.md'}),
    'scs-0100-v2-a.md': documentText({
      keys: 'replaces:\n  - scs-0100-v1-a.md\n  - scs-0100-v2-a.md\n  - scs-0999-v1-a.md'
    }),
    'scs-0100-v3-a.md': documentText({keys: 'replaces:\n  - scs-0100-v2'}),
    'scs-0100-w1-b.md': supplementText('scs-0100-v2-a.md')
  })
  const relations = relationsOf(catalog, documentIn(catalog, 'scs-0100-v2-a'))
  expect(idsOf(relations.replaces)).toEqual(['scs-0100-v1-a'])
  expect(idsOf(relations.replacedBy)).toEqual(['scs-0100-v3-a'])
  expect(idsOf(relations.supplementedBy)).toEqual(['scs-0100-w1-b'])
  expect(idsOf(relationsOf(catalog, documentIn(catalog, 'scs-0100-w1-b')).supplements)).toEqual(['scs-0100-v2-a'])
})

test('a document that says nothing of others stands alone', () => {
  const catalog = catalogOf({'scs-0100-v1-a.md': documentText()})
  const alone = {replaces: [], replacedBy: [], supplements: [], supplementedBy: []}
  expect(relationsOf(catalog, documentIn(catalog, 'scs-0100-v1-a'))).toEqual(alone)
})

test('each side of a relation is told as what it is, and nothing else', () => {
  const catalog = catalogOf({
    'scs-0100-v1-a.md': documentText(),
    'scs-0100-v2-a.md': documentText({keys: 'replaces: [scs-0100-v1-a.md]'}),
    'scs-0100-w1-b.md': supplementText('scs-0100-v2-a.md')
  })
  const related = catalog.documents.map((document) =>
    Object.entries(relationsOf(catalog, document)).map(([side, documents]) => `${side}: ${idsOf(documents)}`)
  )
  expect(related).toEqual([
    ['replaces: ', 'replacedBy: scs-0100-v2-a', 'supplements: ', 'supplementedBy: '],
    ['replaces: scs-0100-v1-a', 'replacedBy: ', 'supplements: ', 'supplementedBy: scs-0100-w1-b'],
    ['replaces: ', 'replacedBy: ', 'supplements: scs-0100-v2-a', 'supplementedBy: ']
  ])
})

describe('a reference is written', () => {
  const referenceIn = (...references: readonly string[]): string => {
    const texts = references.map((reference) => documentText({keys: `replaces: [${reference}]`}))
    const files = texts.map((text, index): [string, string] => [`scs-010${index + 1}-v1-b.md`, text])
    const catalog = catalogOf({'scs-0100-v1-a.md': documentText(), ...Object.fromEntries(files)})
    return referenceTo(documentIn(catalog, 'scs-0100-v1-a'), catalog)
  }

  test.each([
    ['as a file name where nobody has written one', [], 'scs-0100-v1-a.md'],
    ['as others are', ['scs-0100-v1-a.md'], 'scs-0100-v1-a.md'],
    ['without ending where all others are', ['scs-0100-v1-a', 'scs-0100-v1'], 'scs-0100-v1-a'],
    ['as a file name where one other is', ['scs-0100-v1-a', 'scs-0100-v1-a.md'], 'scs-0100-v1-a.md']
  ])('%s', (_, references, written) => {
    expect(referenceIn(...references)).toBe(written)
  })

  test('as the references of supplements are', () => {
    const catalog = catalogOf({'scs-0100-v1-a.md': documentText(), 'scs-0100-w1-b.md': supplementText('scs-0100-v1-a')})
    expect(referenceTo(documentIn(catalog, 'scs-0100-v1-a'), catalog)).toBe('scs-0100-v1-a')
  })
})
