import {join, relative, sep} from 'node:path'
import type {ShapeProblem} from '../../core/diagnostic.ts'
import {ignoredBy} from '../../core/profile/ignored.ts'
import {folderOf, normalizePath, type SourceFile} from '../../core/text/source-file.ts'
import {decodeText} from '../files/read-file.ts'
import type {SourceTreeReading} from '../files/source-tree.ts'
import {isAlwaysIgnored, largestDocument} from '../files/source-tree.ts'
import {
  readErrorReason,
  type UnreadableReason,
  unreadableFileProblem,
  unreadableReasons
} from '../files/unreadable-file.ts'
import {readBlobs} from './blobs.ts'
import {listTree, type TreeEntry} from './list-tree.ts'
import type {Repository, RepositoryFolder} from './repository.ts'

interface Walk {
  readonly isIgnored: (path: string) => boolean
  readonly entries: ReadonlyMap<string, TreeEntry>
  /** The target that a symbolic link names. */
  readonly target: (link: TreeEntry) => string
  /** Documents by the path that they are shown under. */
  readonly documents: Map<string, TreeEntry>
  readonly assets: Set<string>
  readonly problems: Map<string, ShapeProblem>
}

/**
 * Reads what `readSourceTree` would read if the commit were checked out: the same files, with paths relative to
 * `cwd`, and the same problems. Nothing on disk is looked at: a link is followed within its folder and commit.
 */
export function readRevisionTree(
  repository: Repository,
  commit: string,
  folders: readonly RepositoryFolder[],
  ignore: readonly string[],
  cwd: string
): SourceTreeReading {
  const entries = listTree(
    repository,
    commit,
    folders.map(({path}) => path)
  )
  const links = readBlobs(
    repository,
    entries.filter(({kind}) => kind === 'link').map(({hash}) => hash)
  )
  const walk: Walk = {
    isIgnored: ignoredBy(ignore),
    entries: new Map(entries.flatMap((entry) => (entry.path === undefined ? [] : [[entry.path, entry]]))),
    target: ({hash}) => links.get(hash)?.toString('utf8') ?? '',
    documents: new Map(),
    assets: new Set(),
    problems: new Map()
  }
  for (const folder of folders) {
    const shownFolder = relative(cwd, folder.place).split(sep).join('/')
    for (const entry of entries) addEntry(entry, folder.path, shownFolder, walk)
  }
  const files = readDocuments(repository, walk)
  return {tree: {files, assets: [...walk.assets]}, problems: [...walk.problems.values()], unreadFolders: []}
}

function addEntry(entry: TreeEntry, root: string, shownRoot: string, walk: Walk): void {
  const steps = stepsBelow(entry.displayPath, root)
  if (!steps || steps.length === 0 || steps.some(isAlwaysIgnored) || walk.isIgnored(steps.join('/'))) return
  const shownPath = (count: number): string =>
    join(shownRoot, ...steps.slice(0, count))
      .split(sep)
      .join('/')
  for (const [index, step] of steps.slice(0, -1).entries()) {
    if (step.endsWith('.md')) addProblem(shownPath(index + 1), unreadableReasons.folder, walk)
  }
  const displayPath = shownPath(steps.length)
  const file =
    entry.path === undefined ? unreadableReasons.name : entry.kind === 'link' ? followLink(entry, root, walk) : entry
  if (!file) return
  if ('message' in file) addProblem(displayPath, file, walk)
  else if (!displayPath.endsWith('.md')) walk.assets.add(displayPath)
  else if (file.size > largestDocument)
    addProblem(displayPath, unreadableReasons.size(file.size, largestDocument), walk)
  else if (!walk.documents.has(displayPath)) walk.documents.set(displayPath, file)
}

/** What a link leads to, if that is a file which would be read in its own place too; undefined for a folder. */
function followLink(link: TreeEntry, root: string, walk: Walk): TreeEntry | UnreadableReason | undefined {
  const visited = new Set<TreeEntry>()
  let entry = link
  while (entry.kind === 'link') {
    if (visited.has(entry)) return unreadableReasons.cycle
    visited.add(entry)
    const target = walk.target(entry)
    const path = target.startsWith('/') ? '..' : normalizePath(`${folderOf(entry.path ?? '')}/${target}`)
    const steps = stepsBelow(path, root)
    if (!steps) return unreadableReasons.outside
    if (steps.some(isAlwaysIgnored)) return unreadableReasons.hidden
    const next = walk.entries.get(path)
    if (!next) return hasFolder(path, walk) ? undefined : unreadableReasons.dangling
    entry = next
  }
  return entry
}

function stepsBelow(path: string, root: string): string[] | undefined {
  if (path.split('/')[0] === '..') return undefined
  if (root === '') return path.split('/')
  if (path === root) return []
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1).split('/') : undefined
}

function hasFolder(path: string, {entries}: Walk): boolean {
  return path === '' || entries.keys().some((one) => one.startsWith(`${path}/`))
}

function readDocuments(repository: Repository, walk: Walk): SourceFile[] {
  const contents = readBlobs(
    repository,
    [...walk.documents.values()].map(({hash}) => hash)
  )
  const sorted = [...walk.documents].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.flatMap(([path, {hash}]) => {
    try {
      return [{path, text: decodeText(contents.get(hash) ?? new Uint8Array())}]
    } catch (error) {
      addProblem(path, readErrorReason(error), walk)
      return []
    }
  })
}

function addProblem(displayPath: string, reason: UnreadableReason, {problems}: Walk): void {
  if (!problems.has(displayPath)) problems.set(displayPath, unreadableFileProblem(displayPath, reason))
}
