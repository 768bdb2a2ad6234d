import type {Element, Nodes, Parents} from 'hast'

export type SeeElement = (element: Element, parent: Parents, index: number) => void

/**
 * Shows all elements in document order. An element may be replaced in its parent's children, one
 * for one; its own children come next. Each document is walked by a dozen transforms, and the
 * general walk of unist-util-visit costs five times as much.
 */
export function eachElement(parent: Nodes, see: SeeElement): void {
  if (!('children' in parent)) return
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== 'element') continue
    see(child, parent, index)
    eachElement(child, see)
  }
}
