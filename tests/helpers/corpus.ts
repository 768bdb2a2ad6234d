import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {SourceFile} from '../../src/core/text/source-file.ts'

const folder = process.env['NORMA_CORPUS']

/** The folder of the reference documents; undefined where NORMA_CORPUS is not set. */
export const corpusDocuments = folder ? join(folder, 'scs/Standards') : undefined

/** A file of the reference data, read as JSON. */
export function corpusJson(path: string): unknown {
  return JSON.parse(readFileSync(join(folder ?? '', path), 'utf8'))
}

/** The reference documents, templates and README left out, as the working tree would give them. */
export function corpusFiles(): SourceFile[] {
  const names = readdirSync(corpusDocuments ?? '').filter((name) => /^scs-\d.*\.md$/.test(name))
  return names.sort().map((path) => ({path, text: readFileSync(join(corpusDocuments ?? '', path), 'utf8')}))
}
