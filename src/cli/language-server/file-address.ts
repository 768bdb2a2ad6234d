import {relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The path of a file's address; undefined where it is no file yet. */
export function pathOfUri(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
  } catch {
    return undefined
  }
}

/** A path as documents have it: below a root, with `/`. */
export function pathBelow(root: string, path: string): string {
  return relative(root, path).split(sep).join('/')
}
