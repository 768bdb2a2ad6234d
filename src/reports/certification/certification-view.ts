import type {Certification} from '../../core/certification/certification.ts'
import type {Certificate, CertificationLevel, Cloud} from '../../core/certification/cloud.ts'
import type {LatestResults} from '../../core/certification/collect-results.ts'
import {type DashboardInput, dashboard} from '../../core/certification/dashboard.ts'
import {dayOfInstant, type Instant} from '../../core/certification/instant.ts'
import {type Scope, scopeKey} from '../../core/certification/scope.ts'
import {type DatedCell, upcomingCells} from '../../core/certification/upcoming-cells.ts'
import {defined} from '../../core/text/defined.ts'

export interface CertificationView {
  readonly levels: readonly CertificationLevel[]
  /** The columns: every scope that a cloud is tested for. */
  readonly scopes: readonly {readonly key: string; readonly scope: Scope}[]
  readonly rows: readonly CertificationViewRow[]
  /** `snapshot`: results as a monitor had them when the newest of them was found. */
  readonly source: 'reports' | 'snapshot'
  /** When the newest result of all was found. */
  readonly newest?: Instant
}

export interface CertificationViewRow {
  readonly cloud: Cloud
  /** A certificate on record; whether tests pass now is another fact. */
  readonly certificate?: Certificate & {readonly isOver: boolean}
  readonly cells: readonly CertificationViewCell[]
}

export interface CertificationViewCell {
  /** As addresses have it. */
  readonly key: string
  readonly scope: Scope
  /** Now, with or without drafts; and from when on it will stand otherwise if no test is run. */
  readonly current: DatedCell['cell']
  readonly upcoming: readonly DatedCell[]
}

/** What the page of all clouds shows. */
export function certificationView(
  {clouds, scopes, levels, isSnapshot}: Certification,
  latest: LatestResults,
  instant: Instant,
  drafts: DashboardInput['drafts']
): CertificationView {
  const input = {latest, instant, drafts}
  const testedScopes = new Set(clouds.flatMap((cloud) => cloud.scopes.map(({scope}) => scope)))
  const rows = dashboard({clouds, ...input}).map(({cloud, cells}): CertificationViewRow => {
    const {certificate} = cloud
    const isOver = certificate?.until !== undefined && certificate.until < dayOfInstant(instant)
    return defined({
      cloud,
      certificate: certificate && {...certificate, isOver},
      cells: cloud.scopes.flatMap((one, index): CertificationViewCell[] => {
        const current = cells[index]
        if (!current) return []
        return [{key: scopeKey(one.scope, scopes), scope: one.scope, current, upcoming: upcomingCells(one, input)}]
      })
    })
  })
  const newest = rows
    .flatMap(({cells}) => cells.flatMap(({current}) => current.newest ?? []))
    .sort()
    .at(-1)
  const source: CertificationView['source'] = isSnapshot ? 'snapshot' : 'reports'
  return defined({
    levels,
    scopes: scopes.filter((scope) => testedScopes.has(scope)).map((scope) => ({key: scopeKey(scope, scopes), scope})),
    rows,
    source,
    newest
  })
}
