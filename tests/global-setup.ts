import {existsSync} from 'node:fs'

/** Says once, before all tests, whether those of the reference corpus run. */
export function setup(): void {
  const folder = process.env['NORMA_CORPUS']
  if (folder && !existsSync(folder)) throw new Error(`NORMA_CORPUS names a folder that is not there: ${folder}`)
  if (!folder) console.log('The reference corpus is not there (NORMA_CORPUS is not set): its tests do not run.')
}
