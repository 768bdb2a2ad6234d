import {lstatSync, statSync} from 'node:fs'
import {dirname, isAbsolute, relative, sep} from 'node:path'
import {leadsOut} from './profile-file.ts'

/**
 * Why nothing may be written to a path that someone has named; undefined where it may. Links are not
 * followed: what lies in a checkout is not always what the one who names the path expects there.
 */
export function outputProblem(path: string, cwd: string): string | undefined {
  const folder = dirname(path)
  if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory()) return 'there is no such folder'
  const way = relative(cwd, folder)
  const isBelow = !isAbsolute(way) && way.split(sep)[0] !== '..'
  if (isBelow && leadsOut(folder, cwd)) return 'its folder is a link to another place'
  const entry = lstatSync(path, {throwIfNoEntry: false})
  if (!entry || entry.isFile()) return undefined
  if (entry.isDirectory()) return 'it is a folder, not a file'
  return entry.isSymbolicLink() ? 'it is a link' : 'it is not a file'
}
