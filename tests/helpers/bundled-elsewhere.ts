import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {bundled} from './bundled.ts'
import type {CliRun} from './cli.ts'

const self = fileURLToPath(import.meta.url)

/** Runs the shipped command with one list of words after the other in a single process that has other variables. */
export function bundledElsewhere(
  runs: readonly (readonly string[])[],
  cwd: string,
  env: Readonly<Record<string, string>>
): readonly CliRun[] {
  const answer = execFileSync(process.execPath, [self, JSON.stringify(runs)], {
    cwd,
    env: {...process.env, ...env},
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024
  })
  return JSON.parse(answer)
}

if (process.argv[1] === self) {
  const runs: readonly (readonly string[])[] = JSON.parse(process.argv[2] ?? '')
  const answers: CliRun[] = []
  for (const words of runs) answers.push(await bundled(words, {cwd: process.cwd()}))
  process.stdout.write(JSON.stringify(answers))
}
