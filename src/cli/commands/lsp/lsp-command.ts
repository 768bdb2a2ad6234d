import type {CommandResult, Surroundings} from '../../command.ts'
import {serveEditor} from '../../language-server/server.ts'

/** Serves an editor; the process ends with it. */
export function lspCommand(surroundings: Surroundings): Promise<CommandResult> {
  serveEditor(surroundings)
  return new Promise(() => undefined)
}
