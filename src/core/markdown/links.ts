import type {Definition, Html, Image, Link as LinkNode, LinkReference, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {type Place, placeBetween} from '../text/place.ts'
import {placeOf} from './headings.ts'
import {partsOf} from './nodes.ts'

/** Something that points somewhere; a `reference` is a link whose address stands in a definition. */
export interface Link {
  readonly kind: 'link' | 'image' | 'definition' | 'reference' | 'html'
  readonly url: string
  /** What the reader sees of it: the text of a link, the label of a definition, else nothing. */
  readonly text: string
  readonly place: Place
  /** The offset of the address; undefined where it does not stand beside a text, or is written with escapes. */
  readonly urlStart?: number
}

/** The links of a document in order, those in raw HTML last. */
export function linksOf(tree: Root, text: string): readonly Link[] {
  const {links, html} = partsOf(tree)
  const targets = new Map<string, string>()
  for (const node of links) {
    if (node.type === 'definition' && !targets.has(node.identifier)) targets.set(node.identifier, node.url)
  }
  return [...links.map((node) => toLink(node, text, targets)), ...html.flatMap((node) => linksInHtml(node, text))]
}

type LinkLike = LinkNode | LinkReference | Image | Definition

function toLink(node: LinkLike, text: string, targets: ReadonlyMap<string, string>): Link {
  const place = placeOf(node)
  switch (node.type) {
    case 'linkReference':
      return {kind: 'reference', url: targets.get(node.identifier) ?? '', text: textOf(node), place}
    case 'definition':
      return {kind: 'definition', url: node.url, text: node.label ?? '', place, ...urlStart(node, text)}
    case 'image':
      return {kind: 'image', url: node.url, text: '', place, ...urlStart(node, text)}
    case 'link':
      return {kind: 'link', url: node.url, text: textOf(node), place, ...urlStart(node, text)}
  }
}

/** Where the address of a link stands in a text with such lines; the whole link where that cannot be told. */
export function urlPlace({place, url, urlStart}: Link, starts: readonly number[]): Place {
  return urlStart === undefined || url === '' ? place : placeBetween(starts, urlStart, urlStart + url.length)
}

function urlStart(node: LinkNode | Image | Definition, text: string): {urlStart?: number} {
  const start = node.position?.start.offset
  if (start === undefined) return {}
  const source = text.slice(start, node.position?.end.offset)
  const before = node.type === 'definition' ? /^\[(?:\\.|[^\]\\])+\]:\s*<?/.exec(source)?.[0].length : afterText(source)
  return before !== undefined && source.startsWith(node.url, before) ? {urlStart: start + before} : {}
}

/** Where the address begins in `[text](address)`; undefined for a bare address. */
function afterText(source: string): number | undefined {
  const bracket = /^!?\[/.test(source) ? source.lastIndexOf('](') : -1
  if (bracket < 0) return undefined
  return bracket + 2 + (/^\s*<?/.exec(source.slice(bracket + 2))?.[0].length ?? 0)
}

const htmlLink = /<(?:a|img)\s(?:[^<>]*?\s)?(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi

function linksInHtml(node: Html, text: string): Link[] {
  const start = node.position?.start.offset
  if (start === undefined || node.value.startsWith('<!--')) return []
  const source = text.slice(start, node.position?.end.offset)
  return [...source.matchAll(htmlLink)].map((match) => {
    const url = match[1] ?? match[2] ?? ''
    const end = start + match.index + match[0].length - 1
    return {kind: 'html', url, text: '', place: placeOf(node), urlStart: end - url.length}
  })
}
