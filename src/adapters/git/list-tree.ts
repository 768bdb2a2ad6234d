import {decodeText} from '../files/read-file.ts'
import type {Repository} from './repository.ts'
import {entriesOf, gitOutput} from './run-git.ts'

export interface TreeEntry {
  /** Relative to the repository's root; undefined where the name is not UTF-8. */
  readonly path: string | undefined
  /** The path for messages: bytes that are not UTF-8 are replaced. */
  readonly displayPath: string
  readonly kind: 'file' | 'link'
  readonly hash: string
  /** In bytes. */
  readonly size: number
}

/** The files and symbolic links of a commit below folders (relative to the root); submodules are left alone. */
export function listTree({root}: Repository, commit: string, folders: readonly string[]): TreeEntry[] {
  const words = ['ls-tree', '-r', '-z', '--long', '--full-tree', commit]
  const within = folders.includes('') ? [] : folders
  return entriesOf(gitOutput(root, [...words, '--', ...within])).flatMap((entry) => {
    const tab = entry.indexOf(9)
    const [mode = '', type, hash = '', size] = entry.toString('latin1', 0, tab).split(/ +/)
    if (type !== 'blob') return []
    const name = entry.subarray(tab + 1)
    const kind = mode === '120000' ? 'link' : 'file'
    return [{path: readable(name), displayPath: name.toString('utf8'), kind, hash, size: Number(size)}]
  })
}

function readable(name: Buffer): string | undefined {
  try {
    return decodeText(name)
  } catch {
    return undefined
  }
}
