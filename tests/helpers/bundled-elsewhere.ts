import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {bundled} from './bundled.ts'
import type {CliRun} from './cli.ts'
import {type ProgramEnvironment, program} from './program.ts'

/** Runs the shipped command with one list of words after the other, all in one process that has run nothing before. */
export function bundledElsewhere(
  runs: readonly (readonly string[])[],
  {cwd, env, command = program}: ProgramEnvironment
): readonly CliRun[] {
  const answer = execFileSync(process.execPath, [fileURLToPath(import.meta.url), command, JSON.stringify(runs)], {
    cwd,
    env: {...process.env, ...env},
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024
  })
  return JSON.parse(answer)
}

if (import.meta.main) {
  const [, , command = '', words = ''] = process.argv
  const runs: readonly (readonly string[])[] = JSON.parse(words)
  const answers: CliRun[] = []
  for (const run of runs) answers.push(await bundled(run, {cwd: process.cwd(), command}))
  process.stdout.write(JSON.stringify(answers))
}
