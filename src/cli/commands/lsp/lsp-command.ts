import type {CommandResult, Environment} from '../../command.ts'
import {serveEditor} from '../../language-server/server.ts'

/** Serves an editor; the process ends with it. */
export function lspCommand(environment: Environment): Promise<CommandResult> {
  serveEditor(environment)
  return new Promise(() => undefined)
}
