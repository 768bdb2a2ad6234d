import {existsSync, statSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {type ProfileReading, parseProfile} from '../core/profile.ts'
import {readTextFile} from './read-file.ts'

export const profileFileName = 'norma.yaml'

/** The profile that holds for a folder: its `norma.yaml`, else that of the nearest folder above. */
export function findProfileFile(folder: string): string | undefined {
  const path = join(folder, profileFileName)
  if (existsSync(path)) return path
  const parent = dirname(folder)
  return parent === folder ? undefined : findProfileFile(parent)
}

/** Reads a profile; the path in its problems is relative to `cwd`. Undefined where there is no such file. */
export function readProfileFile(path: string, cwd: string): ProfileReading | undefined {
  const text = readTextFile(path)
  const shown = relative(cwd, path).split(sep).join('/') || path
  return text === undefined ? undefined : parseProfile({path: shown, text})
}

/** Why a path is no folder to read from; undefined where it is one. */
export function folderProblem(folder: string, cwd: string): string | undefined {
  const path = resolve(cwd, folder)
  if (!existsSync(path)) return 'there is no such folder'
  return statSync(path).isDirectory() ? undefined : 'it is a file, not a folder'
}
