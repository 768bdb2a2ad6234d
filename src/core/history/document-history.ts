import type {DatedStep, IsoDate} from '../lifecycle.ts'

/** What the history of the files knows of a document; whatever it does not know is left out. */
export interface DocumentHistory {
  /** The day that the document was first published on, by whatever name. */
  readonly firstPublishedOn?: IsoDate
  readonly lastChangedOn?: IsoDate
  /** The day on which each date of its lifecycle was recorded as it stands now. */
  readonly recordedOn?: Readonly<Partial<Record<DatedStep, IsoDate>>>
  /** The ids that it had before, newest first. */
  readonly formerIds?: readonly string[]
  /** The names of those who have changed it, first contribution first. */
  readonly contributors?: readonly string[]
}

/** By document id; empty where there is no history. */
export type Histories = ReadonlyMap<string, DocumentHistory>

export const noHistories: Histories = new Map()
