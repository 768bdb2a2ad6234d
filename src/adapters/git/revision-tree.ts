import {join, relative, sep} from 'node:path'
import type {ShapeProblem} from '../../core/diagnostic.ts'
import {ignoredBy} from '../../core/profile/ignored.ts'
import {folderOf, normalizePath, type SourceFile} from '../../core/text/source-file.ts'
import {isPassedOver, largestDocument} from '../files/passed-over.ts'
import {decodeText} from '../files/read-file.ts'
import type {SourceTreeReading} from '../files/source-tree.ts'
import {failureToRead, type Refusal, refusals, unreadableFile} from '../files/unreadable-file.ts'
import {readBlobs} from './blobs.ts'
import {listTree, type TreeEntry} from './list-tree.ts'
import type {Repository, RepositoryFolder} from './repository.ts'

interface Walk {
  readonly isIgnored: (path: string) => boolean
  readonly entries: ReadonlyMap<string, TreeEntry>
  /** The target that a symbolic link names. */
  readonly target: (link: TreeEntry) => string
  /** Documents by the path that they are shown under. */
  readonly found: Map<string, TreeEntry>
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
    ...{found: new Map(), assets: new Set(), problems: new Map()}
  }
  for (const folder of folders) {
    const shownFolder = relative(cwd, folder.place).split(sep).join('/')
    for (const entry of entries) see(entry, folder.path, shownFolder, walk)
  }
  const files = read(repository, walk)
  const [paths, problems] = [[...walk.assets], [...walk.problems.values()]]
  return {tree: {files, assets: paths}, problems, unreadFolders: []}
}

function see(entry: TreeEntry, root: string, shownRoot: string, walk: Walk): void {
  const steps = stepsBelow(entry.shown, root)
  if (!steps || steps.length === 0 || steps.some(isPassedOver) || walk.isIgnored(steps.join('/'))) return
  const shownPath = (count: number): string =>
    join(shownRoot, ...steps.slice(0, count))
      .split(sep)
      .join('/')
  for (const [index, step] of steps.slice(0, -1).entries()) {
    if (step.endsWith('.md')) refuse(shownPath(index + 1), refusals.folder, walk)
  }
  const shown = shownPath(steps.length)
  const file = entry.path === undefined ? refusals.name : entry.kind === 'link' ? follow(entry, root, walk) : entry
  if (!file) return
  if ('message' in file) refuse(shown, file, walk)
  else if (!shown.endsWith('.md')) walk.assets.add(shown)
  else if (file.size > largestDocument) refuse(shown, refusals.size(file.size, largestDocument), walk)
  else if (!walk.found.has(shown)) walk.found.set(shown, file)
}

/** What a link leads to, if that is a file which would be read in its own place too; undefined for a folder. */
function follow(link: TreeEntry, root: string, walk: Walk): TreeEntry | Refusal | undefined {
  const seen = new Set<TreeEntry>()
  let entry = link
  while (entry.kind === 'link') {
    if (seen.has(entry)) return refusals.cycle
    seen.add(entry)
    const target = walk.target(entry)
    const path = target.startsWith('/') ? '..' : normalizePath(`${folderOf(entry.path ?? '')}/${target}`)
    const steps = stepsBelow(path, root)
    if (!steps) return refusals.outside
    if (steps.some(isPassedOver)) return refusals.hidden
    const next = walk.entries.get(path)
    if (!next) return hasFolder(path, walk) ? undefined : refusals.dangling
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

function read(repository: Repository, walk: Walk): SourceFile[] {
  const contents = readBlobs(
    repository,
    [...walk.found.values()].map(({hash}) => hash)
  )
  const sorted = [...walk.found].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.flatMap(([path, {hash}]) => {
    try {
      return [{path, text: decodeText(contents.get(hash) ?? new Uint8Array())}]
    } catch (error) {
      refuse(path, failureToRead(error), walk)
      return []
    }
  })
}

function refuse(shown: string, refusal: Refusal, {problems}: Walk): void {
  if (!problems.has(shown)) problems.set(shown, unreadableFile(shown, refusal))
}
