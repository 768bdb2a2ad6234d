import type {Element, Nodes, Root} from 'hast'
import 'mdast-util-to-hast'
import rehypeRaw from 'rehype-raw'
import {unified} from 'unified'

/** All elements that a browser makes of some HTML, in document order. */
export function elementsOf(html: string): Element[] {
  const tree: Root = {type: 'root', children: [{type: 'raw', value: html}]}
  return elementsIn(unified().use(rehypeRaw).runSync(tree))
}

function elementsIn(node: Nodes): Element[] {
  const inner = 'children' in node ? node.children.flatMap(elementsIn) : []
  return node.type === 'element' ? [node, ...inner] : inner
}
