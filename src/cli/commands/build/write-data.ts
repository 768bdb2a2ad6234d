import {setImmediate as turn} from 'node:timers/promises'
import {digest} from '../../../adapters/files/digest.ts'

/** How many files are taken before it is the turn of whoever makes pages. */
const filesPerTurn = 64

/**
 * Sends off the files that do not lie there already as they would come out, in turns with whoever makes pages: the
 * search index waits for pages, and who writes files is not to get thousands at once. Gives path → key of all.
 */
export async function writeData(
  files: Iterable<readonly [path: string, text: string]>,
  earlier: ReadonlyMap<string, string>,
  write: (path: string, text: string) => void
): Promise<ReadonlyMap<string, string>> {
  const keys = new Map<string, string>()
  for (const [path, text] of files) {
    if (keys.size % filesPerTurn === 0) await turn()
    const key = digest(text)
    keys.set(path, key)
    if (earlier.get(path) !== key) write(path, text)
  }
  return keys
}
