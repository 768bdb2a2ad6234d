import {existsSync, mkdirSync, readlinkSync, rmSync, symlinkSync} from 'node:fs'
import {createRequire} from 'node:module'
import {homedir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {digest} from './digest.ts'

/** Where Astro reads and writes; none of it lies beside the documents. */
export interface AstroFolders {
  /** Astro's root: a folder that may be written to, from which its packages can be found. */
  readonly root: string
  readonly astroCache: string
  readonly viteCache: string
  /** Where what the pages of a built site were made from is noted. */
  readonly manifest: string
  /** Where the folder that a site is being built in is noted. */
  readonly unfinished: string
}

/**
 * Folders for one profile and purpose: below `node_modules/.cache` of the profile's folder, or below
 * the user's cache folder where there are no `node_modules`.
 */
export function astroFolders(profilePath: string, purpose: string): AstroFolders {
  const modules = join(dirname(profilePath), 'node_modules')
  const shared = existsSync(modules)
    ? join(modules, '.cache/norma')
    : join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'norma')
  const state = join(shared, digest(profilePath, purpose).slice(0, 16))
  const root = join(state, 'root')
  mkdirSync(root, {recursive: true})
  linkFolder(join(root, 'node_modules'), packagesBesideAstro())
  return {
    root,
    astroCache: join(state, 'astro'),
    viteCache: join(state, 'vite'),
    manifest: join(state, 'site.json'),
    unfinished: join(state, 'unfinished.json')
  }
}

function packagesBesideAstro(): string {
  return resolve(dirname(createRequire(import.meta.url).resolve('astro/package.json')), '..')
}

function linkFolder(path: string, target: string): void {
  try {
    if (readlinkSync(path) === target) return
  } catch {
    // It is not there yet, or no link.
  }
  rmSync(path, {recursive: true, force: true})
  symlinkSync(target, path, 'junction')
}
