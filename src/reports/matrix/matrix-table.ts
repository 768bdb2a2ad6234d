import type {Profile, ProfileColumn} from '../../core/profile/profile.ts'
import type {MatrixEntry, MatrixRow} from './matrix-rows.ts'

/** The columns of a table for people: an empty column is left out where the profile permits it. */
export function shownColumns(rows: readonly MatrixRow[], {columns}: Profile): readonly ProfileColumn[] {
  return columns.filter(({id, hide_empty}) => !hide_empty || rows.some(({cells}) => (cells[id] ?? []).length > 0))
}

/** The note after a version that is informative while others in its column bind. */
export function entryNote({phase}: MatrixEntry, {phases}: ProfileColumn): string {
  return phase === 'informative' && phases.length > 1 ? ' (informative)' : ''
}

/** What the marks in the rows mean. */
export function matrixLegend(rows: readonly MatrixRow[]): readonly string[] {
  const entries: readonly MatrixEntry[] = rows.flatMap(({cells}) => Object.values(cells).flat())
  const has = (mark: string): boolean => entries.some((entry) => entry.mark === mark)
  return [
    ...(has('*') ? ['* in force from a later day on'] : []),
    ...(has('†') ? ['† in force until an announced day'] : [])
  ]
}

/** The rows of each track, in order. */
export function rowsByTrack(rows: readonly MatrixRow[]): ReadonlyMap<string, readonly MatrixRow[]> {
  return Map.groupBy(rows, ({track}) => track)
}
