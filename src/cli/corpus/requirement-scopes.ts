import {resolve} from 'node:path'
import type {Catalog} from '../../core/catalog.ts'
import {type Scope, type ScopeVersion, scopeKey, scopeNamed} from '../../core/certification/scope.ts'
import type {Document} from '../../core/document.ts'
import type {Texts} from '../../core/markdown/texts.ts'
import {type Coverage, readCoverage} from '../../core/requirements/coverage.ts'
import type {Ledger} from '../../core/requirements/ledgered-documents.ts'
import {documentsOfVersion, testcaseLinks} from '../../core/requirements/scope-documents.ts'
import {suggestion} from '../../core/text/similar.ts'
import {UsageError} from '../errors/usage-error.ts'
import {readCertificationFiles} from './certification.ts'
import type {Corpus} from './corpus.ts'

/** What certificate scopes have to say about requirements. */
export interface RequirementScopes {
  /** Undefined where no testcase is known. */
  readonly coverage: Coverage | undefined
  /** The documents of `name/version`. @throws UsageError where there is no such version. */
  readonly documentsOf: (reference: string) => readonly Document[]
  /** For standard error. */
  readonly notes: string
}

/** Reads the scopes of a folder, else those of the profile; what is wrong with them `norma scopes` says. */
export function readRequirementScopes(
  folder: string | undefined,
  corpus: Corpus,
  texts: Texts,
  ledger: Ledger,
  cwd: string
): RequirementScopes {
  const {profile, profilePath, root, catalog} = corpus
  const named = profile.certification
  const place = {
    profile: {...profile, certification: named && {scopes: named.scopes, documents: named.documents}},
    ...{profilePath: resolve(root, profilePath), cwd, root}
  }
  const {scopes, notes} = readCertificationFiles(folder === undefined ? {} : {scopes: folder}, place)
  const coverage = coverageOfScopes(scopes, catalog, texts, ledger)
  const lost = (coverage?.nowhere ?? []).map(({id, url, reason}) => `Testcase ${id} leads to ${reason}: ${url}\n`)
  return {
    coverage,
    documentsOf: (reference) => {
      const {scope, version} = versionNamed(reference, scopes)
      return documentsOfVersion(scope, version, catalog)
    },
    notes: notes + lost.join('')
  }
}

/** What the testcases of scopes are about; undefined where there is none. */
export function coverageOfScopes(
  scopes: readonly Scope[],
  catalog: Catalog,
  texts: Texts,
  ledger: Ledger
): Coverage | undefined {
  const testcases = testcaseLinks(scopes)
  if (testcases.length === 0) return undefined
  return readCoverage(testcases, catalog, texts, (document) => ({
    requirements: ledger.requirementsOf(document),
    excluded: []
  }))
}

function versionNamed(
  reference: string,
  scopes: readonly Scope[]
): {readonly scope: Scope; readonly version: ScopeVersion} {
  const slash = reference.lastIndexOf('/')
  const scope = scopeNamed(reference.slice(0, slash), scopes)
  const version = scope?.versions.find((one) => one.version === reference.slice(slash + 1))
  if (scope && version) return {scope, version}
  const known = scopes.flatMap((one) => one.versions.map((each) => `${scopeKey(one, scopes)}/${each.version}`))
  throw new UsageError(
    `There is no scope version \`${reference}\``,
    known.length === 0 ? 'Name the folder of the scope files with `--scopes DIR`.' : suggestion(reference, known)
  )
}
