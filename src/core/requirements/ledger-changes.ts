import type {LedgerChanges} from './permanent-ids.ts'

/** `2 new requirements, 1 reworded requirement`. */
export function changesText({added, reworded, returned, removed, repeated}: LedgerChanges): string {
  const counts = [
    [added.length, 'new requirement', 'new requirements'],
    [reworded.length, 'reworded requirement', 'reworded requirements'],
    [returned.length, 'restored requirement', 'restored requirements'],
    [removed.length, 'removed requirement', 'removed requirements'],
    [repeated.length, 'id with several entries', 'ids with several entries']
  ] as const
  return counts.flatMap(([count, one, many]) => (count > 0 ? [`${count} ${count === 1 ? one : many}`] : [])).join(', ')
}
