import type {Command} from 'commander'
import type {CommandResult, Environment} from './command.ts'

/** Wraps what a command does, so that its result reaches whoever has asked for it. */
export type Does = <Arguments extends unknown[]>(
  action: (...given: Arguments) => Promise<CommandResult>
) => (...given: Arguments) => Promise<void>

/** Adds a command to the program: its options and its help; what it does is loaded only when it is run. */
export type Define = (program: Command, does: Does, environment: Environment) => void
