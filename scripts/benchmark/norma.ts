import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Contestant} from './measure.ts'
import {type Corpus, workFolder} from './multiply.ts'

export const repository = fileURLToPath(new URL('../..', import.meta.url))

const bundle = join(repository, 'dist/norma.js')

/** What Norma keeps between builds; removed before a cold one. */
const caches = [join(repository, 'node_modules/.astro'), join(repository, 'node_modules/.cache/norma')]

// The corpus has real errors, so 1 is what a lint of it ends with.
const exitCodes = [0, 1]

export function normaLint({content, config, documents}: Corpus): Contestant {
  return {
    name: 'Norma lint',
    documents,
    arguments: [requireBundle(), 'lint', '--content', content, '--config', config],
    folder: repository,
    clear: [],
    exitCodes
  }
}

export function normaBuild({content, config, documents}: Corpus): Contestant & {readonly pages: string} {
  const out = join(workFolder, `norma-${documents}`)
  return {
    name: 'Norma build',
    documents,
    arguments: [requireBundle(), 'build', '--content', content, '--config', config, '--out', out],
    folder: repository,
    clear: [out, ...caches],
    exitCodes,
    pages: out
  }
}

function requireBundle(): string {
  if (existsSync(bundle)) return bundle
  throw new Error(`There is no ${bundle}: build the command first`)
}
