import {lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync} from 'node:fs'
import {join, relative, resolve, sep} from 'node:path'
import type {ShapeProblem} from '../../core/diagnostic.ts'
import {ignoredBy} from '../../core/profile/ignored.ts'
import type {SourceFile, SourceTree} from '../../core/text/source-file.ts'
import {decodeText} from './read-file.ts'
import {readErrorReason, type UnreadableReason, unreadableFileProblem, unreadableReasons} from './unreadable-file.ts'

/** Documents are prose: a larger file is something else. */
export const largestDocument = 2 * 1024 * 1024

/** Whether an entry of a folder is left alone, whatever the profile says. */
export function isAlwaysIgnored(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

export interface SourceTreeReading {
  readonly tree: SourceTree
  /** `unreadable-file`: what lies there but was not read. */
  readonly problems: readonly ShapeProblem[]
  /** Paths of folders that could not be read: any documents may lie in them. */
  readonly unreadFolders: readonly string[]
}

interface Walk {
  readonly cwd: string
  readonly isIgnored: (path: string) => boolean
  /** By path: the folders may overlap. */
  readonly files: Map<string, SourceFile>
  readonly assets: Set<string>
  readonly problems: Map<string, ShapeProblem>
  readonly unreadFolders: Set<string>
}

/**
 * Reads all Markdown files below the folders, relative to `cwd`, sorted by path. Hidden entries and
 * `node_modules` are left out; links that lead out of a folder are not followed. One entry that
 * cannot be read is a problem and never keeps the others from being read.
 */
export function readSourceTree(folders: readonly string[], ignore: readonly string[], cwd: string): SourceTreeReading {
  const walk: Walk = {
    cwd,
    isIgnored: ignoredBy(ignore),
    files: new Map(),
    assets: new Set(),
    problems: new Map(),
    unreadFolders: new Set()
  }
  for (const folder of folders) {
    const path = resolve(cwd, folder)
    try {
      const root = realpathSync(path)
      readFolder(path, root, root, walk)
    } catch (error) {
      addUnreadFolder(path, error, walk)
    }
  }
  return {
    tree: {files: [...walk.files.values()], assets: [...walk.assets]},
    problems: [...walk.problems.values()],
    unreadFolders: [...walk.unreadFolders]
  }
}

function readFolder(folder: string, real: string, root: string, walk: Walk): void {
  for (const name of namesIn(folder, real, walk)) {
    if (isAlwaysIgnored(name)) continue
    const path = join(folder, name)
    try {
      readEntry(path, join(real, name), root, walk)
    } catch (error) {
      addProblem(path, readErrorReason(error), walk)
    }
  }
}

function namesIn(folder: string, real: string, walk: Walk): readonly string[] {
  try {
    return readdirSync(real).sort()
  } catch (error) {
    addUnreadFolder(folder, error, walk)
    return []
  }
}

function addUnreadFolder(path: string, error: unknown, walk: Walk): void {
  addProblem(path, readErrorReason(error), walk)
  walk.unreadFolders.add(shownPath(path, walk))
}

function readEntry(path: string, real: string, root: string, walk: Walk): void {
  const name = shownPath(path, walk)
  const entry = lstatSync(real, {throwIfNoEntry: false})
  if (!entry) {
    // It has gone in the meantime, or Node could not read its name.
    if (name.includes('\ufffd')) addProblem(path, unreadableReasons.name, walk)
    return
  }
  if (walk.isIgnored(relative(root, real).split(sep).join('/'))) return
  if (entry.isDirectory()) {
    if (name.endsWith('.md')) addProblem(path, unreadableReasons.folder, walk)
    readFolder(path, real, root, walk)
    return
  }
  const target = entry.isSymbolicLink() ? targetOf(real, root) : {real, stats: entry}
  if ('reason' in target) addProblem(path, target.reason, walk)
  else if (target.stats.isDirectory()) return
  else if (!name.endsWith('.md')) {
    if (target.stats.isFile()) walk.assets.add(name)
  } else if (!target.stats.isFile()) addProblem(path, unreadableReasons.special, walk)
  else if (target.stats.size > largestDocument)
    addProblem(path, unreadableReasons.size(target.stats.size, largestDocument), walk)
  else if (!walk.files.has(name)) walk.files.set(name, {path: name, text: decodeText(readFileSync(target.real))})
}

type Target = {readonly real: string; readonly stats: Stats} | {readonly reason: UnreadableReason}

/** What a link leads to, if that is something which would be read in its own place too. */
function targetOf(link: string, root: string): Target {
  const real = realpathSync(link)
  const steps = relative(root, real).split(sep)
  if (steps[0] === '..') return {reason: unreadableReasons.outside}
  if (steps.some(isAlwaysIgnored)) return {reason: unreadableReasons.hidden}
  return {real, stats: statSync(real)}
}

function addProblem(path: string, reason: UnreadableReason, walk: Walk): void {
  const name = shownPath(path, walk)
  if (!walk.problems.has(name)) walk.problems.set(name, unreadableFileProblem(name, reason))
}

function shownPath(path: string, {cwd}: Walk): string {
  return relative(cwd, path).split(sep).join('/') || '.'
}
