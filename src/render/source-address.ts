import type {Document} from '../core/document.ts'
import type {Profile} from '../core/profile.ts'
import {fileName} from '../core/source-file.ts'

/** Where people read a document's source; undefined where the profile does not say. */
export function sourceAddress({path}: Document, {repository}: Profile): string | undefined {
  const encoded = encodeURI(path.toWellFormed())
  return repository?.source?.replaceAll('{file}', () => fileName(encoded)).replaceAll('{path}', () => encoded)
}
