import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type CliEnvironment, type CliRun, type CommandFunctions, runHere} from './cli.ts'
import {program} from './program.ts'

export interface BundledEnvironment extends CliEnvironment {
  /** The command, where it is not the one of this repository. */
  readonly command?: string
}

/**
 * Runs the command as it is shipped in this process: sites are made of the bundle alone, and one that has made a site
 * makes the next in a quarter of the time. What only a process has (signals, terminals, pipes) needs `runProgram`.
 */
export async function bundled(
  arguments_: readonly string[],
  {command = program, ...environment}: BundledEnvironment = {}
): Promise<CliRun> {
  const functions: CommandFunctions = await import(pathToFileURL(join(dirname(command), 'main.js')).href)
  return runHere(functions, arguments_, environment)
}
