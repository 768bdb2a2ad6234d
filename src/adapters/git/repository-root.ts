import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'

/** The top folder of the git repository that a folder lies in; undefined where there is none. */
export function repositoryRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : repositoryRoot(parent)
}
