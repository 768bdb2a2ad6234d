import {describe, expect, test} from 'vitest'
import {knownRequirements} from '../../../src/core/requirements/known-requirements.ts'
import {scopeCoverage} from '../../../src/core/requirements/scope-documents.ts'
import {
  allKnownRequirements,
  type DocumentRequirements,
  documentRequirements,
  knownDocumentRequirements
} from '../../../src/reports/requirements/requirement-rows.ts'
import {documentText} from '../../helpers/document-text.ts'
import {corpusOf} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {scopeText} from '../../helpers/scope-text.ts'

const documents = {
  'scs-0100-v1-names.md': documentText({body: '## Decision\n\nIt MUST be `MUST`.\n\n## Other\n\nIt MAY be.'}),
  'scs-0101-v1-nothing.md': documentText({body: 'Nothing.'})
}
const scope = scopeText({
  testcases: '- {id: names, url: "https://docs.scs.community/standards/scs-0100-v1-names#decision"}'
})
const plain = corpusOf(documents)
const tested = corpusOf({...documents, 'scs-a.yaml': scope})
const page = 'https://docs.scs.community/standards/scs-0100-v1-names'

/** Text, address, tests and coverage of each row. */
function facts({document, rows, excluded, coverage}: DocumentRequirements) {
  return {
    document: document.id,
    rows: rows.map((row) => [
      row.document === document,
      row.text,
      row.url.replace(row.id, 'ID'),
      row.tests,
      row.coverage
    ]),
    excluded: excluded.map(({keyword, reason}) => `${keyword}: ${reason}`),
    coverage
  }
}

const untestedFacts = {
  document: 'scs-0100-v1-names',
  rows: [
    [true, 'It MUST be MUST.', `${page}#ID`, [], undefined],
    [true, 'It MAY be.', `${page}#ID`, [], undefined]
  ],
  excluded: ['MUST: code'],
  coverage: undefined
}
const testedFacts = {
  ...untestedFacts,
  rows: [
    [true, 'It MUST be MUST.', `${page}#ID`, ['names'], 'section'],
    [true, 'It MAY be.', `${page}#ID`, [], undefined]
  ],
  coverage: {musts: 1, tested: 1, bySection: 1}
}

describe('requirements as they are read', () => {
  test('without testcases', () => {
    const {catalog, texts} = plain
    const lists = documentRequirements(catalog.documents, scsProfile, (document) => texts.requirements(document))
    expect(lists.map(facts)).toEqual([
      untestedFacts,
      {document: 'scs-0101-v1-nothing', rows: [], excluded: [], coverage: undefined}
    ])
  })

  test('with testcases of a section', () => {
    const {catalog, texts} = tested
    const coverage = scopeCoverage(tested)
    const read = (document: (typeof catalog.documents)[number]) => texts.requirements(document)
    const [names, nothing] = documentRequirements(catalog.documents, scsProfile, read, coverage)
    expect(names && facts(names)).toEqual(testedFacts)
    expect(nothing?.coverage).toEqual({musts: 0, tested: 0, bySection: 0})
  })
})

describe('requirements that were read before', () => {
  const known = knownRequirements(tested)

  test('of one document', () => {
    const [document] = tested.catalog.documents
    const entry = document && known.documents.get(document.id)
    if (!document || !entry) throw new Error('The document is not known')
    expect(facts(knownDocumentRequirements(document, entry, scsProfile))).toEqual(testedFacts)
  })

  test('of all documents that ask for something', () => {
    expect(allKnownRequirements(tested.catalog.documents, known, scsProfile).map(facts)).toEqual([testedFacts])
    const supplement = corpusOf({'scs-0100-w1-a.md': documentText({type: 'Supplement', body: 'It MUST be.'})})
    const {documents: others} = supplement.catalog
    expect(allKnownRequirements(others, knownRequirements(supplement), scsProfile)).toEqual([])
  })
})
