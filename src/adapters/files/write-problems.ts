import {accessSync, constants, lstatSync, realpathSync, statSync} from 'node:fs'
import {dirname, isAbsolute, join, relative, sep} from 'node:path'
import {leadsOut} from './profile-file.ts'
import {codeOf} from './read-file.ts'

/**
 * Why nothing may be written to a path that someone has named; undefined where it may. Links are not
 * followed: what lies in a checkout is not always what the one who names the path expects there.
 */
export function outputProblem(path: string, cwd: string): string | undefined {
  const folder = dirname(path)
  if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory()) return 'there is no such folder'
  if (isWayDown(relative(cwd, folder)) && leadsOut(folder, cwd)) return 'its folder is a link to another place'
  const entry = lstatSync(path, {throwIfNoEntry: false})
  if (!entry || entry.isFile()) return undefined
  if (entry.isDirectory()) return 'it is a folder, not a file'
  return entry.isSymbolicLink() ? 'it is a link' : 'it is not a file'
}

/**
 * Why a file may not be changed; undefined where it may: it lies in one of the folders, no link leads to it
 * from there, and its owner lets us write to it.
 */
export function changeProblem(path: string, folders: readonly string[]): string | undefined {
  try {
    if (lstatSync(path).isSymbolicLink()) return 'it is a link'
    const real = realpathSync(path)
    const isOwn = folders.some((folder) => {
      const way = relative(folder, path)
      return isWayDown(way) && real === join(realpathSync(folder), way)
    })
    if (!isOwn) return 'a link leads to it'
    accessSync(path, constants.W_OK)
    return undefined
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'it is gone' : 'permission denied'
  }
}

/** Whether a relative path stays below where it begins. */
function isWayDown(way: string): boolean {
  return !isAbsolute(way) && way.split(sep)[0] !== '..'
}
