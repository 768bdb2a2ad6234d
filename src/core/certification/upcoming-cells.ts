import type {CloudScope} from './cloud.ts'
import {type CloudCell, cellOf, type DashboardInput} from './dashboard.ts'
import {evaluateSubject} from './evaluate.ts'
import type {Instant} from './instant.ts'

export interface DatedCell {
  /** From when on the cell is so. */
  readonly from: Instant
  readonly cell: CloudCell
}

/**
 * How a cell stands at an instant and at every later one at which results expire or versions change, if no
 * test is run any more: with these a page that is read later says what holds then. The first holds from the instant on.
 */
export function upcomingCells(cloudScope: CloudScope, input: Omit<DashboardInput, 'clouds'>): readonly DatedCell[] {
  const {instant, latest} = input
  const {scope, regions} = cloudScope
  const expiries = regions.flatMap(({subject}) =>
    [instant, ...changes(cloudScope, instant)].flatMap((at) =>
      evaluateSubject(scope, subject, latest, at).versions.flatMap(({targets}) =>
        targets.flatMap(({testcases}) => testcases.flatMap(({expiresAt}) => expiresAt ?? []))
      )
    )
  )
  const moments = new Set([...expiries, ...changes(cloudScope, instant)].filter((moment) => moment > instant))
  const cells = [instant, ...[...moments].sort()].map((from) => ({
    from,
    cell: cellOf(cloudScope, {...input, instant: from})
  }))
  return cells.filter(({cell}, index) => !isSame(cell, cells[index - 1]?.cell))
}

function changes({scope}: CloudScope, instant: Instant): readonly Instant[] {
  return scope.timeline.map(({date}) => `${date}T00:00:00`).filter((moment) => moment > instant)
}

function isSame(a: CloudCell, b: CloudCell | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
