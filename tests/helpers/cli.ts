import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {Environment} from '../../src/cli/command.ts'
import {failureText} from '../../src/cli/errors/failure.ts'
import {run} from '../../src/cli/main.ts'
import type {Paint} from '../../src/reports/diagnostics/diagnostics-text.ts'
import {profileText as builtInProfile} from './profile.ts'
import {writeFiles} from './temporary-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const {version}: {version: string} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

/** The profile of this repository, for documents in the one folder `standards`. */
export const profileText = builtInProfile.replace(/^content: .*$/m, 'content: [standards]')

export interface CliRun {
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number | null
}

export interface CliEnvironment {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** The day that it is to the command, where it is not that of the clock. */
  readonly today?: string
  /** None where it is not said. */
  readonly paint?: Paint
}

/** Runs `norma` in this process, as `bin.ts` does in one of its own: without colours, and with nobody there to answer. */
export function norma(arguments_: readonly string[], environment?: CliEnvironment): Promise<CliRun> {
  return runHere({run, failureText}, arguments_, environment)
}

/** The functions behind the command. */
export interface CommandFunctions {
  readonly run: typeof run
  readonly failureText: typeof failureText
}

/** The same with functions that are those of the sources, or those of the bundle. */
export async function runHere(
  command: CommandFunctions,
  arguments_: readonly string[],
  {cwd = root, env = {}, today = new Date().toISOString().slice(0, 10), paint = (_, text) => text}: CliEnvironment = {}
): Promise<CliRun> {
  let printed = ''
  const print = (text: string): void => {
    printed += text
  }
  const environment: Environment = {
    cwd,
    today,
    version,
    paint,
    print,
    progress: () => undefined
  }
  const ownEnvironment = {...process.env}
  Object.assign(process.env, env)
  try {
    const {output, notes = '', exitCode} = await command.run(arguments_, environment, version, print)
    return {stdout: printed + output, stderr: notes, exitCode}
  } catch (error) {
    return {stdout: printed, stderr: command.failureText(error, version, false), exitCode: 2}
  } finally {
    for (const name of Object.keys(env)) delete process.env[name]
    Object.assign(process.env, ownEnvironment)
  }
}

/** Puts the profile and documents (file name → text) where `norma` finds them. */
export function writeDocuments(
  folder: string,
  documents: Readonly<Record<string, string | Uint8Array>>,
  profile = profileText
): void {
  const files = Object.entries(documents).map(([name, content]) => [`standards/${name}`, content])
  writeFiles(folder, {'norma.yaml': profile, ...Object.fromEntries(files)})
}
