import {dayOfInstant, type Instant} from '../../../core/certification/instant.ts'
import type {Scope} from '../../../core/certification/scope.ts'
import {type StateSegment, scopeHistory} from '../../../core/certification/timeline.ts'
import type {IsoDate, Phase} from '../../../core/lifecycle.ts'
import {stateName} from '../../../reports/certification/certification-names.ts'
import {stateLooks} from '../../components/certification/state-looks.ts'

/** The states of each version over time, drawn; all measures are percents of the width. */
export interface ScopeTimeline {
  readonly rows: readonly ScopeTimelineRow[]
  readonly years: readonly {readonly label: string; readonly at: number}[]
  readonly today: number
}

export interface ScopeTimelineRow {
  readonly version: string
  readonly bars: readonly {readonly look: Phase; readonly from: number; readonly to: number}[]
  readonly text: readonly string[]
}

const dayLength = 86_400_000

/** Undefined where the timeline names no version. */
export function scopeTimeline(scope: Scope, instant: Instant): ScopeTimeline | undefined {
  const history = scopeHistory(scope).filter(({segments}) => segments.length > 0)
  const day = dayOfInstant(instant)
  const days = [
    ...history.flatMap(({segments}) => segments.flatMap(({from, until}) => [from, until ?? from])),
    day
  ].sort()
  const first = days.at(0)
  const last = days.at(-1)
  if (history.length === 0 || first === undefined || last === undefined) return undefined
  const start = Date.parse(first) - 30 * dayLength
  const end = Date.parse(last) + 90 * dayLength
  const at = (one: IsoDate): number => Math.round(((Date.parse(one) - start) / (end - start)) * 10_000) / 100
  const years = Array.from({length: 1 + yearOf(end) - yearOf(start)}, (_, index) => yearOf(start) + index)
  const step = Math.max(1, Math.ceil(years.length / 8))
  return {
    rows: history.map(({version, segments}) => ({
      version,
      bars: segments.map(({state, from, until}) => ({
        look: stateLooks[state],
        from: at(from),
        to: until === undefined ? 100 : at(until)
      })),
      text: segments.map(inWords)
    })),
    years: years
      .filter((_, index) => index > 0 && (index - 1) % step === 0)
      .map((year) => ({label: `${year}`, at: at(`${year}-01-01`)})),
    today: at(day)
  }
}

function inWords({state, from, until}: StateSegment): string {
  return `${stateName(state)} from ${from}${until === undefined ? '' : ` until ${until}`}`
}

function yearOf(time: number): number {
  return new Date(time).getUTCFullYear()
}
