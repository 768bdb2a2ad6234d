import type {CloudScope, Region} from '../../../core/certification/cloud.ts'
import type {LatestResults} from '../../../core/certification/collect-results.ts'
import type {CellVerdict} from '../../../core/certification/dashboard.ts'
import {expiredResults} from '../../../core/certification/expired-results.ts'
import {dayOfInstant, type Instant} from '../../../core/certification/instant.ts'
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
  const {regions} = cloudScope
  const noteOf = (verdict: CellVerdict, from: Instant): string => {
    const expired = (region ? [region] : regions).map((one) => expiredResults(cloudScope, one, latest, from))
    const days = expired.flatMap((one) => one?.since ?? []).sort()
    if (days.length === 0) return ''
    if (verdict === 'incomplete') return `some results expired since ${days[0]}`
    return verdict === 'none' && expired.every((one) => one?.extent === 'all')
      ? `all results expired since ${days.at(-1)}`
      : ''
  }
  const standings = upcoming.map(({from, cell}): Standing => {
    const subjectCell = region
      ? cell.regions.find(({subject, name}) => subject === region.subject && name === region.name)
      : cell
    const {verdict, versions} = subjectCell ?? {verdict: 'none', versions: []}
    return {
      from: dayOfInstant(from),
      verdict,
      versions: versions.map(({version, mark}) => ({version, mark})),
      note: noteOf(verdict, from)
    }
  })
  const [now = nothing, ...later] = standings.filter((one, index) => !isSame(one, standings[index - 1]))
  return {...now, later}
}

const nothing: Standing = {from: '', verdict: 'none', versions: [], note: ''}

function isSame(a: Standing, b: Standing | undefined): boolean {
  return b !== undefined && JSON.stringify({...a, from: ''}) === JSON.stringify({...b, from: ''})
}
