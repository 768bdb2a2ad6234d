import {type CompletionItem, CompletionItemKind} from 'vscode-languageserver'
import {type Document, documentPhase} from '../../core/document.ts'
import {phaseName} from '../../reports/status/phase-name.ts'
import type {OpenDocument} from './open-document.ts'

/** The documents but the one that is being written, those that a text may be the beginning of. */
export function otherDocuments({path, reading}: OpenDocument, typed: string): readonly Document[] {
  const part = typed.toLowerCase()
  return reading.catalog.documents.filter(
    (document) =>
      document.path !== path &&
      (document.id.toLowerCase().includes(part) || document.frontMatter.title.toLowerCase().includes(part))
  )
}

/** A document to choose, found by its id and by its title. */
export function documentItem(
  {positions, reading}: OpenDocument,
  document: Document,
  newText: string,
  start: number,
  end: number
): CompletionItem {
  const {id, frontMatter} = document
  return {
    label: id,
    kind: CompletionItemKind.Reference,
    labelDetails: {description: phaseName(documentPhase(document, reading.day, reading.profile))},
    detail: frontMatter.title,
    filterText: `${newText} ${frontMatter.title}`,
    textEdit: {range: positions.rangeBetween(start, end), newText}
  }
}
