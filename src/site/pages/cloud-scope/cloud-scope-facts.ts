import type {Catalog} from '../../../core/catalog.ts'
import type {Cloud, CloudScope, HealthLink} from '../../../core/certification/cloud.ts'
import type {Verdict} from '../../../core/certification/evaluate.ts'
import type {EvaluatedCertification} from '../../../core/certification/evaluated-certification.ts'
import {dayOfInstant} from '../../../core/certification/instant.ts'
import {upcomingCells} from '../../../core/certification/upcoming-cells.ts'
import {fileAddress, scopeAddress, siteAddress} from '../../../core/site/addresses.ts'
import {cloudBadgeFile} from '../../../core/site/file-paths.ts'
import {cloudScopePath} from '../../../core/site/page-paths.ts'
import {cloudScopeView, type SubjectView, type VersionView} from '../../../reports/certification/cloud-scope-view.ts'
import type {Sections} from '../../components/certification/section-link.ts'
import {type StandingView, standingView} from '../../components/certification/standing-view.ts'
import {type StateView, stateView} from '../../components/certification/state-view.ts'
import {type DayAndTime, dayAndTimeOf} from '../clouds/clouds-facts.ts'
import {type TestedModule, testedModules} from './tested-modules.ts'

export interface CloudScopeFacts {
  readonly canonical: string
  readonly cloud: Pick<Cloud, 'name' | 'description' | 'operator'> & {readonly url: string | undefined}
  readonly health: readonly HealthLink[]
  readonly scope: {readonly name: string; readonly href: string}
  readonly badge: {readonly local: string; readonly full: string}
  /** Regions with their names, or the one subject without. */
  readonly subjects: readonly SubjectLine[]
  readonly isGroup: boolean
  readonly summary: StandingView
  readonly versions: readonly VersionLine[]
  readonly modules: readonly TestedModule[]
}

export interface SubjectLine {
  readonly name: string
  readonly standing: StandingView
  readonly tested: DayAndTime | undefined
}

export interface VersionLine {
  readonly version: string
  readonly state: StateView
  readonly subjects: readonly {
    readonly name: string
    readonly verdict: Verdict
    readonly missing: readonly string[]
    readonly expired: readonly string[]
    /** The day on which the first of the results that still count expires. */
    readonly nextExpiry: string | undefined
  }[]
}

/** Everything that the page of a cloud and a scope says. */
export function cloudScopeFacts(
  cloud: Cloud,
  cloudScope: CloudScope,
  {certification: {scopes}, latest, instant}: EvaluatedCertification,
  catalog: Catalog,
  sections: Sections
): CloudScopeFacts {
  const {profile} = catalog
  const badge = cloudBadgeFile(cloud, cloudScope.scope, scopes)
  const {scope, isGroup, regions} = cloudScope
  const views = cloudScopeView(cloudScope, latest, instant, catalog)
  const upcoming = upcomingCells(cloudScope, {latest, instant, drafts: 'shown'})
  const {name, description, operator, url, health} = cloud
  return {
    canonical: fileAddress(cloudScopePath(cloud, scope, scopes), profile),
    cloud: {name, description, operator, url},
    health,
    scope: {name: scope.name, href: scopeAddress(scope, scopes, profile)},
    badge: {local: siteAddress(badge, profile), full: fileAddress(badge, profile)},
    subjects: views.map((view, index) => ({
      name: view.name,
      standing: standingView(upcoming, cloudScope, latest, isGroup ? regions[index] : undefined),
      tested: view.newest === undefined ? undefined : dayAndTimeOf(view.newest)
    })),
    isGroup,
    summary: standingView(upcoming, cloudScope, latest),
    versions: (views[0]?.versions ?? []).map(({version, state}) => ({
      version,
      state: stateView(scope, version, state),
      subjects: views.flatMap((view) => lineOf(view, version) ?? [])
    })),
    modules: testedModules(views, sections, profile)
  }
}

function lineOf({name, versions}: SubjectView, version: string): VersionLine['subjects'][number] | undefined {
  const view: VersionView | undefined = versions.find((one) => one.version === version)
  if (!view) return undefined
  const {verdict, missing, expired, nextExpiry} = view
  return {
    name,
    verdict,
    missing: unique(missing),
    expired: unique(expired),
    nextExpiry: nextExpiry === undefined ? undefined : dayOfInstant(nextExpiry)
  }
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)]
}
