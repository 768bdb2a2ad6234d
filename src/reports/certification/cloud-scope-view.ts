import type {Catalog} from '../../core/catalog.ts'
import type {CloudScope, Region} from '../../core/certification/cloud.ts'
import type {LatestResults} from '../../core/certification/collect-results.ts'
import {type CellVerdict, type ShownVersion, standing} from '../../core/certification/dashboard.ts'
import type {VersionEvaluation} from '../../core/certification/evaluate.ts'
import {combined, evaluateSubject, type TestcaseEvaluation, type Verdict} from '../../core/certification/evaluate.ts'
import type {Instant} from '../../core/certification/instant.ts'
import {documentOfUrl, fragmentOf} from '../../core/certification/module-document.ts'
import {mainTarget, modulesOf, type Scope, type ScopeState} from '../../core/certification/scope.ts'
import {moduleLabel} from '../../core/certification/scope-table.ts'
import type {Document} from '../../core/document.ts'
import {defined} from '../../core/text/defined.ts'

/** Where a module or a testcase leads: a document of the catalog and a heading in it, or an address. */
export interface ViewTarget {
  readonly url: string
  readonly document?: Document
  readonly fragment: string
}

export interface TestcaseView {
  readonly id: string
  readonly target: string
  readonly description?: string
  readonly leadsTo?: ViewTarget
  readonly verdict: Verdict
  /** The newest result, even one that does not count any more. */
  readonly checkedAt?: Instant
  readonly expiresAt?: Instant
  readonly isExpired: boolean
}

export interface ModuleView {
  readonly id: string
  readonly label: string
  readonly leadsTo: ViewTarget
  /** Of its testcases for `main`; undefined where it has none and is not tested automatically. */
  readonly verdict: Verdict | undefined
  readonly testcases: readonly TestcaseView[]
}

export interface VersionView {
  readonly version: string
  readonly state: ScopeState
  readonly verdict: Verdict
  readonly modules: readonly ModuleView[]
  /** Testcases for `main` that never had a result, or whose result does not count any more. */
  readonly missing: readonly string[]
  readonly expired: readonly string[]
  /** When the first of the results for `main` that still count expires. */
  readonly nextExpiry?: Instant
}

/** How one subject stands: a cloud, or a region of one. */
export interface SubjectView extends Region {
  readonly verdict: CellVerdict
  readonly shown: readonly ShownVersion[]
  readonly newest?: Instant
  /** Every version that the timeline names, in the order of the file. */
  readonly versions: readonly VersionView[]
}

/** What the page of one cloud and scope shows, region by region. */
export function cloudScopeView(
  {scope, regions}: CloudScope,
  latest: LatestResults,
  instant: Instant,
  catalog: Catalog
): readonly SubjectView[] {
  return regions.map((region) => {
    const evaluation = evaluateSubject(scope, region.subject, latest, instant)
    const {verdict, versions: shown} = standing(evaluation)
    return defined({
      ...region,
      verdict,
      shown,
      newest: evaluation.newest,
      versions: evaluation.versions.map((version) => versionView(scope, version, catalog))
    })
  })
}

function versionView(
  scope: Scope,
  {version, state, verdict, targets}: VersionEvaluation,
  catalog: Catalog
): VersionView {
  const testcases = targets.flatMap(({target, testcases}) => testcases.map((one) => ({...one, target})))
  const main = testcases.filter(({target}) => target === mainTarget)
  const expiries = main.flatMap(({expiresAt, isExpired}) => (isExpired ? [] : (expiresAt ?? [])))
  const nextExpiry = expiries.sort().at(0)
  return defined({
    version: version.version,
    state,
    verdict,
    modules: modulesOf(scope, version).map((module): ModuleView => {
      const testcasesOfModule = testcases.filter((one) => one.module === module)
      const mainTestcases = testcasesOfModule.filter(({target}) => target === mainTarget)
      return {
        id: module.id,
        label: moduleLabel(module, catalog.profile),
        leadsTo: viewTarget(module.url, catalog),
        verdict: mainTestcases.length > 0 ? combined(mainTestcases.map((one) => one.verdict)) : undefined,
        testcases: testcasesOfModule.map((one) => testcaseView(one, catalog))
      }
    }),
    missing: main.filter((one) => one.verdict === 'missing' && !one.isExpired).map(({id}) => id),
    expired: main.filter(({isExpired}) => isExpired).map(({id}) => id),
    nextExpiry
  })
}

function testcaseView(
  {id, target, testcase, verdict, checkedAt, expiresAt, isExpired}: TestcaseEvaluation & {readonly target: string},
  catalog: Catalog
): TestcaseView {
  return defined({
    id,
    target,
    verdict,
    isExpired,
    description: testcase?.description,
    leadsTo: testcase?.url === undefined ? undefined : viewTarget(testcase.url, catalog),
    checkedAt,
    expiresAt
  })
}

/** The document and heading that an address means, where they are of the catalog. */
export function viewTarget(url: string, catalog: Catalog): ViewTarget {
  const document = documentOfUrl(url, catalog)
  return defined({url, fragment: fragmentOf(url), document})
}
