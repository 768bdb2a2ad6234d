import {lstatSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import type {ShapeProblem} from '../../core/diagnostic.ts'
import type {SourceFile} from '../../core/text/source-file.ts'
import {decodeText} from './read-file.ts'
import {readErrorReason, type UnreadableReason, unreadableFileProblem, unreadableReasons} from './unreadable-file.ts'

/** Data that people write: larger than any that is meant. */
const largestDataFile = 4 * 1024 * 1024
/** What a monitor of very many clouds answers. */
export const largestSnapshot = 32 * 1024 * 1024

/** Whether a file of a folder is read. */
export function isDataFile(path: string): boolean {
  return /\.ya?ml$/.test(path)
}

/** In bytes. */
export function largestOf(path: string): number {
  return path.endsWith('.json') ? largestSnapshot : largestDataFile
}

export interface DataFiles {
  readonly files: readonly SourceFile[]
  /** `unreadable-file`: what lies there but was not read. */
  readonly problems: readonly ShapeProblem[]
}

/**
 * Reads a YAML or JSON file, or all YAML files below a folder, sorted by path, with paths relative to `root`.
 * Hidden entries are left out and links below the folder are not followed; what cannot be read is a problem.
 */
export function readDataFiles(path: string, root: string): DataFiles {
  const files: SourceFile[] = []
  const problems: ShapeProblem[] = []
  const pathOf = (file: string): string => relative(root, file).split(sep).join('/') || '.'
  const addProblem = (file: string, reason: UnreadableReason): void => {
    problems.push(unreadableFileProblem(pathOf(file), reason))
  }
  const readFile = (file: string, size: number): void => {
    const largest = largestOf(file)
    if (size > largest) addProblem(file, unreadableReasons.dataSize(size, largest))
    else files.push({path: pathOf(file), text: decodeText(readFileSync(file))})
  }
  const readEntry = (entry: string): void => {
    const stats = lstatSync(entry)
    if (stats.isDirectory()) readFolder(entry)
    else if (!isDataFile(entry)) return
    else if (stats.isSymbolicLink()) addProblem(entry, unreadableReasons.link)
    else if (stats.isFile()) readFile(entry, stats.size)
    else addProblem(entry, unreadableReasons.special)
  }
  const readFolder = (folder: string): void => {
    const names = readdirSync(folder).filter((name) => !name.startsWith('.'))
    for (const name of names.sort()) readSafely(join(folder, name), readEntry)
  }
  const readSafely = (entry: string, read: (entry: string) => void): void => {
    try {
      read(entry)
    } catch (error) {
      addProblem(entry, readErrorReason(error))
    }
  }
  readSafely(path, (start) => {
    const stats = statSync(start)
    if (stats.isDirectory()) readFolder(start)
    else if (stats.isFile()) readFile(start, stats.size)
    else addProblem(start, unreadableReasons.special)
  })
  return {files, problems}
}
