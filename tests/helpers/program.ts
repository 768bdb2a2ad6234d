import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {newestProgram} from '../../scripts/newest-program.ts'
import type {CliRun} from './cli.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The command as it is shipped. */
export const program = newestProgram()

export interface ProgramEnvironment {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** The command, where it is not the one of this repository. */
  readonly command?: string
}

/** Runs the command in a process of its own; one that hangs is ended, without exit code. */
export function runProgram(
  arguments_: readonly string[],
  {cwd = root, env = {}, command = program}: ProgramEnvironment = {}
): CliRun {
  const {NO_COLOR: _, FORCE_COLOR: __, NORMA_DEBUG: ___, ...inherited} = process.env
  const {stdout, stderr, status} = spawnSync(process.execPath, [command, ...arguments_], {
    cwd,
    env: {...inherited, ...env},
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    timeout: 50_000
  })
  return {stdout, stderr, exitCode: status}
}
