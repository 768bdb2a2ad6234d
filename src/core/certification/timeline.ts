import {compareText} from '../diagnostic.ts'
import type {IsoDate} from '../lifecycle.ts'
import type {Scope, ScopeState, ScopeVersion, TimelineEntry} from './scope.ts'
import {compareScopeVersions} from './version-order.ts'

/** The entry in force on a day: the last one that is not later. */
export function entryOn({timeline}: Pick<Scope, 'timeline'>, day: IsoDate): TimelineEntry | undefined {
  const past = timeline.filter(({date}) => date <= day)
  return past.reduce<TimelineEntry | undefined>((last, one) => (last && last.date >= one.date ? last : one), undefined)
}

export interface ListedVersion {
  readonly version: ScopeVersion
  readonly state: ScopeState
}

/** The versions that the timeline names on a day, in the order of the file. */
export function versionsOn(scope: Scope, day: IsoDate): readonly ListedVersion[] {
  const states = entryOn(scope, day)?.states
  return scope.versions.flatMap((version) => {
    const state = states?.get(version.version)
    return state ? [{version, state}] : []
  })
}

/** A stretch of days in which a version has one state. */
export interface StateSegment {
  readonly state: ScopeState
  readonly from: IsoDate
  /** The first day on which it holds no more; undefined where none is set. */
  readonly until?: IsoDate
}

export interface VersionHistory {
  readonly version: string
  readonly segments: readonly StateSegment[]
}

/** The states of each version over time, oldest version first; announced ones included. */
export function scopeHistory({timeline, versions}: Scope): readonly VersionHistory[] {
  const entries = [...timeline].sort((a, b) => compareText(a.date, b.date))
  const names = [...new Set(versions.map(({version}) => version))].sort(compareScopeVersions)
  return names.map((version) => ({version, segments: segmentsOf(version, entries)}))
}

function segmentsOf(version: string, entries: readonly TimelineEntry[]): readonly StateSegment[] {
  const segments: StateSegment[] = []
  for (const {date, states} of entries) {
    const state = states.get(version)
    const last = segments.at(-1)
    if (last && last.until === undefined) {
      if (last.state === state) continue
      segments[segments.length - 1] = {...last, until: date}
    }
    if (state) segments.push({state, from: date})
  }
  return segments
}
