import {compareEntries, type LedgerEntry} from './ledger.ts'
import {pairRequirements} from './pair-requirements.ts'
import type {Requirement} from './requirement.ts'
import {withIds} from './requirement-id.ts'

/** The requirements of one document under their permanent ids, and what its ledger has to say from now on. */
export interface PermanentIds {
  /** In the order of the document. */
  readonly requirements: readonly Requirement[]
  readonly entries: readonly LedgerEntry[]
  readonly changes: LedgerChanges
}

/** What the ledger does not know yet. */
export interface LedgerChanges {
  readonly added: readonly Requirement[]
  readonly reworded: readonly Requirement[]
  /** Those that have come back under the id they had. */
  readonly returned: readonly Requirement[]
  readonly removed: readonly LedgerEntry[]
  /** Ids with more than one entry, as a merge may leave them. */
  readonly repeated: readonly string[]
}

/**
 * Gives requirements the ids that the ledger has for them: unchanged text keeps its id wherever it moves,
 * similar text in the same section keeps it, and no id is ever given to another requirement.
 */
export function permanentIds(
  document: string,
  requirements: readonly Requirement[],
  ledger: readonly LedgerEntry[]
): PermanentIds {
  const entries = ledger.filter((one) => one.document === document).sort(compareEntries)
  const entryOf = entriesFor(requirements, entries)
  const fresh = requirements.filter((one) => !entryOf.has(one))
  const idOf = new Map(withIds(fresh, new Set(entries.map(({id}) => id))).map(({id}, index) => [fresh[index], id]))
  const identified = requirements.map((one) => {
    const entry = entryOf.get(one)
    return {one: {...one, id: entry?.id ?? idOf.get(one) ?? one.id}, entry}
  })
  const ids = new Set(identified.map(({one}) => one.id))
  const removed = entries.filter(({id}, index) => !ids.has(id) && entries[index - 1]?.id !== id)
  const requirementsWhere = (
    isChanged: (one: Requirement, entry: LedgerEntry | undefined) => boolean
  ): readonly Requirement[] => identified.flatMap(({one, entry}) => (isChanged(one, entry) ? [one] : []))
  return {
    requirements: identified.map(({one}) => one),
    entries: [
      ...identified.map(({one}) => entryFor(document, one)),
      ...removed.map((entry): LedgerEntry => ({...entry, removed: true}))
    ].sort(compareEntries),
    changes: {
      added: requirementsWhere((_, entry) => !entry),
      reworded: requirementsWhere((one, entry) => entry !== undefined && !entry.removed && !isSame(entry, one)),
      returned: requirementsWhere((_, entry) => entry?.removed === true),
      removed: removed.filter((entry) => !entry.removed),
      repeated: [...new Set(entries.flatMap(({id}, index) => (entries[index - 1]?.id === id ? [id] : [])))]
    }
  }
}

/** Whether the ledger says of a document what it would say after an update. */
export function isUpToDate(changes: LedgerChanges): boolean {
  return Object.values(changes).every((some) => some.length === 0)
}

/** The entry of each requirement that has one; no entry, and no id, for two of them. */
function entriesFor(
  requirements: readonly Requirement[],
  entries: readonly LedgerEntry[]
): ReadonlyMap<Requirement, LedgerEntry> {
  const {pairs} = pairRequirements(entries.map(comparableEntry), requirements, ({entry}) => !entry.removed)
  const usedIds = new Set<string>()
  const entryOf = new Map<Requirement, LedgerEntry>()
  for (const {before, after} of pairs) {
    if (usedIds.has(before.entry.id)) continue
    usedIds.add(before.entry.id)
    entryOf.set(after, before.entry)
  }
  return entryOf
}

function entryFor(document: string, {id, strength, kind, anchor, context, text}: Requirement): LedgerEntry {
  return {document, id, strength, kind, section: anchor, context, text}
}

function isSame(entry: LedgerEntry, one: Requirement): boolean {
  return compareEntries(entry, entryFor(entry.document, one)) === 0 && entry.strength === one.strength
}

function comparableEntry(entry: LedgerEntry) {
  const {kind, section, context, text, strength} = entry
  return {kind, anchor: section, context, text, strength, entry}
}

/** `2 new requirements, 1 reworded requirement`. */
export function ledgerChangesText({added, reworded, returned, removed, repeated}: LedgerChanges): string {
  const counts = [
    [added.length, 'new requirement', 'new requirements'],
    [reworded.length, 'reworded requirement', 'reworded requirements'],
    [returned.length, 'restored requirement', 'restored requirements'],
    [removed.length, 'removed requirement', 'removed requirements'],
    [repeated.length, 'id with several entries', 'ids with several entries']
  ] as const
  return counts.flatMap(([count, one, many]) => (count > 0 ? [`${count} ${count === 1 ? one : many}`] : [])).join(', ')
}
