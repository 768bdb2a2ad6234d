import type {Command} from 'commander'
import type {IsoDate} from '../core/lifecycle.ts'
import type {Paint} from '../reports/diagnostics/diagnostics-text.ts'

/** What a command gives back; only `bin.ts` prints it. */
export interface CommandResult {
  /** For standard output. */
  readonly output: string
  /** For standard error. */
  readonly notes?: string
  /** 0 all well, 1 errors found, 2 not understood. */
  readonly exitCode: 0 | 1 | 2
}

/** What a command knows of the world around it. */
export interface Environment {
  readonly cwd: string
  readonly today: IsoDate
  /** Norma's own, for reports that name it. */
  readonly version?: string
  readonly paint: Paint
  /** For what a command that goes on has to say meanwhile. */
  readonly print: (text: string) => void
  /** Shows how far long work has come, on a terminal and not before a second has passed. */
  readonly progress: (message: string) => void
  /** Whether somebody is there who can answer questions. */
  readonly isTerminal?: boolean
}

/** Options that every command with documents takes. */
export interface CorpusOptions {
  readonly config?: string
  readonly content?: readonly string[]
  readonly asOf?: string
}

/** Wraps what a command does, so that its result is kept for `run`. */
export type KeepResult = <Arguments extends unknown[]>(
  action: (...values: Arguments) => Promise<CommandResult>
) => (...values: Arguments) => Promise<void>

/** Adds a command to the program: its options and its help; what it does is loaded only when it is run. */
export type DefineCommand = (program: Command, keepResult: KeepResult, environment: Environment) => void
