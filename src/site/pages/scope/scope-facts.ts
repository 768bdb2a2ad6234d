import type {Catalog} from '../../../core/catalog.ts'
import type {EvaluatedCertification} from '../../../core/certification/evaluated-certification.ts'
import type {Scope} from '../../../core/certification/scope.ts'
import {upcomingCells} from '../../../core/certification/upcoming-cells.ts'
import type {Document} from '../../../core/document.ts'
import {shortId} from '../../../core/document-id.ts'
import {cloudScopeAddress, documentAddress, fileAddress, scopeAddress} from '../../../core/site/addresses.ts'
import {scopesPage} from '../../../core/site/fixed-paths.ts'
import {scopePath} from '../../../core/site/page-paths.ts'
import {type ModuleEntry, scopeView} from '../../../reports/certification/scope-view.ts'
import {type SectionLink, type Sections, sectionLink} from '../../components/certification/section-link.ts'
import {type StandingView, standingView} from '../../components/certification/standing-view.ts'
import {type StateView, stateView} from '../../components/certification/state-view.ts'
import {type ScopeTimeline, scopeTimeline} from './scope-timeline.ts'

export interface ScopeFacts {
  readonly canonical: string
  readonly name: string
  readonly url: string
  readonly columns: readonly ScopeColumnView[]
  readonly rows: readonly ScopeRowView[]
  readonly timeline: ScopeTimeline | undefined
  readonly news: readonly NewsView[]
  readonly untested: readonly ModuleLink[]
  readonly clouds: readonly {readonly name: string; readonly href: string; readonly standing: StandingView}[]
}

interface ScopeColumnView {
  readonly version: string
  readonly state: StateView
  readonly stabilized: string
  /** The document that describes the version. */
  readonly document: {readonly href: string; readonly label: string} | undefined
}

interface ScopeRowView extends ModuleLink {
  /** Of each column; undefined where the version does not include the module. */
  readonly cells: readonly (readonly ParameterView[] | undefined)[]
}

interface ParameterView {
  readonly name: string
  readonly value: string
  readonly href: string | undefined
}

export interface ModuleLink {
  readonly label: string
  readonly link: SectionLink
}

interface NewsView {
  readonly version: string
  readonly before: string | undefined
  readonly added: readonly ModuleLink[]
  readonly removed: readonly ModuleLink[]
  readonly changed: readonly ModuleLink[]
}

/** Everything that the page of a scope says. */
export function scopeFacts(
  scope: Scope,
  {certification, latest, instant}: EvaluatedCertification,
  catalog: Catalog,
  sections: Sections
): ScopeFacts {
  const {profile} = catalog
  const view = scopeView(scope, certification, latest, instant, catalog)
  const module = ({label, leadsTo}: ModuleEntry): ModuleLink => ({label, link: sectionLink(leadsTo, sections, profile)})
  const linked = (document: Document | undefined): ScopeColumnView['document'] =>
    document && {href: documentAddress(document, profile), label: shortId(document)}
  return {
    canonical: fileAddress(scopePath(scope, certification.scopes), profile),
    name: scope.name,
    url: scope.url,
    columns: view.table.columns.map(({version, state, stabilizedAt = '–'}) => ({
      version,
      state: stateView(scope, version, state),
      stabilized: stabilizedAt,
      document: linked(view.documents.get(version))
    })),
    rows: view.table.rows.flatMap((row): ScopeRowView[] => {
      const entry = view.modules.get(row.module)
      if (!entry) return []
      const cells = view.table.columns.map(({version}) => row.cells.get(version))
      return [{...module(entry), cells: cells.map((one) => one && Object.entries(one).map(parameterView))}]
    }),
    timeline: scopeTimeline(scope, instant),
    news: view.news.map(({version, before, added, removed, changed}) => ({
      version,
      before,
      added: added.map(module),
      removed: removed.map(module),
      changed: changed.map(module)
    })),
    untested: view.untested.map(module),
    clouds: view.clouds.flatMap(({cloud}) => {
      const cloudScope = cloud.scopes.find((one) => one.scope === scope)
      if (!cloudScope) return []
      const upcoming = upcomingCells(cloudScope, {latest, instant, drafts: 'shown'})
      return [
        {
          name: cloud.name,
          href: cloudScopeAddress(cloud, scope, certification.scopes, profile),
          standing: standingView(upcoming, cloudScope, latest)
        }
      ]
    })
  }
}

function parameterView([name, value]: readonly [string, string]): ParameterView {
  return {name, value, href: /^https?:\/\/\S+$/i.test(value) ? value : undefined}
}

export interface ScopeEntry {
  readonly name: string
  readonly href: string
  readonly versions: readonly {readonly version: string; readonly state: StateView}[]
  /** How many clouds pass a version that is in force, of how many. */
  readonly passing: number
  readonly tested: number
}

export interface ScopesFacts {
  readonly canonical: string
  readonly scopes: readonly ScopeEntry[]
}

/** Everything that the page of all scopes says. */
export function scopesFacts(evaluated: EvaluatedCertification, catalog: Catalog): ScopesFacts {
  return {canonical: fileAddress(scopesPage, catalog.profile), scopes: scopeEntries(evaluated, catalog)}
}

/** The scopes in short, for the list of them. */
export function scopeEntries(evaluated: EvaluatedCertification, catalog: Catalog): readonly ScopeEntry[] {
  const {certification, latest, instant} = evaluated
  return certification.scopes.map((scope): ScopeEntry => {
    const {table, clouds} = scopeView(scope, certification, latest, instant, catalog)
    return {
      name: scope.name,
      href: scopeAddress(scope, certification.scopes, catalog.profile),
      versions: table.columns.map(({version, state}) => ({version, state: stateView(scope, version, state)})),
      passing: clouds.filter(({verdict}) => verdict === 'pass' || verdict === 'aborted').length,
      tested: clouds.length
    }
  })
}
