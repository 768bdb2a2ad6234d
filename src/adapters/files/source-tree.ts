import {lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync} from 'node:fs'
import {join, relative, resolve, sep} from 'node:path'
import type {ShapeProblem} from '../../core/diagnostic.ts'
import {ignoredBy} from '../../core/profile/ignored.ts'
import type {SourceFile, SourceTree} from '../../core/text/source-file.ts'
import {isPassedOver, largestDocument} from './passed-over.ts'
import {decodeText} from './read-file.ts'
import {failureToRead, type Refusal, refusals, unreadableFile} from './unreadable-file.ts'

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
  /** By path: folders that were given may overlap. */
  readonly files: Map<string, SourceFile>
  readonly assets: Set<string>
  readonly problems: Map<string, ShapeProblem>
  readonly unreadFolders: Set<string>
}

/**
 * Reads all Markdown files below the folders, relative to `cwd`, sorted by path. Hidden entries and
 * `node_modules` are passed over; links that lead out of a folder are not followed. One entry that
 * cannot be read is a problem and never keeps the others from being read.
 */
export function readSourceTree(folders: readonly string[], ignore: readonly string[], cwd: string): SourceTreeReading {
  const walk: Walk = {
    ...{cwd, isIgnored: ignoredBy(ignore)},
    ...{files: new Map(), assets: new Set(), problems: new Map(), unreadFolders: new Set()}
  }
  for (const folder of folders) {
    const path = resolve(cwd, folder)
    try {
      const root = realpathSync(path)
      readFolder(path, root, root, walk)
    } catch (error) {
      refuseFolder(path, error, walk)
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
    if (isPassedOver(name)) continue
    const path = join(folder, name)
    try {
      readEntry(path, join(real, name), root, walk)
    } catch (error) {
      refuse(path, failureToRead(error), walk)
    }
  }
}

function namesIn(folder: string, real: string, walk: Walk): readonly string[] {
  try {
    return readdirSync(real).sort()
  } catch (error) {
    refuseFolder(folder, error, walk)
    return []
  }
}

function refuseFolder(path: string, error: unknown, walk: Walk): void {
  refuse(path, failureToRead(error), walk)
  walk.unreadFolders.add(shownPath(path, walk))
}

function readEntry(path: string, real: string, root: string, walk: Walk): void {
  const shown = shownPath(path, walk)
  const entry = lstatSync(real, {throwIfNoEntry: false})
  if (!entry) {
    // It has gone in the meantime, or Node could not read its name.
    if (shown.includes('\ufffd')) refuse(path, refusals.name, walk)
    return
  }
  if (walk.isIgnored(relative(root, real).split(sep).join('/'))) return
  if (entry.isDirectory()) {
    if (shown.endsWith('.md')) refuse(path, refusals.folder, walk)
    readFolder(path, real, root, walk)
    return
  }
  const target = entry.isSymbolicLink() ? targetOf(real, root) : {real, stats: entry}
  if ('refusal' in target) refuse(path, target.refusal, walk)
  else if (target.stats.isDirectory()) return
  else if (!shown.endsWith('.md')) {
    if (target.stats.isFile()) walk.assets.add(shown)
  } else if (!target.stats.isFile()) refuse(path, refusals.special, walk)
  else if (target.stats.size > largestDocument) refuse(path, refusals.size(target.stats.size, largestDocument), walk)
  else if (!walk.files.has(shown)) walk.files.set(shown, {path: shown, text: decodeText(readFileSync(target.real))})
}

type Target = {readonly real: string; readonly stats: Stats} | {readonly refusal: Refusal}

/** What a link leads to, if that is something which would be read in its own place too. */
function targetOf(link: string, root: string): Target {
  const real = realpathSync(link)
  const steps = relative(root, real).split(sep)
  if (steps[0] === '..') return {refusal: refusals.outside}
  if (steps.some(isPassedOver)) return {refusal: refusals.hidden}
  return {real, stats: statSync(real)}
}

function refuse(path: string, refusal: Refusal, walk: Walk): void {
  const shown = shownPath(path, walk)
  if (!walk.problems.has(shown)) walk.problems.set(shown, unreadableFile(shown, refusal))
}

function shownPath(path: string, {cwd}: Walk): string {
  return relative(cwd, path).split(sep).join('/') || '.'
}
