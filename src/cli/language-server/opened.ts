import type {HomeReading} from './home.ts'
import type {Positions} from './positions.ts'

/** A document that is open in the editor, with what is known around it. */
export interface Opened {
  readonly uri: string
  /** Relative to the root of its home. */
  readonly path: string
  readonly text: string
  readonly positions: Positions
  readonly reading: HomeReading
}
