import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** Says once, before all tests, whether those of the reference corpus run; makes room for sites that several look at. */
export function setup(): (() => void) | undefined {
  // Each project asks.
  if (process.env['NORMA_TEST_SITES']) return
  const folder = process.env['NORMA_CORPUS']
  if (folder && !existsSync(folder)) throw new Error(`NORMA_CORPUS names a folder that is not there: ${folder}`)
  if (!folder) console.log('The reference corpus is not there (NORMA_CORPUS is not set): its tests do not run.')
  const sites = mkdtempSync(join(tmpdir(), 'norma-sites-'))
  process.env['NORMA_TEST_SITES'] = sites
  return () => rmSync(sites, {recursive: true, force: true, maxRetries: 5})
}
