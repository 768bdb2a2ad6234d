import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type CliEnvironment, type CliRun, type CommandFunctions, runHere} from './cli.ts'
import {program} from './program.ts'

const main = pathToFileURL(join(dirname(program), 'main.js')).href

/**
 * Runs the command as it is shipped in this process: sites are made of the bundle alone, and one that has made a site
 * makes the next in a quarter of the time. What only a process has (signals, terminals, pipes) needs `runProgram`.
 */
export async function bundled(arguments_: readonly string[], environment?: CliEnvironment): Promise<CliRun> {
  const functions: CommandFunctions = await import(main)
  return runHere(functions, arguments_, environment)
}
