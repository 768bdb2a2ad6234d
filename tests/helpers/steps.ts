import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type CliRun, norma, writeDocuments} from './cli.ts'
import {documentText} from './document-text.ts'
import {temporaryFolder} from './temporary-folder.ts'

export const today = new Date().toISOString().slice(0, 10)

/** A folder with documents, and what a user does there. */
export interface Desk {
  readonly folder: string
  readonly run: (...arguments_: readonly string[]) => Promise<CliRun>
  readonly read: (name: string) => string
  /** All files below the documents' folder with their bytes. */
  readonly files: () => Record<string, string>
}

/** Documents (file name → text) beside the profile of this repository, or another one. */
export function deskWith(documents: Readonly<Record<string, string>>, profile?: string): Desk {
  const folder = temporaryFolder()
  writeDocuments(folder, documents, profile)
  return deskIn(folder, 'standards')
}

export function deskIn(folder: string, content: string): Desk {
  const read = (name: string): string => readFileSync(join(folder, content, name), 'utf8')
  return {
    folder,
    run: (...arguments_) => norma(arguments_, {cwd: folder}),
    read,
    files: () => Object.fromEntries(readdirSync(join(folder, content)).map((name) => [name, read(name)]))
  }
}

/** Version 1 is stable, version 2 a draft that names it. */
export const succession = {
  'scs-0100-v1-names.md': documentText({title: 'Names', status: 'Stable', keys: 'stabilized_at: 2024-01-01'}),
  'scs-0100-v2-names.md': documentText({title: 'Names', keys: 'replaces:\n  - scs-0100-v1-names.md'})
}
