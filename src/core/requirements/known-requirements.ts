import type {Catalog} from '../catalog.ts'
import {type Scope, scopeKey} from '../certification/scope.ts'
import type {Document} from '../document.ts'
import {isNormative} from '../profile/profile.ts'
import type {Coverage, DocumentCoverage} from './coverage.ts'
import type {ReadRequirements} from './ledgered-documents.ts'
import type {CoverageLevel, ExcludedKeyword, Requirement, RequirementReading} from './requirement.ts'
import {documentsOfVersion, type RequirementCorpus, scopeCoverage, testcaseLinks} from './scope-documents.ts'

/** What the documents of a catalog ask for, read once: plain data, which can be handed to another thread. */
export interface KnownRequirements {
  /** Id of a document → what it asks for; normative documents only. */
  readonly documents: ReadonlyMap<string, KnownDocument>
  /** Versions of certificate scopes, each scope's in the order of its file. */
  readonly scopeVersions: readonly KnownScopeVersion[]
  /** Whether any testcase is known. */
  readonly hasTestcases: boolean
  readonly nowhere: Coverage['nowhere']
}

export interface KnownDocument {
  readonly requirements: readonly KnownRequirement[]
  readonly excluded: readonly ExcludedKeyword[]
  /** Undefined where no testcases are known at all. */
  readonly coverage: DocumentCoverage | undefined
}

export interface KnownRequirement extends Requirement {
  /** Testcases that are known to be about its section or document. */
  readonly tests: readonly string[]
  readonly coverage: CoverageLevel | undefined
}

export interface KnownScopeVersion {
  /** For addresses. */
  readonly key: string
  readonly name: string
  readonly version: string
  /** Ids of the normative documents that it includes, in its order. */
  readonly documents: readonly string[]
  /** Ids of the scope's testcases. */
  readonly testcases: readonly string[]
}

/** Reads all that pages and files say about requirements. */
export function knownRequirements(corpus: RequirementCorpus): KnownRequirements {
  const {catalog, texts, ledger} = corpus
  const {scopes} = corpus.certification
  const coverage = scopeCoverage(corpus)
  const readRequirements = (document: Document): RequirementReading => ({
    requirements: ledger.requirementsOf(document),
    excluded: texts.requirements(document).excluded
  })
  const normative = [...catalog.byId.values()].filter(({frontMatter}) => isNormative(catalog.profile, frontMatter.type))
  return {
    documents: new Map(normative.map((document) => [document.id, knownDocument(document, readRequirements, coverage)])),
    scopeVersions: scopes.flatMap((scope) => scopeVersions(scope, scopes, catalog)),
    hasTestcases: coverage !== undefined,
    nowhere: coverage?.nowhere ?? []
  }
}

function knownDocument(document: Document, read: ReadRequirements, coverage: Coverage | undefined): KnownDocument {
  const {requirements, excluded} = read(document)
  return {
    requirements: requirements.map((one) => {
      const {tests, level} = coverage?.testsOf(document, one) ?? {tests: [], level: undefined}
      return {...one, tests, coverage: level}
    }),
    excluded,
    coverage: coverage?.coverageOf(document, requirements)
  }
}

function scopeVersions(scope: Scope, scopes: readonly Scope[], catalog: Catalog): readonly KnownScopeVersion[] {
  const testcases = testcaseLinks([scope]).map(({id}) => id)
  return scope.versions.map((version) => ({
    key: scopeKey(scope, scopes),
    name: scope.name,
    version: version.version,
    documents: documentsOfVersion(scope, version, catalog)
      .filter(({frontMatter}) => isNormative(catalog.profile, frontMatter.type))
      .map(({id}) => id),
    testcases
  }))
}
