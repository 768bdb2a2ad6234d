import type {Catalog} from '../catalog.ts'
import type {Document} from '../document.ts'
import {shortId} from '../document-id.ts'
import {isNormative, type Profile, stageOf} from '../profile/profile.ts'
import type {LedgerEntry, LedgerReading} from './ledger.ts'
import {type PermanentIds, permanentIds} from './permanent-ids.ts'
import type {Requirement, RequirementReading} from './requirement.ts'

/** Reads the requirements of a document as they stand in its text. */
export type ReadRequirements = (document: Document) => RequirementReading

/** What a ledger says of the documents of a catalog. */
export interface Ledger extends LedgerReading {
  /** Undefined for a document whose ids still follow from its text. */
  readonly idsOf: (document: Document) => PermanentIds | undefined
  /** The requirements of a document under their ids, permanent where they are. */
  readonly requirementsOf: (document: Document) => readonly Requirement[]
  /** What the ledger has for a document. */
  readonly entriesOf: (document: Document) => readonly LedgerEntry[]
}

/**
 * Holds a ledger against documents. It is for normative documents from the day on which they are stable;
 * what it once has it keeps.
 */
export function makeLedger(reading: LedgerReading, profile: Profile, read: ReadRequirements): Ledger {
  const byDocument = Map.groupBy(reading.entries, ({document}) => document)
  const entriesOf = (document: Document): readonly LedgerEntry[] => byDocument.get(shortId(document)) ?? []
  const idsOf = (document: Document): PermanentIds | undefined => {
    const entries = entriesOf(document)
    if (entries.length === 0 && !isPublished(document, profile)) return undefined
    return permanentIds(shortId(document), read(document).requirements, entries)
  }
  return {
    ...reading,
    idsOf,
    requirementsOf: (document) => idsOf(document)?.requirements ?? read(document).requirements,
    entriesOf
  }
}

/** All entries as they have to be; those of documents that are not there stay as they are. */
export function updatedEntries({documents}: Catalog, {entries, idsOf}: Ledger): readonly LedgerEntry[] {
  const updated = new Map<string, readonly LedgerEntry[]>()
  for (const document of documents) {
    const name = shortId(document)
    const ids = updated.has(name) ? undefined : idsOf(document)
    if (ids) updated.set(name, ids.entries)
  }
  return [...entries.filter(({document}) => !updated.has(document)), ...[...updated.values()].flat()]
}

function isPublished({frontMatter}: Document, profile: Profile): boolean {
  const stage = stageOf(profile, frontMatter.status)
  return isNormative(profile, frontMatter.type) && (stage === 'stable' || stage === 'deprecated')
}
