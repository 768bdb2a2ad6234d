import type {Document} from '../../core/document.ts'
import type {Profile} from '../../core/profile/profile.ts'
import type {Coverage, DocumentCoverage} from '../../core/requirements/coverage.ts'
import type {KnownDocument, KnownRequirements} from '../../core/requirements/known-requirements.ts'
import type {
  CoverageLevel,
  ExcludedKeyword,
  Requirement,
  RequirementReading
} from '../../core/requirements/requirement.ts'
import {documentAddress, fullAddress} from '../../core/site/addresses.ts'

/** A requirement as lists show it. */
export interface RequirementRow extends Requirement {
  readonly document: Document
  /** The full address of the requirement on the page of its document. */
  readonly url: string
  /** Testcases that are known to be about its section or document. */
  readonly tests: readonly string[]
  readonly coverage: CoverageLevel | undefined
}

/** What one document asks for. */
export interface DocumentRequirements {
  readonly document: Document
  readonly rows: readonly RequirementRow[]
  readonly excluded: readonly ExcludedKeyword[]
  /** Undefined where no testcases are known at all. */
  readonly coverage: DocumentCoverage | undefined
}

/** The requirements of documents, for lists, checklists and pages. */
export function documentRequirements(
  documents: readonly Document[],
  profile: Profile,
  read: (document: Document) => RequirementReading,
  coverage?: Coverage
): readonly DocumentRequirements[] {
  return documents.map((document) => {
    const {requirements, excluded} = read(document)
    const address = fullAddress(documentAddress(document, profile), profile)
    const rows = requirements.map((one): RequirementRow => {
      const {tests, level} = coverage?.testsOf(document, one) ?? {tests: [], level: undefined}
      return {...one, document, url: `${address}#${one.id}`, tests, coverage: level}
    })
    return {document, rows, excluded, coverage: coverage?.coverageOf(document, requirements)}
  })
}

/** The same of one document that was read before. */
export function knownDocumentRequirements(
  document: Document,
  {requirements, excluded, coverage}: KnownDocument,
  profile: Profile
): DocumentRequirements {
  const address = fullAddress(documentAddress(document, profile), profile)
  const rows = requirements.map((one): RequirementRow => ({...one, document, url: `${address}#${one.id}`}))
  return {document, rows, excluded, coverage}
}

/** Those of documents that ask for something. */
export function allKnownRequirements(
  documents: Iterable<Document>,
  known: KnownRequirements,
  profile: Profile
): readonly DocumentRequirements[] {
  return [...documents].flatMap((document) => {
    const entry = known.documents.get(document.id)
    return entry && entry.requirements.length > 0 ? [knownDocumentRequirements(document, entry, profile)] : []
  })
}
