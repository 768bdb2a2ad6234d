import {existsSync, mkdirSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {cacheFolder} from '../files/cache-folder.ts'
import {digest} from '../files/digest.ts'

/** The files in which a build keeps what it knows of the site that it makes; none of them lies beside the documents. */
export interface BuildCache {
  /** What the pages of a built site were made from. */
  readonly manifest: string
  /** Says in which folder the site is being built. */
  readonly stagingNote: string
}

/**
 * Files for one profile and site: below `node_modules/.cache` of the profile's folder, or below
 * the user's cache folder where there are no `node_modules`.
 */
export function buildCache(profilePath: string, site: string): BuildCache {
  const modules = join(dirname(profilePath), 'node_modules')
  const shared = existsSync(modules) ? join(modules, '.cache/norma') : cacheFolder()
  const state = join(shared, digest(profilePath, site).slice(0, 16))
  mkdirSync(state, {recursive: true})
  return {manifest: join(state, 'site.json'), stagingNote: join(state, 'unfinished.json')}
}
