import type {CloudScope, Region} from '../../../core/certification/cloud.ts'
import type {LatestResults} from '../../../core/certification/collect-results.ts'
import type {CellVerdict, ShownVersion} from '../../../core/certification/dashboard.ts'
import {expiredResults} from '../../../core/certification/expired-results.ts'
import {dayOf, type Instant} from '../../../core/certification/instant.ts'
import type {DatedCell} from '../../../core/certification/upcoming-cells.ts'

/** How a cloud, or a region of one, stands for a scope from a day on. */
export interface Standing {
  readonly from: string
  readonly verdict: CellVerdict
  readonly versions: readonly MarkedVersion[]
  /** What of the results does not count any more. */
  readonly note: string
}

export interface MarkedVersion {
  readonly version: string
  readonly mark: string
}

/** A standing, and those that follow from dates alone. */
export interface StandingView extends Standing {
  readonly later: readonly Standing[]
}

/** How a subject stands, and how it will if nobody tests any more. */
export function standingView(
  upcoming: readonly DatedCell[],
  cloudScope: CloudScope,
  latest: LatestResults,
  region?: Region
): StandingView {
  const noteOf = (from: Instant): string => {
    const expired = (region ? [region] : cloudScope.regions).flatMap(
      (one) => expiredResults(cloudScope, one, latest, from) ?? []
    )
    const first = expired.toSorted((a, b) => (a.since < b.since ? -1 : 1))[0]
    if (!first) return ''
    const isAll =
      expired.length === (region ? 1 : cloudScope.regions.length) && expired.every(({extent}) => extent === 'all')
    return `${isAll ? 'all' : 'some'} results expired since ${first.since}`
  }
  const standings = upcoming.map(({from, cell}): Standing => {
    const shown = region
      ? cell.regions.find(({subject, name}) => subject === region.subject && name === region.name)
      : cell
    const {verdict, versions} = shown ?? {verdict: 'none', versions: []}
    return {from: dayOf(from), verdict, versions: versions.map(marked), note: isFine(verdict) ? '' : noteOf(from)}
  })
  const [now = nothing, ...later] = standings.filter((one, index) => !isSame(one, standings[index - 1]))
  return {...now, later}
}

const nothing: Standing = {from: '', verdict: 'none', versions: [], note: ''}

function isFine(verdict: CellVerdict): boolean {
  return verdict === 'pass' || verdict === 'aborted'
}

function marked({version, mark}: ShownVersion): MarkedVersion {
  return {version, mark}
}

function isSame(a: Standing, b: Standing | undefined): boolean {
  return b !== undefined && JSON.stringify({...a, from: ''}) === JSON.stringify({...b, from: ''})
}
