import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'

/** A folder, or the nearest one above it, that has an entry of a name in it; undefined where none has. */
export function nearestFolderWith(name: string, folder: string): string | undefined {
  if (existsSync(join(folder, name))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : nearestFolderWith(name, parent)
}
