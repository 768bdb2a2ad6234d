import {homedir, tmpdir} from 'node:os'
import {join} from 'node:path'

/** Where what can be made again is kept for this user; users without a home share what lies in the temporary folder. */
export function cacheFolder(): string {
  return join(userCaches() ?? tmpdir(), 'norma')
}

/**
 * Where Node keeps what it has compiled. Not where it would by itself: in the temporary folder, other users of the
 * machine could put something in its place. Undefined for a user without a home: then nothing is kept.
 */
export function compileCacheFolder(): string | undefined {
  const configuredFolder = process.env['NODE_COMPILE_CACHE']
  if (configuredFolder) return configuredFolder
  const caches = userCaches()
  return caches && join(caches, 'norma/compiled')
}

function userCaches(): string | undefined {
  try {
    return process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
  } catch {
    return undefined
  }
}
