import type {Nodes, Text} from 'mdast'
import {CONTINUE, SKIP, visit} from 'unist-util-visit'

/** The text that is the document's own: neither code nor quoted. */
export function ownTexts(node: Nodes): Text[] {
  const texts: Text[] = []
  visit(node, (child) => {
    if (child.type === 'blockquote') return SKIP
    if (child.type === 'text') texts.push(child)
    return CONTINUE
  })
  return texts
}
