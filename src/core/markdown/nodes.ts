import type {Definition, FootnoteDefinition, Heading, Html, Image, Link, LinkReference, Nodes, Root, Text} from 'mdast'
import {memoize} from '../text/memoize.ts'
import {type Place, placeBetween} from '../text/place.ts'

/** The nodes of a syntax tree that rules and pages ask for, in document order, from one walk. */
export interface TreeParts {
  readonly headings: readonly Heading[]
  readonly links: readonly (Link | LinkReference | Image | Definition)[]
  readonly html: readonly Html[]
  readonly footnotes: readonly FootnoteDefinition[]
  /** Running text that has a `[` in it. */
  readonly bracketed: readonly Text[]
}

export const partsOf = memoize(collectParts)

/**
 * Where a pattern, which has to be global, matches in running text as it is written; code is left out.
 * `starts` are the starts of the text's lines.
 */
export function* matchesIn(
  nodes: readonly Text[],
  text: string,
  starts: readonly number[],
  pattern: RegExp
): Generator<{readonly match: RegExpMatchArray; readonly start: number; readonly place: Place}> {
  for (const {position} of nodes) {
    const start = position?.start.offset
    if (start === undefined) continue
    for (const match of text.slice(start, position?.end.offset).matchAll(pattern)) {
      const from = start + match.index
      yield {match, start: from, place: placeBetween(starts, from, from + match[0].length)}
    }
  }
}

function collectParts(tree: Root): TreeParts {
  const headings: Heading[] = []
  const links: (Link | LinkReference | Image | Definition)[] = []
  const html: Html[] = []
  const footnotes: FootnoteDefinition[] = []
  const bracketed: Text[] = []
  const ahead: Nodes[] = [tree]
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    switch (node.type) {
      case 'text':
        if (node.value.includes('[')) bracketed.push(node)
        break
      case 'heading':
        headings.push(node)
        break
      case 'html':
        html.push(node)
        break
      case 'footnoteDefinition':
        footnotes.push(node)
        break
      case 'link':
      case 'linkReference':
      case 'image':
      case 'definition':
        links.push(node)
        break
    }
    if ('children' in node) {
      for (const child of node.children.toReversed()) ahead.push(child)
    }
  }
  return {headings, links, html, footnotes, bracketed}
}
