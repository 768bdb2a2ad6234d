import {relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {LiveReading} from './live-corpus.ts'
import type {Positions} from './positions.ts'

/** A file that is open in the editor. */
export interface OpenFile {
  readonly document: TextDocument
  readonly path: string
}

/** A document that is open in the editor, with the corpus that it belongs to. */
export interface OpenDocument {
  readonly uri: string
  /** Relative to the root of its corpus. */
  readonly path: string
  readonly text: string
  readonly positions: Positions
  readonly reading: LiveReading
}

/** The path of a file's address; undefined where it is not a file yet. */
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
