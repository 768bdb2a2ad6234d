import type {Catalog} from '../catalog.ts'
import {documentOfUrl} from '../certification/module-document.ts'
import {modulesOf, type Scope, type ScopeVersion} from '../certification/scope.ts'
import type {Corpus} from '../corpus.ts'
import type {Document} from '../document.ts'
import {type Coverage, readCoverage, type TestcaseLink} from './coverage.ts'

/** What is known of requirements is read from this part of a corpus. */
export type RequirementCorpus = Pick<Corpus, 'catalog' | 'texts' | 'ledger'> & {
  readonly certification: Pick<Corpus['certification'], 'scopes'>
}

/** What the testcases of scopes are about; undefined where there is none. */
export function scopeCoverage({catalog, texts, ledger, certification}: RequirementCorpus): Coverage | undefined {
  const testcases = testcaseLinks(certification.scopes)
  if (testcases.length === 0) return undefined
  return readCoverage(testcases, catalog, texts, (document) => ({
    requirements: ledger.requirementsOf(document),
    excluded: []
  }))
}

/** The testcases of scopes that say what they test, each with an address once. */
export function testcaseLinks(scopes: readonly Scope[]): readonly TestcaseLink[] {
  const links = scopes.flatMap(({testcases, modules}) =>
    [...testcases, ...modules.flatMap(({tagged}) => tagged)].flatMap(({id, url}) => (url ? [{id, url}] : []))
  )
  return [...new Map(links.map((link) => [`${link.id}\n${link.url}`, link])).values()]
}

/** The documents that a version of a scope includes, in its order; modules of other documents are left out. */
export function documentsOfVersion(scope: Scope, version: ScopeVersion, catalog: Catalog): readonly Document[] {
  return [...new Set(modulesOf(scope, version).flatMap(({url}) => documentOfUrl(url, catalog) ?? []))]
}
