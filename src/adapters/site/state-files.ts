import {existsSync, mkdirSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {cacheFolder} from '../files/cache-folder.ts'
import {digest} from '../files/digest.ts'

/** Where a build notes what it knows of the site that it makes; none of it lies beside the documents. */
export interface StateFiles {
  /** What the pages of a built site were made from. */
  readonly manifest: string
  /** The folder that a site is being built in. */
  readonly unfinished: string
}

/**
 * Files for one profile and site: below `node_modules/.cache` of the profile's folder, or below
 * the user's cache folder where there are no `node_modules`.
 */
export function stateFiles(profilePath: string, site: string): StateFiles {
  const modules = join(dirname(profilePath), 'node_modules')
  const shared = existsSync(modules) ? join(modules, '.cache/norma') : cacheFolder()
  const state = join(shared, digest(profilePath, site).slice(0, 16))
  mkdirSync(state, {recursive: true})
  return {manifest: join(state, 'site.json'), unfinished: join(state, 'unfinished.json')}
}
