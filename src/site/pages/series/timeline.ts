import type {Catalog, Series} from '../../../core/catalog.ts'
import {documentPhase, lifecycleOf} from '../../../core/document.ts'
import {versionLabel} from '../../../core/document-id.ts'
import {type IsoDate, type Phase, phaseOn} from '../../../core/lifecycle.ts'
import {phaseStatement} from '../../../reports/status/phase-statement.ts'

/** When each version was in force, drawn; all measures are percents of the width. */
export interface Timeline {
  readonly rows: readonly TimelineRow[]
  readonly years: readonly {readonly label: string; readonly at: number}[]
  readonly today: number
}

export interface TimelineRow {
  readonly version: string
  readonly phase: Phase
  /** The same in words. */
  readonly text: string
  readonly from: number
  readonly to: number
  /** Whether the end is announced or past; else it is open. */
  readonly isEnded: boolean
}

const dayLength = 86_400_000

/** Undefined where no version was ever in force. */
export function timeline({versions}: Series, {profile}: Catalog, day: IsoDate): Timeline | undefined {
  const spans = versions.flatMap((version) => {
    const facts = lifecycleOf(version, profile)
    const {stabilizedAt: from, deprecatedAt: to} = facts
    if (from === undefined || facts.isUndated) return []
    return [{version, from, to, facts}]
  })
  const days = [day, ...spans.flatMap(({from, to}) => (to === undefined ? [from] : [from, to]))].sort()
  const first = days.at(0)
  const last = days.at(-1)
  if (spans.length === 0 || first === undefined || last === undefined) return undefined
  const start = Date.parse(first) - 60 * dayLength
  const end = Date.parse(last) + 120 * dayLength
  const at = (one: IsoDate): number => rounded(((Date.parse(one) - start) / (end - start)) * 100)
  return {
    rows: spans.map(({version, from, to, facts}) => ({
      version: versionLabel(version),
      phase: documentPhase(version, day, profile),
      text: phaseStatement(phaseOn(day, facts), facts),
      from: at(from),
      to: to === undefined ? 100 : at(to),
      isEnded: to !== undefined
    })),
    years: yearsBetween(start, end).map((year) => ({label: `${year}`, at: at(`${year}-01-01`)})),
    today: at(day)
  }
}

function yearsBetween(start: number, end: number): readonly number[] {
  const first = new Date(start).getUTCFullYear() + 1
  const last = new Date(end).getUTCFullYear()
  const step = Math.max(1, Math.ceil((last - first + 1) / 8))
  return Array.from({length: Math.max(0, last - first + 1)}, (_, index) => first + index).filter(
    (year) => (year - first) % step === 0
  )
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
