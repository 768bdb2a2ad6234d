import type {IsoDate} from '../lifecycle.ts'
import type {CloudScope, Region} from './cloud.ts'
import type {LatestResults} from './collect-results.ts'
import {expiryOf} from './expiry.ts'
import {dayOfInstant, type Instant} from './instant.ts'
import {testcasesById} from './targets.ts'

/** How far the results of a subject have ceased to count. */
export interface ExpiredResults {
  readonly extent: 'all' | 'some'
  /** The day on which the last of them did, or the first where others still count. */
  readonly since: IsoDate
}

/** Undefined where every result that there is still counts. */
export function expiredResults(
  {scope}: Pick<CloudScope, 'scope'>,
  {subject}: Pick<Region, 'subject'>,
  latest: LatestResults,
  instant: Instant
): ExpiredResults | undefined {
  const testcases = testcasesById(scope)
  const expiries = [...(latest.get(scope.uuid)?.get(subject) ?? [])].flatMap(([id, {checkedAt}]) => {
    const testcase = testcases.get(id)
    return testcase ? [expiryOf(checkedAt, testcase.lifetime)] : []
  })
  const expired = expiries.filter((expiry) => expiry <= instant).sort()
  const extent = expired.length === expiries.length ? 'all' : 'some'
  const since = expired.at(extent === 'all' ? -1 : 0)
  return since === undefined ? undefined : {extent, since: dayOfInstant(since)}
}
