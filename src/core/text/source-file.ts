import {memoize} from './memoize.ts'

/**
 * A document as text. Whoever brings it (working tree, git revision, test) makes the same thing.
 * The path uses `/` and is relative to the folder that the command was run in.
 */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** What a content folder holds: its documents as text, and the paths of everything else in it. */
export interface SourceTree {
  readonly files: readonly SourceFile[]
  /** Paths of the other files (images and the like), for links to them. */
  readonly assets: readonly string[]
}

const filesByPath = memoize((files: readonly SourceFile[]) => new Map(files.map((file) => [file.path, file])))

/** The file at a path; of two with one path the last. */
export function fileAt(path: string, files: readonly SourceFile[]): SourceFile | undefined {
  return filesByPath(files).get(path)
}

const assetsOf = memoize(({assets}: SourceTree) => new Set(assets))

export function hasAsset(path: string, tree: SourceTree): boolean {
  return assetsOf(tree).has(path)
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** Resolves `a/b/../c` and `./` in a relative path; leading `..` stay. */
export function normalizePath(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}
