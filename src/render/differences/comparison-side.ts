import type {Element, ElementContent, Properties, Root} from 'hast'
import {isHeading} from '../markdown/elements.ts'

export type Side = 'before' | 'after'

/**
 * A rendered document as one side of a comparison: only headings have ids, which differ between the sides;
 * links within the document lead to its page; no links beside headings.
 */
export function prepareSide(tree: Root, side: Side, page: string): Root {
  return {
    type: 'root',
    children: tree.children.flatMap((node) =>
      node.type === 'element' || node.type === 'text' ? prepareNode(node, side, page) : []
    )
  }
}

/** No heading's own id has a dot in it. */
function headingId(id: string, side: Side): string {
  return side === 'before' ? `before.${id}` : id
}

function prepareNode(node: ElementContent, side: Side, page: string): ElementContent[] {
  if (node.type !== 'element') return [node]
  if (hasClass(node, 'heading-link')) return []
  const children = node.children.flatMap((child) => prepareNode(child, side, page))
  if (hasClass(node, 'heading')) return children
  const tagName = tagsOfAuthors[node.tagName] ?? node.tagName
  return [{...node, tagName, properties: preparedProperties(node, side, page), children}]
}

/** What authors struck out or underlined is not a difference. */
const tagsOfAuthors: Readonly<Record<string, string>> = {del: 's', ins: 'u'}

const references = new Set([
  'id',
  'ariaDescribedBy',
  'ariaLabelledBy',
  'dataFootnoteRef',
  'dataFootnoteBackref',
  'dataFootnotes'
])

function preparedProperties(element: Element, side: Side, page: string): Properties {
  const {id, href, ariaLabel} = element.properties
  const properties: Properties = Object.fromEntries(
    Object.entries(element.properties).filter(([name]) => !references.has(name))
  )
  if (typeof id === 'string' && isHeading(element)) properties['id'] = headingId(id, side)
  if (typeof href === 'string' && href.startsWith('#')) properties['href'] = page + href
  // Regions of both sides may stand in one page.
  if (ariaLabel && side === 'before') properties['ariaLabel'] = `Before: ${ariaLabel}`
  return properties
}

function hasClass({properties}: Element, name: string): boolean {
  const {className} = properties
  return Array.isArray(className) && className.includes(name)
}
