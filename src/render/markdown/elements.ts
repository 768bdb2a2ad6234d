import type {Element, Nodes, Parents} from 'hast'

/**
 * Visits all elements in document order. An element may be replaced in its parent's children, one
 * for one; its own children come next. Each document is walked by a dozen transforms, and the
 * general walk of unist-util-visit costs five times as much.
 */
export function forEachElement(parent: Nodes, visit: (element: Element, parent: Parents, index: number) => void): void {
  if (!('children' in parent)) return
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== 'element') continue
    visit(child, parent, index)
    forEachElement(child, visit)
  }
}

export function isHeading({tagName}: Element): boolean {
  return /^h[1-6]$/.test(tagName)
}
