import type {IsoDate} from '../../core/lifecycle.ts'
import type {Place} from '../../core/text/place.ts'

/** A statement that a finding of a rule is accepted, and why. */
export interface PlacedWaiver {
  readonly rule: string
  /** The file whose findings it is for; undefined: there is no such document. */
  readonly path: string | undefined
  /** The line it is for; undefined: the whole file. */
  readonly line?: number
  readonly writtenIn: {readonly path: string; readonly place: Place}
  /** What it says it is for, where that is not the file that it is written in. */
  readonly document?: string
  readonly reason: string
  readonly until?: IsoDate
}

/** Matches the text of a comment that is a waiver. */
export const waiverStatement = /^norma-disable(?<next>-next-line)?\s+(?<rule>[\w-]+)(?:\s+--(?<reason>.*))?$/s
