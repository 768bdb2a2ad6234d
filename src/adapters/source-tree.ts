import {lstatSync, readdirSync, readFileSync, realpathSync, statSync} from 'node:fs'
import {join, relative, resolve, sep} from 'node:path'
import picomatch from 'picomatch'
import type {ShapeProblem} from '../core/diagnostic.ts'
import {fileStart} from '../core/place.ts'
import type {SourceFile, SourceTree} from '../core/source-file.ts'

/** Documents are prose: a larger file is something else. */
const largestDocument = 2 * 1024 * 1024

export interface SourceTreeReading {
  readonly tree: SourceTree
  /** `unreadable-file`: what lies there but was not read. */
  readonly problems: readonly ShapeProblem[]
}

interface Walk {
  readonly cwd: string
  readonly isIgnored: (path: string) => boolean
  readonly files: SourceFile[]
  readonly assets: string[]
  readonly problems: ShapeProblem[]
}

/**
 * Reads all Markdown files below the folders, relative to `cwd`, sorted by path. Hidden entries and
 * `node_modules` are passed over; links that lead out of a folder are not followed. One entry that
 * cannot be read is a problem and never keeps the others from being read.
 *
 * @throws where one of the folders itself is not there or is no folder.
 */
export function readSourceTree(folders: readonly string[], ignore: readonly string[], cwd: string): SourceTreeReading {
  const isIgnored = picomatch([...ignore], {basename: true})
  const walk: Walk = {cwd, isIgnored, files: [], assets: [], problems: []}
  for (const folder of folders) {
    const root = realpathSync(resolve(cwd, folder))
    readFolder(resolve(cwd, folder), root, root, walk)
  }
  return {tree: {files: walk.files, assets: walk.assets}, problems: walk.problems}
}

function readFolder(folder: string, real: string, root: string, walk: Walk): void {
  for (const name of readdirSync(real).sort()) {
    if (name.startsWith('.') || name === 'node_modules') continue
    const path = join(folder, name)
    try {
      readEntry(path, join(real, name), root, walk)
    } catch (error) {
      walk.problems.push(unreadable(shownPath(path, walk), reasonOf(error)))
    }
  }
}

function readEntry(path: string, real: string, root: string, walk: Walk): void {
  const shown = shownPath(path, walk)
  const entry = lstatSync(real)
  if (entry.isDirectory()) {
    readFolder(path, real, root, walk)
    return
  }
  if (walk.isIgnored(relative(root, real).split(sep).join('/'))) return
  if (entry.isSymbolicLink()) {
    const target = realpathSync(real)
    if (target !== root && !target.startsWith(root + sep)) {
      walk.problems.push(unreadable(shown, 'Unexpected symbolic link out of the folder, expected a file'))
      return
    }
    if (statSync(target).isDirectory()) return
  }
  if (!shown.endsWith('.md')) {
    walk.assets.push(shown)
    return
  }
  const {size} = statSync(real)
  if (size > largestDocument) {
    walk.problems.push(
      unreadable(shown, `Unexpected size of ${megabytes(size)}, expected at most ${megabytes(largestDocument)}`)
    )
    return
  }
  walk.files.push({path: shown, text: decode(readFileSync(real))})
}

const utf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})

function decode(bytes: Uint8Array): string {
  return utf8.decode(bytes)
}

function shownPath(path: string, {cwd}: Walk): string {
  return relative(cwd, path).split(sep).join('/')
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'Unexpected bytes that are no UTF-8, expected text in UTF-8'
  if (code === 'EACCES' || code === 'EPERM') return 'Unexpected lack of permission, expected to be allowed to read it'
  if (code === 'ENOENT') return 'Unexpected link to nothing, expected a file'
  if (code === 'ELOOP') return 'Unexpected link that leads back to itself, expected a file'
  return `Unexpected failure (${error instanceof Error ? error.message : String(error)}), expected a file that can be read`
}

const ways: readonly (readonly [RegExp, string])[] = [
  [/UTF-8/, 'Save the file in UTF-8.'],
  [/permission/, 'Give yourself permission to read it, or move it out of the folder.'],
  [/link/, 'Put the file itself there; links are followed only within the folder.'],
  [/size/, 'Split the document, or move what is no prose into a file beside it.']
]

function unreadable(path: string, message: string): ShapeProblem {
  const help = ways.find(([pattern]) => pattern.test(message))?.[1]
  return {rule: 'unreadable-file', path, place: fileStart, message, ...(help && {help})}
}
