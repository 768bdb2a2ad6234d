import {randomUUID} from 'node:crypto'
import {mkdirSync, rmSync, statSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {z} from 'zod'
import {codeOf, readTextFile} from '../files/read-file.ts'
import {createFile} from '../files/write-file.ts'

const prefix = '.norma-'
const noteSchema = z.object({folder: z.string(), process: z.int().positive()})
type Note = z.output<typeof noteSchema>

/** A folder of its own for one build: the site is moved into place when it is complete. */
export interface StagingFolder {
  readonly path: string
  readonly remove: () => void
}

/** Another process that is building the same. */
export interface OtherBuild {
  readonly process: number
}

/**
 * Makes one beside `folder` if that is on the file system of the note, else beside the note. The note keeps a second
 * build of the same site from starting, and names the folder of a build that could not clean up: the next build
 * removes it.
 */
export function makeStagingFolder(folder: string, notePath: string): StagingFolder | OtherBuild {
  const earlier = readNote(notePath)
  if (earlier && isRunning(earlier.process)) return {process: earlier.process}
  if (earlier && basename(earlier.folder).startsWith(prefix)) rmSync(earlier.folder, {recursive: true, force: true})
  rmSync(notePath, {force: true})
  mkdirSync(dirname(folder), {recursive: true})
  const place = isOnOneFileSystem(dirname(folder), dirname(notePath)) ? dirname(folder) : dirname(notePath)
  const staging = join(place, `${prefix}${randomUUID().slice(0, 8)}`)
  const note: Note = {folder: staging, process: process.pid}
  // The note comes first, so that the folder never exists without one.
  if (!createFile(notePath, JSON.stringify(note))) return makeStagingFolder(folder, notePath)
  mkdirSync(staging)
  const remove = (): void => {
    rmSync(staging, {recursive: true, force: true, maxRetries: 5})
    rmSync(notePath, {force: true})
  }
  return {path: staging, remove}
}

/** Whether two folders are on one file system. */
function isOnOneFileSystem(one: string, other: string): boolean {
  return statSync(one).dev === statSync(other).dev
}

function readNote(path: string): Note | undefined {
  try {
    return noteSchema.parse(JSON.parse(readTextFile(path) ?? ''))
  } catch {
    return undefined
  }
}

/** Whether another process has that number. */
function isRunning(id: number): boolean {
  if (id === process.pid) return false
  try {
    return process.kill(id, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
