import {type Document, parseDocument, withoutByteOrderMark} from '../document.ts'
import {type DocumentId, parseDocumentId} from '../document-id.ts'
import type {Profile} from '../profile/profile.ts'
import {fileName} from '../text/source-file.ts'
import type {HistoryFile} from './history-step.ts'

/** A document on one side of a commit, whether or not it could be read. */
export interface HistoryState extends DocumentId {
  readonly path: string
  readonly text: string
  readonly document: Document | undefined
}

/** What has the name of a document on one side of a commit. */
export function statesOf(files: readonly HistoryFile[], side: 'before' | 'after', profile: Profile): HistoryState[] {
  return files.flatMap((file) => {
    const id = parseDocumentId(fileName(file.path), profile)
    const content = file[side]
    if (!id || !content) return []
    const text = content.text ?? ''
    return [{...id, path: file.path, text, document: parseDocument({path: file.path, text}, profile).document}]
  })
}

/** The text after the front matter; line endings, and spaces there, do not count. */
export function bodyOf({text, document}: HistoryState): string {
  const lines = withoutByteOrderMark(text).split(/\r?\n/)
  return lines
    .slice(document?.frontMatterEnd.line ?? 0)
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()
}
