import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, mkdtempSync, renameSync, rmSync} from 'node:fs'
import {join} from 'node:path'

/**
 * A folder that is made once in a run, by the first test that asks for `description`; `make` fills it, and what it
 * makes depends on the description alone. Nobody may change it.
 */
export function madeOnce(description: string, make: (folder: string) => void): string {
  const place = join(process.env['NORMA_TEST_SITES'] ?? '', 'made-once')
  const folder = join(place, createHash('sha256').update(description).digest('hex').slice(0, 16))
  if (existsSync(folder)) return folder
  mkdirSync(place, {recursive: true})
  const draft = mkdtempSync(join(place, 'new-'))
  make(draft)
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, {recursive: true, force: true})
    // Else another process was faster.
    if (!existsSync(folder)) throw error
  }
  return folder
}
