import {type Catalog, findDocument} from '../../core/catalog.ts'
import type {Certification} from '../../core/certification/certification.ts'
import type {Cloud} from '../../core/certification/cloud.ts'
import type {LatestResults} from '../../core/certification/collect-results.ts'
import {type CellVerdict, cellOf} from '../../core/certification/dashboard.ts'
import {dayOfInstant, type Instant} from '../../core/certification/instant.ts'
import {mainTarget, modulesOf, type Scope, type ScopeModule, scopeNamed} from '../../core/certification/scope.ts'
import {moduleLabel, type ScopeTable, scopeTable} from '../../core/certification/scope-table.ts'
import {targetsOf} from '../../core/certification/targets.ts'
import {scopeHistory, type VersionHistory} from '../../core/certification/timeline.ts'
import {compareScopeVersions} from '../../core/certification/version-order.ts'
import type {Document} from '../../core/document.ts'
import {type ViewTarget, viewTarget} from './cloud-scope-view.ts'

export interface ModuleEntry {
  readonly id: string
  readonly label: string
  readonly leadsTo: ViewTarget
}

/** How a version differs from the one before it. */
export interface VersionNews {
  readonly version: string
  /** The one before it in the order of versions; undefined for the first. */
  readonly before: string | undefined
  readonly added: readonly ModuleEntry[]
  readonly removed: readonly ModuleEntry[]
  /** Modules with other parameters than before. */
  readonly changed: readonly ModuleEntry[]
}

export interface ScopeView {
  readonly scope: Scope
  readonly table: ScopeTable
  /** By module id, for the rows of the table. */
  readonly modules: ReadonlyMap<string, ModuleEntry>
  /** The states of every version over time, oldest version first. */
  readonly history: readonly VersionHistory[]
  /** Newest version first. */
  readonly news: readonly VersionNews[]
  /** Modules of versions that the timeline names on the day which no test looks at. */
  readonly untested: readonly ModuleEntry[]
  /** The clouds that are tested for the scope, those that stand best first. */
  readonly clouds: readonly {
    readonly cloud: Cloud
    readonly verdict: CellVerdict
    readonly versions: readonly string[]
  }[]
  /** Version → the document that describes it, where the profile says so. */
  readonly documents: ReadonlyMap<string, Document>
}

const bestFirst: readonly CellVerdict[] = ['pass', 'aborted', 'incomplete', 'outdated', 'none']

/** What the page of a scope shows. */
export function scopeView(
  scope: Scope,
  {clouds, scopes}: Certification,
  latest: LatestResults,
  instant: Instant,
  catalog: Catalog
): ScopeView {
  const {profile} = catalog
  const table = scopeTable(scope, dayOfInstant(instant), profile)
  const entry = (module: ScopeModule): ModuleEntry => ({
    id: module.id,
    label: moduleLabel(module, profile),
    leadsTo: viewTarget(module.url, catalog)
  })
  const cloudResults = clouds.flatMap((cloud) =>
    cloud.scopes
      .filter((one) => one.scope === scope)
      .map((one) => {
        const {verdict, versions} = cellOf(one, {latest, instant, drafts: 'shown'})
        return {cloud, verdict, versions: versions.map(({version, mark}) => version + mark)}
      })
  )
  return {
    scope,
    table,
    modules: new Map(scope.modules.map((module) => [module.id, entry(module)])),
    history: scopeHistory(scope),
    news: newsOf(scope, entry),
    untested: untestedOf(scope, table).map(entry),
    clouds: cloudResults.toSorted((a, b) => bestFirst.indexOf(a.verdict) - bestFirst.indexOf(b.verdict)),
    documents: documentsOf(scope, scopes, catalog)
  }
}

function newsOf(scope: Scope, entry: (module: ScopeModule) => ModuleEntry): readonly VersionNews[] {
  const sortedVersions = scope.versions.toSorted((a, b) => compareScopeVersions(a.version, b.version))
  const news = sortedVersions.map((version, index): VersionNews => {
    const before = sortedVersions[index - 1]
    const modules = modulesOf(scope, version)
    const modulesBefore = before ? modulesOf(scope, before) : []
    const parametersIn = (one: typeof version | undefined, id: string): string =>
      JSON.stringify(Object.entries(one?.include.find(({module}) => module === id)?.parameters ?? {}).sort())
    const modulesOfBoth = modules.filter((module) => modulesBefore.includes(module))
    return {
      version: version.version,
      before: before?.version,
      added: modules.filter((module) => !modulesBefore.includes(module)).map(entry),
      removed: modulesBefore.filter((module) => !modules.includes(module)).map(entry),
      changed: modulesOfBoth.filter(({id}) => parametersIn(version, id) !== parametersIn(before, id)).map(entry)
    }
  })
  return news.reverse()
}

function untestedOf(scope: Scope, {columns}: ScopeTable): readonly ScopeModule[] {
  const versions = scope.versions.filter(({version}) => columns.some((column) => column.version === version))
  const testedModules = new Set(
    versions.flatMap((version) => targetsOf(scope, version).get(mainTarget) ?? []).map(({module}) => module)
  )
  const includedModules = new Set(versions.flatMap((version) => modulesOf(scope, version)))
  return scope.modules.filter((module) => includedModules.has(module) && !testedModules.has(module))
}

function documentsOf(scope: Scope, scopes: readonly Scope[], catalog: Catalog): ReadonlyMap<string, Document> {
  const entries = catalog.profile.certification?.documents ?? []
  return new Map(
    entries.flatMap(({scope: name, version, document}) => {
      const description = scopeNamed(name, scopes) === scope ? findDocument(catalog, document) : undefined
      return description ? [[version, description] as const] : []
    })
  )
}
