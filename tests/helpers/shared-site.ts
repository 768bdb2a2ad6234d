import {cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import type {CliRun} from './cli.ts'
import {corpusDocuments} from './corpus.ts'
import {runProgram} from './program.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The day of the site of the reference documents. */
export const referenceDay = '2026-11-21'

/**
 * The site of the reference documents, by the profile of this repository: built once in a run, by the first test
 * that looks at it. None may change it.
 */
export async function referenceSite(): Promise<{readonly site: string; readonly run: CliRun}> {
  const folder = join(process.env['NORMA_TEST_SITES'] ?? '', 'reference')
  const isFirst = mkdirSync(folder, {recursive: true}) !== undefined
  const site = join(folder, 'site')
  const done = join(folder, 'output.json')
  if (isFirst) {
    cpSync(join(root, 'norma.yaml'), join(folder, 'norma.yaml'))
    const words = ['build', '--content', corpusDocuments ?? '', '--out', 'site', '--as-of', referenceDay]
    const run = runProgram(words, {cwd: folder, env: {XDG_CACHE_HOME: join(folder, '.cache')}})
    writeFileSync(`${done}.new`, JSON.stringify(run))
    renameSync(`${done}.new`, done)
  }
  while (!existsSync(done)) await setTimeout(50)
  return {site, run: JSON.parse(readFileSync(done, 'utf8'))}
}
