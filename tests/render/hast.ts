import type {ElementContent, Root} from 'hast'
import 'mdast-util-to-hast'
import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'

/** HTML as the tree that a browser makes of it. */
export function treeOf(html: string): Root {
  const tree: Root = {type: 'root', children: [{type: 'raw', value: html}]}
  return unified().use(rehypeRaw).runSync(tree)
}

/** The nodes of some HTML. */
export function nodesOf(html: string): ElementContent[] {
  return treeOf(html).children.flatMap((node) =>
    node.type === 'element' || node.type === 'text' || node.type === 'comment' ? [node] : []
  )
}

/** The inverse. */
export function htmlOfNodes(nodes: Readonly<Root['children']>): string {
  return unified()
    .use(rehypeStringify)
    .stringify({type: 'root', children: [...nodes]})
}

interface TreeNode {
  readonly type: string
  readonly tagName?: string
  readonly value?: string
  readonly children?: readonly TreeNode[]
}

/** All text, without space, and without that of elements of some names. */
export function readable(node: TreeNode, ...without: readonly string[]): string {
  const inner = without.includes(node.tagName ?? '')
    ? ''
    : (node.children ?? []).map((child) => readable(child, ...without)).join('')
  return `${node.type === 'text' ? node.value : ''}${inner}`.replace(/\s+/g, '')
}
