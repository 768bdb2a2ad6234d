import {realpathSync, statSync} from 'node:fs'
import {isAbsolute, join, relative, resolve, sep} from 'node:path'
import {nearestFolderWith} from './nearest-folder.ts'

export const profileFileName = 'norma.yaml'

/** The profile that holds for a folder: its `norma.yaml`, else that of the nearest folder above. */
export function findProfileFile(folder: string): string | undefined {
  const home = nearestFolderWith(profileFileName, folder)
  return home === undefined ? undefined : join(home, profileFileName)
}

export const noSuchFolder = 'there is no such folder'

/** Why a path is not a folder of documents; undefined where it is one, or may be one that cannot be read. */
export function folderProblem(folder: string, cwd: string): string | undefined {
  try {
    const stats = statSync(resolve(cwd, folder), {throwIfNoEntry: false})
    if (!stats) return noSuchFolder
    return stats.isDirectory() ? undefined : 'it is a file, not a folder'
  } catch {
    return undefined
  }
}

/** Whether what is at a path, links followed, lies outside of a folder. */
export function leadsOut(path: string, folder: string): boolean {
  try {
    const way = relative(realpathSync(folder), realpathSync(path))
    return isAbsolute(way) || way.split(sep)[0] === '..'
  } catch {
    return false
  }
}
