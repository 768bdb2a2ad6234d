import type {Element, ElementContent} from 'hast'
import {type Block, blocksOf, isLeaf, withChildren} from './blocks.ts'

/** The HTML elements for what was inserted and what was deleted. */
export type ChangeTag = 'ins' | 'del'

export function changeElement(tagName: ChangeTag, children: readonly ElementContent[]): Element {
  return {type: 'element', tagName, properties: {}, children: [...children]}
}

const classOf = {ins: 'added', del: 'removed'} as const

/** A whole block as inserted or deleted; the tag stands inside, so that lists and tables stay what they are. */
export function markWholeBlock(block: Block, tag: ChangeTag): ElementContent[] {
  const {element, nodes, name} = block
  if (!element) return [changeElement(tag, nodes)]
  if (name === 'hr') return [changeElement(tag, [element])]
  if (name === 'colgroup') return [element]
  const content = isLeaf(block)
    ? element.children.length === 0
      ? []
      : [changeElement(tag, element.children)]
    : blocksOf(element).flatMap((inner) => markWholeBlock(inner, tag))
  return addClass(withChildren(block, content), classOf[tag])
}

/** Elements with one more class. */
export function addClass(nodes: readonly ElementContent[], name: string): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node
    const {className} = node.properties
    return {
      ...node,
      properties: {...node.properties, className: [...(Array.isArray(className) ? className : []), name]}
    }
  })
}
