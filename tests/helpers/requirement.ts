import {parseCatalog} from '../../src/core/catalog.ts'
import type {Document} from '../../src/core/document.ts'
import type {Requirement} from '../../src/core/requirements/requirement.ts'
import type {DocumentRequirements, RequirementRow} from '../../src/reports/requirements/requirement-rows.ts'
import {documentText} from './document-text.ts'
import {scsProfile} from './profile.ts'

const place = {line: 12, column: 5, endLine: 12, endColumn: 9}

/** A requirement as it is read from a document; anything left out is plain. */
export function requirement(parts: Partial<Requirement> = {}): Requirement {
  return {
    id: 'req-one',
    kind: 'sentence',
    section: 'Decision',
    anchor: 'decision',
    anchors: ['decision'],
    keyword: 'MUST',
    strength: 'must',
    keywords: [{keyword: 'MUST', strength: 'must', place}],
    text: 'It MUST be.',
    context: '',
    items: [],
    place,
    extent: {line: 12, column: 2, endLine: 12, endColumn: 13},
    ...parts
  }
}

/** A document called `scs-0100-v1-names`, or by another name. */
export function documentCalled(id = 'scs-0100-v1-names', title = 'Names'): Document {
  const text = documentText({title: `'${title.replaceAll("'", "''")}'`})
  const [document] = parseCatalog([{path: `${id}.md`, text}], scsProfile).catalog.documents
  if (!document) throw new Error(`${id} is not a document`)
  return document
}

/** Requirements as lists show them, all of one document. */
export function requirementsOf(
  document: Document,
  rows: readonly (Partial<Requirement> & Partial<Pick<RequirementRow, 'tests' | 'coverage'>>)[],
  facts: Partial<DocumentRequirements> = {}
): DocumentRequirements {
  return {
    document,
    rows: rows.map(({tests = [], coverage, ...parts}) => {
      const one = requirement(parts)
      return {...one, document, url: `https://example.org/${document.id}#${one.id}`, tests, coverage}
    }),
    excluded: [],
    coverage: undefined,
    ...facts
  }
}
