import {describe, expect, test} from 'vitest'
import {findDocument, parseCatalog} from '../../../src/core/catalog.ts'
import {makeTexts} from '../../../src/core/markdown/texts.ts'
import {requirementDifferences} from '../../../src/core/requirements/differences.ts'
import type {Requirement} from '../../../src/core/requirements/requirement.ts'
import {scopeDifferences} from '../../../src/core/requirements/scope-differences.ts'
import {corpusDocuments, corpusFiles} from '../../helpers/corpus.ts'
import {documentText} from '../../helpers/document-text.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {reading} from './reading.ts'

const differences = (before: string, after: string): string[] =>
  requirementDifferences(reading(before).requirements, reading(after).requirements).map((one) => {
    return [one.kind, 'before' in one ? one.before.text : '-', 'after' in one ? one.after.text : '-'].join(' | ')
  })

describe('between two texts', () => {
  test.each([
    ['SHOULD', 'MUST', 'strengthened'],
    ['MAY', 'SHOULD NOT', 'strengthened'],
    ['MUST', 'MAY', 'weakened'],
    ['MUST NOT', 'SHOULD NOT', 'weakened'],
    ['MUST', 'SHALL', 'reworded']
  ])('%s → %s is %s', (before, after, kind) => {
    const texts = [before, after].map((keyword) => `Clouds ${keyword} offer blue flavors to users.`)
    expect(differences(texts[0] ?? '', texts[1] ?? '')).toEqual([`${kind} | ${texts.join(' | ')}`])
  })

  test('a second keyword counts where there are as many as before', () => {
    expect(differences('It MUST be A and SHOULD be B.', 'It MUST be A and MUST be B.')[0]).toMatch(/^strengthened/)
    expect(differences('It MUST be A, whoever asks.', 'It MUST be A and MAY be B, whoever asks.')[0]).toMatch(
      /^reworded/
    )
  })

  test('a demand that becomes a prohibition is another requirement', () => {
    expect(differences('Clouds MUST be blue.', 'Clouds MUST NOT be blue.')).toEqual([
      'added | - | Clouds MUST NOT be blue.',
      'removed | Clouds MUST be blue. | -'
    ])
  })

  test('what is only moved, or introduced otherwise, is no difference', () => {
    expect(
      differences('# A\n\nFirst:\n\n- It MUST be.\n\n# B\n\nWords.', '# A\n\nWords.\n\n# C\n\nIt MUST be.')
    ).toEqual([])
  })
})

describe('between two lists of documents', () => {
  const files = {
    'scs-0100-v1-a.md': 'A MUST be.',
    'scs-0100-v2-a.md': 'A MUST be. B MUST be too.',
    'scs-0101-v1-b.md': 'Zones SHOULD be.',
    'scs-0102-v1-c.md': 'Keys MAY be.',
    'scs-0103-v1-d.md': 'Doors MUST be.'
  }
  const sources = Object.entries(files).map(([path, body]) => ({path, text: documentText({body})}))
  const {catalog} = parseCatalog(sources, scsProfile)
  const texts = makeTexts(sources)
  const documents = (...ids: string[]) => ids.flatMap((id) => findDocument(catalog, id) ?? [])

  test('documents are compared with the version of their series before, and those in both are none', () => {
    const found = scopeDifferences(
      documents('scs-0100-v1', 'scs-0101-v1', 'scs-0102-v1'),
      documents('scs-0103-v1', 'scs-0102-v1', 'scs-0100-v2'),
      scsProfile,
      (document) => texts.requirements(document).requirements
    )
    expect(
      found.map(({before, after, differences: some}) => [before?.id, after?.id, some.map(({kind}) => kind)])
    ).toEqual([
      [undefined, 'scs-0103-v1-d', ['added']],
      ['scs-0100-v1-a', 'scs-0100-v2-a', ['added']],
      ['scs-0101-v1-b', undefined, ['removed']]
    ])
  })
})

/**
 * What a person who read both texts expects: kind, keyword and line before, keyword and line after. Of
 * scs-0100-v1 and scs-0210-v1 it is to be known that they ask in lower-case words only.
 */
const reviewed: Readonly<Record<string, readonly string[]>> = {
  'scs-0100-v1 → scs-0100-v2': ['added MUST 331'],
  'scs-0100-v2 → scs-0100-v3': ['added MUST 231', 'reworded MUST 331 → MUST 274'],
  'scs-0210-v1 → scs-0210-v2': [
    'added MUST 59',
    'added MUST 60',
    'added MUST 61',
    'added MUST 66',
    'added MUST 72',
    'added RECOMMENDED 75'
  ],
  'scs-0214-v1 → scs-0214-v2': [
    'added SHOULD 72',
    'added MUST 80',
    'added MUST 81',
    'removed RECOMMENDED 70',
    'removed MUST 77',
    'removed MUST 82'
  ]
}

describe.skipIf(!corpusDocuments)('the reference documents (NORMA_CORPUS)', () => {
  const files = corpusDocuments ? corpusFiles() : []
  const {catalog} = parseCatalog(files, scsProfile)
  const texts = makeTexts(files)
  const requirementsOf = (id: string): readonly Requirement[] => {
    const document = findDocument(catalog, id)
    if (!document) throw new Error(`${id} is not there`)
    return texts.requirements(document).requirements
  }
  const shown = ({keyword, place}: Requirement): string => `${keyword} ${place.line}`

  test.each(Object.entries(reviewed))('%s', (pair, expected) => {
    const [before = '', after = ''] = pair.split(' → ')
    const found = requirementDifferences(requirementsOf(before), requirementsOf(after)).map((one) => {
      const sides = ['before' in one ? shown(one.before) : [], 'after' in one ? shown(one.after) : []].flat()
      return `${one.kind} ${sides.join(' → ')}`
    })
    expect(found).toEqual(expected)
  })
})
