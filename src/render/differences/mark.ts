import type {Element, ElementContent} from 'hast'
import {type Block, blocksOf, isLeaf, withChildren} from './block.ts'

export type Mark = 'ins' | 'del'

export function marked(mark: Mark, children: readonly ElementContent[]): Element {
  return {type: 'element', tagName: mark, properties: {}, children: [...children]}
}

const classOf = {ins: 'added', del: 'removed'} as const

/** A whole block as inserted or deleted; the mark stands inside, so that lists and tables stay what they are. */
export function markBlock(block: Block, mark: Mark): ElementContent[] {
  const {element, nodes, name} = block
  if (!element) return [marked(mark, nodes)]
  if (name === 'hr') return [marked(mark, [element])]
  if (name === 'colgroup') return [element]
  const content = isLeaf(block)
    ? element.children.length === 0
      ? []
      : [marked(mark, element.children)]
    : blocksOf(element).flatMap((inner) => markBlock(inner, mark))
  return withClass(withChildren(block, content), classOf[mark])
}

/** Elements with one more class. */
export function withClass(nodes: readonly ElementContent[], name: string): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node
    const {className} = node.properties
    return {
      ...node,
      properties: {...node.properties, className: [...(Array.isArray(className) ? className : []), name]}
    }
  })
}
