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
 * Makes one beside `folder`, or, where that is another file system, beside the note: Astro moves files
 * from its own folder, which lies there, and cannot do so across file systems. It is noted so that no
 * other build works beside this one; what a build has left behind that could not clean up goes.
 */
export function makeStagingFolder(folder: string, notePath: string): StagingFolder | OtherBuild {
  const earlier = readNote(notePath)
  if (earlier && isRunning(earlier.process)) return {process: earlier.process}
  if (earlier && basename(earlier.folder).startsWith(prefix)) rmSync(earlier.folder, {recursive: true, force: true})
  rmSync(notePath, {force: true})
  mkdirSync(dirname(folder), {recursive: true})
  const place = isBeside(dirname(folder), dirname(notePath)) ? dirname(folder) : dirname(notePath)
  const staging = join(place, `${prefix}${randomUUID().slice(0, 8)}`)
  const note: Note = {folder: staging, process: process.pid}
  // Noted before it is there, so that it is never there without a note.
  if (!createFile(notePath, JSON.stringify(note))) return makeStagingFolder(folder, notePath)
  mkdirSync(staging)
  const remove = (): void => {
    rmSync(staging, {recursive: true, force: true, maxRetries: 5})
    rmSync(notePath, {force: true})
  }
  return {path: staging, remove}
}

/** Whether two folders lie on one file system. */
function isBeside(one: string, other: string): boolean {
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
