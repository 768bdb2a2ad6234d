import {setImmediate as turn} from 'node:timers/promises'
import {digest} from '../../../adapters/files/digest.ts'
import type {SiteFile} from '../../../core/site/site-content.ts'

/** How many files are made before pages have their turn. */
const filesPerTurn = 64

/**
 * Sends off the files that are new or have changed since the earlier site, in turns with making pages: the search index
 * waits for pages, and the thread that writes files must not get thousands at once. Gives path and key of all files.
 */
export async function writeData(
  files: Iterable<SiteFile>,
  earlier: ReadonlyMap<string, string>,
  write: (path: string, text: string) => void
): Promise<readonly (readonly [path: string, key: string])[]> {
  const keys: (readonly [path: string, key: string])[] = []
  for (const {path, text} of files) {
    if (keys.length % filesPerTurn === 0) await turn()
    const key = digest(text)
    keys.push([path, key])
    if (earlier.get(path) !== key) write(path, text)
  }
  return keys
}
