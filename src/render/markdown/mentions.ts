import type {ElementContent, Root} from 'hast'
import {type Catalog, findDocument, type Series, seriesOf} from '../../core/catalog.ts'
import type {Document} from '../../core/document.ts'
import {mentionPattern} from '../../core/document-id.ts'
import type {ParsedDocument, RenderContext} from '../render-context.ts'
import {documentTarget, type LinkTarget, seriesTarget} from './links.ts'
import {codeElements, headingElements, replaceMatches, replaceText} from './running-text.ts'

const withoutMentions = new Set(['a', 'summary', ...codeElements, ...headingElements])

/** An id in running text becomes a link that says what it means; not to the document that it stands in. */
export function mentions({document}: ParsedDocument, context: RenderContext): (tree: Root) => void {
  const pattern = mentionPattern(context.catalog.profile)
  return (tree) =>
    replaceText(tree, withoutMentions, (text) =>
      replaceMatches(text, pattern, (id) => {
        const mention = readMention(id, context.catalog)
        return mention && !isSelf(mention, document, context.catalog) ? linkTo(mention, id, context) : undefined
      })
    )
}

/** What an id in running text means, and how much of it is the id. */
export type ResolvedMention =
  | {readonly kind: 'document'; readonly document: Document; readonly length: number}
  | {readonly kind: 'series'; readonly series: Series; readonly length: number}

/** Ids are file names, and no file system has longer ones. */
const longestId = 255

/** `abc-0104-v1-based` is not the id of a document: only its start, the short id, counts. */
export function readMention(text: string, catalog: Catalog): ResolvedMention | undefined {
  if (text.length > longestId) return undefined
  const series = catalog.series.get(text.toLowerCase())
  for (let id = text; id.includes('-'); id = id.slice(0, id.lastIndexOf('-'))) {
    const document = findDocument(catalog, id)
    if (!document) continue
    const isWhole = text.toLowerCase() === document.id.toLowerCase()
    return {kind: 'document', document, length: isWhole ? text.length : id.length}
  }
  return series && {kind: 'series', series, length: text.length}
}

export function mentionTarget(mention: ResolvedMention, context: RenderContext): LinkTarget {
  return mention.kind === 'document' ? documentTarget(mention.document, context) : seriesTarget(mention.series, context)
}

function isSelf(mention: ResolvedMention, document: Document, catalog: Catalog): boolean {
  return mention.kind === 'document' ? mention.document === document : mention.series === seriesOf(catalog, document)
}

function linkTo(mention: ResolvedMention, text: string, context: RenderContext): ElementContent[] {
  const properties = {className: ['mention'], ...mentionTarget(mention, context)}
  const label = text.slice(0, mention.length)
  const rest = text.slice(mention.length)
  return [
    {type: 'element', tagName: 'a', properties, children: [{type: 'text', value: label}]},
    ...(rest === '' ? [] : [{type: 'text', value: rest} as const])
  ]
}
