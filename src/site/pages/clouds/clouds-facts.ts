import type {CertificationLevel, CloudScope, HealthLink} from '../../../core/certification/cloud.ts'
import type {EvaluatedCertification} from '../../../core/certification/evaluated-certification.ts'
import {dayOfInstant, type Instant} from '../../../core/certification/instant.ts'
import type {Profile} from '../../../core/profile/profile.ts'
import {cloudScopeAddress, fileAddress, scopeAddress} from '../../../core/site/addresses.ts'
import {sitePages} from '../../../core/site/fixed-paths.ts'
import {certificationView} from '../../../reports/certification/certification-view.ts'
import {type StandingView, standingView} from '../../components/certification/standing-view.ts'

export interface CloudsFacts {
  readonly canonical: string
  readonly levels: readonly CertificationLevel[]
  readonly scopes: readonly {readonly key: string; readonly name: string; readonly href: string}[]
  readonly rows: readonly CloudRow[]
  readonly source: 'reports' | 'snapshot'
  readonly newest: DayAndTime | undefined
}

export interface CloudRow {
  readonly id: string
  readonly name: string
  readonly url: string | undefined
  readonly description: string
  readonly operator: string
  readonly certificate: CertificateView | undefined
  /** In the order of the scopes of the page; undefined where the cloud is not tested for one. */
  readonly cells: readonly (CloudCellView | undefined)[]
  readonly tested: DayAndTime | undefined
  readonly health: readonly HealthLink[]
}

export interface CloudCellView {
  readonly href: string
  readonly standing: StandingView
  readonly regions: readonly {readonly name: string; readonly standing: StandingView}[]
}

export interface CertificateView {
  readonly name: string
  readonly url: string | undefined
  /** "2024-01-01 to 2025-12-31" */
  readonly days: string
  readonly until: string | undefined
}

/** A time as people read it, to the minute. */
export interface DayAndTime {
  readonly day: string
  readonly time: string
}

export function dayAndTimeOf(instant: Instant): DayAndTime {
  return {day: dayOfInstant(instant), time: instant.slice(11, 16)}
}

/** Everything that the page of all clouds says. */
export function cloudsFacts({certification, latest, instant}: EvaluatedCertification, profile: Profile): CloudsFacts {
  const {levels, scopes, rows, source, newest} = certificationView(certification, latest, instant, 'hidden')
  return {
    canonical: fileAddress(sitePages.certification, profile),
    levels,
    scopes: scopes.map(({key, scope}) => ({
      key,
      name: scope.name,
      href: scopeAddress(scope, certification.scopes, profile)
    })),
    rows: rows.map(({cloud, certificate, cells}): CloudRow => {
      const {id, name, url, description, operator, health} = cloud
      const tested = cells
        .flatMap(({current}) => current.newest ?? [])
        .sort()
        .at(-1)
      return {
        id,
        name,
        url,
        description,
        operator,
        health,
        certificate: certificate && {
          name: certificate.name ?? 'On record',
          url: certificate.url,
          days: daysOf(certificate),
          until: certificate.until
        },
        cells: scopes.map(({key, scope}) => {
          const cell = cells.find((one) => one.key === key)
          const cloudScope = cloud.scopes.find((one) => one.scope === scope)
          if (!cell || !cloudScope) return undefined
          const standing = (region?: CloudScope['regions'][number]): StandingView =>
            standingView(cell.upcoming, cloudScope, latest, region)
          return {
            href: cloudScopeAddress(cloud, scope, certification.scopes, profile),
            standing: standing(),
            regions: cloudScope.isGroup
              ? cloudScope.regions.map((region) => ({name: region.name, standing: standing(region)}))
              : []
          }
        }),
        tested: tested === undefined ? undefined : dayAndTimeOf(tested)
      }
    }),
    source,
    newest: newest === undefined ? undefined : dayAndTimeOf(newest)
  }
}

function daysOf({since, until}: {readonly since?: string | undefined; readonly until?: string | undefined}): string {
  if (since !== undefined && until !== undefined) return `${since} to ${until}`
  if (since !== undefined) return `since ${since}`
  return until === undefined ? '' : `until ${until}`
}
