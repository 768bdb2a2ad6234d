import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import type {CommandResult, Environment} from '../../command.ts'
import {serveEditor} from '../../language-server/server.ts'

/** Serves an editor over standard input and output; the process ends with it. */
export function lspCommand(environment: Environment): Promise<CommandResult> {
  serveEditor(createConnection(ProposedFeatures.all, process.stdin, process.stdout), environment)
  return new Promise(() => undefined)
}
