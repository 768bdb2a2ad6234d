import {existsSync, readFileSync} from 'node:fs'

const preload = new URL('preload.mjs', import.meta.url).href

/** Variables that make a process write down in a file which texts it parses. */
export function writingParsedTexts(log: string): Readonly<Record<string, string>> {
  return {NODE_OPTIONS: `--import=${preload}`, NORMA_PARSES: log}
}

/** Digests of these texts, in order. */
export function parsedTexts(log: string): readonly string[] {
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []
}
