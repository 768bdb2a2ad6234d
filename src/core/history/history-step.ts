import type {IsoDate} from '../lifecycle.ts'

/** A commit on the way of a branch, with the documents that it changed. */
export interface HistoryStep {
  readonly hash: string
  /** The day on which it was committed, UTC. */
  readonly day: IsoDate
  readonly subject: string
  /** Names, the author's first. */
  readonly authors: readonly string[]
  readonly files: readonly HistoryFile[]
}

/** A Markdown file of a commit as text; undefined where it was not there, or could not be read. */
export interface HistoryFile {
  readonly path: string
  readonly before: {readonly text: string | undefined} | undefined
  readonly after: {readonly text: string | undefined} | undefined
}
