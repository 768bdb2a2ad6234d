import type {Series} from '../../core/catalog.ts'
import type {Document} from '../../core/document.ts'
import {mentionPattern} from '../../core/document-id.ts'
import {urlPlace} from '../../core/markdown/links.ts'
import {resolveReference} from '../../core/reference.ts'
import {lineStarts, offsetAt, type Place} from '../../core/text/place.ts'
import {readMention} from '../../render/markdown/mentions.ts'
import {frontMatterRange} from './front-matter-at.ts'
import type {OpenDocument} from './open-document.ts'

/** What an id, a link or a mention means. */
export type DocumentTarget =
  | {readonly kind: 'document'; readonly document: Document; readonly fragment: string}
  | {readonly kind: 'series'; readonly series: Series}

/** A target, and the offsets of the words that name it. */
export interface PlacedTarget {
  readonly target: DocumentTarget
  readonly start: number
  readonly end: number
}

/** The target at an offset: named by the address of a link, else by an id in the text. */
export function targetAt(opened: OpenDocument, offset: number): PlacedTarget | undefined {
  const holds = ({start, end}: PlacedTarget): boolean => start <= offset && offset <= end
  const links = linkTargets(opened, 'whole').filter(holds)
  const nearest = links.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]
  const mention = mentionTargets(opened, offset).find(holds)
  if (!nearest || !mention) return nearest ?? mention
  // Of the text of a link that names one document and leads to another, the text is what is pointed at.
  return isSame(nearest.target, mention.target) ? nearest : mention
}

/** The addresses that lead to documents: in links, and in front matter. */
export function addressTargets(opened: OpenDocument): readonly PlacedTarget[] {
  const range = frontMatterRange(opened.text)
  const inFrontMatter = range ? mentionsBetween(opened, range.start, range.end) : []
  return [...inFrontMatter, ...linkTargets(opened, 'address')]
}

function linkTargets({path, text, reading}: OpenDocument, part: 'whole' | 'address'): PlacedTarget[] {
  const {catalog, texts} = reading
  const document = catalog.documents.find((one) => one.path === path)
  if (!document) return []
  const starts = lineStarts(text)
  return texts.links(document).flatMap((link) => {
    if (part === 'address' && link.urlStart === undefined) return []
    const reference = resolveReference(link.url, document, catalog)
    const target = toTarget(reference, document)
    const place = part === 'whole' ? link.place : urlPlace(link, starts)
    return target ? [{target, ...offsets(place, starts)}] : []
  })
}

function toTarget(reference: ReturnType<typeof resolveReference>, here: Document): DocumentTarget | undefined {
  switch (reference.kind) {
    case 'document':
      return {kind: 'document', document: reference.document, fragment: reference.fragment}
    case 'anchor':
      return {kind: 'document', document: here, fragment: reference.fragment}
    case 'series':
      return {kind: 'series', series: reference.series}
    default:
      return undefined
  }
}

function offsets(place: Place, starts: readonly number[]): {readonly start: number; readonly end: number} {
  return {
    start: offsetAt(starts, place.line, place.column),
    end: offsetAt(starts, place.endLine, place.endColumn)
  }
}

/** How far from an offset an id can begin or end: it is not longer than a file name may be. */
const reach = 512

function mentionTargets(opened: OpenDocument, offset: number): readonly PlacedTarget[] {
  const {text} = opened
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - reach)
  const lineEnd = text.indexOf('\n', offset)
  return mentionsBetween(opened, lineStart, Math.min(lineEnd < 0 ? text.length : lineEnd, offset + reach))
}

function mentionsBetween({text, reading}: OpenDocument, from: number, to: number): readonly PlacedTarget[] {
  const {catalog, profile} = reading
  return [...text.slice(from, to).matchAll(mentionPattern(profile))].flatMap(({0: words, index}) => {
    const mention = readMention(words, catalog)
    if (!mention) return []
    const {kind, length} = mention
    const target: DocumentTarget =
      kind === 'document' ? {kind, document: mention.document, fragment: ''} : {kind, series: mention.series}
    return [{target, start: from + index, end: from + index + length}]
  })
}

function isSame(a: DocumentTarget, b: DocumentTarget): boolean {
  if (a.kind === 'document') return b.kind === 'document' && a.document === b.document
  return b.kind === 'series' && a.series === b.series
}
