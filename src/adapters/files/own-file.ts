import {accessSync, constants, lstatSync, realpathSync} from 'node:fs'
import {isAbsolute, join, relative, sep} from 'node:path'
import {codeOf} from './read-file.ts'

/**
 * Why a file may not be changed; undefined where it may: it lies in one of the folders, no link leads to it
 * from there, and its owner lets us write to it.
 */
export function unchangeable(path: string, folders: readonly string[]): string | undefined {
  try {
    if (lstatSync(path).isSymbolicLink()) return 'it is a link'
    const real = realpathSync(path)
    const isOwn = folders.some((folder) => {
      const way = relative(folder, path)
      const isBelow = !isAbsolute(way) && way.split(sep)[0] !== '..'
      return isBelow && real === join(realpathSync(folder), way)
    })
    if (!isOwn) return 'a link leads to it'
    accessSync(path, constants.W_OK)
    return undefined
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'it is gone' : 'permission denied'
  }
}
