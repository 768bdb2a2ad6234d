import {type CompletionItem, CompletionItemKind} from 'vscode-languageserver'
import type {Document} from '../../core/document.ts'
import {relativeLink, resolveReference} from '../../core/reference.ts'
import {documentItem, otherDocuments} from './document-item.ts'
import type {OpenDocument} from './open-document.ts'

/** The documents, or headings, that a link or a mention in the text may be about to name. */
export function proseItems(opened: OpenDocument, offset: number): CompletionItem[] {
  const {path, text, reading} = opened
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  const link = /\]\(<?(?<url>[^()\s<>]*)$|^ {0,3}\[[^\]]+\]:[ \t]+<?(?<definition>[^\s<>]*)$/.exec(before)?.groups
  const url = link?.['url'] ?? link?.['definition']
  const here = reading.catalog.documents.find((document) => document.path === path)
  if (url !== undefined) return here ? linkItems(opened, here, url, offset) : []
  const typed = /(?<![\w/.-])[\w-]+$/.exec(before)?.[0].toLowerCase() ?? ''
  const prefix = reading.profile.file_names.prefix.toLowerCase()
  if (typed === '' || !(typed.startsWith(`${prefix}-`) || prefix.startsWith(typed))) return []
  const end = offset + (/^[\w-]*/.exec(text.slice(offset, offset + 255))?.[0].length ?? 0)
  return otherDocuments(opened, typed).map((document) =>
    documentItem(opened, document, document.id, offset - typed.length, end)
  )
}

function linkItems(opened: OpenDocument, here: Document, url: string, offset: number): CompletionItem[] {
  const {text, positions, reading} = opened
  const end = offset + (/^[^()\s<>]*/.exec(text.slice(offset, offset + 255))?.[0].length ?? 0)
  const hash = url.indexOf('#')
  if (hash < 0) {
    return otherDocuments(opened, url.slice(url.lastIndexOf('/') + 1)).map((document) =>
      documentItem(opened, document, relativeLink(here, document), offset - url.length, end)
    )
  }
  const reference = resolveReference(url.slice(0, hash), here, reading.catalog)
  const target = reference.kind === 'anchor' ? here : reference.kind === 'document' ? reference.document : undefined
  if (!target) return []
  const range = positions.rangeBetween(offset - url.length + hash + 1, end)
  return reading.texts.headings(target).map((heading) => ({
    label: heading.slug,
    kind: CompletionItemKind.Reference,
    detail: heading.text,
    textEdit: {range, newText: heading.slug}
  }))
}
