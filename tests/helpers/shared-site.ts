import {cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import type {CliRun} from './cli.ts'
import {corpusDocuments} from './corpus.ts'
import {parsedTexts, writingParsedTexts} from './parse-counter/parsed-texts.ts'
import {runProgram} from './program.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The day of the site of the reference documents. */
export const referenceDay = '2026-11-21'

interface ReferenceSite {
  readonly site: string
  readonly run: CliRun
  /** Digests of the texts that were parsed, in order. */
  readonly parsed: readonly string[]
}

/**
 * The site of the reference documents, by the profile of this repository: built once in a run, by the first test
 * that looks at it. None may change it.
 */
export async function referenceSite(): Promise<ReferenceSite> {
  const folder = join(process.env['NORMA_TEST_SITES'] ?? '', 'reference')
  const isFirst = mkdirSync(folder, {recursive: true}) !== undefined
  const site = join(folder, 'site')
  const done = join(folder, 'output.json')
  const log = join(folder, 'parses')
  if (isFirst) {
    cpSync(join(root, 'norma.yaml'), join(folder, 'norma.yaml'))
    const words = [
      'build',
      '--content',
      corpusDocuments ?? '',
      '--out',
      'site',
      '--as-of',
      referenceDay,
      '--threads',
      '1'
    ]
    const env = {XDG_CACHE_HOME: join(folder, '.cache'), ...writingParsedTexts(log)}
    const run = runProgram(words, {cwd: folder, env})
    writeFileSync(`${done}.new`, JSON.stringify(run))
    renameSync(`${done}.new`, done)
  }
  while (!existsSync(done)) await setTimeout(50)
  return {site, run: JSON.parse(readFileSync(done, 'utf8')), parsed: parsedTexts(log)}
}
