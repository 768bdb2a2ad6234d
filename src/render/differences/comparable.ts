import type {Element, ElementContent, Properties, Root} from 'hast'
import {isHeading} from '../markdown/elements.ts'

export type Side = 'before' | 'after'

/**
 * A rendered document as one side of a comparison: no id but those of headings, which differ between the sides;
 * links within the document lead to its page; no links beside headings.
 */
export function comparable(tree: Root, side: Side, page: string): Root {
  return {
    type: 'root',
    children: tree.children.flatMap((node) =>
      node.type === 'element' || node.type === 'text' ? cleaned(node, side, page) : []
    )
  }
}

/** No heading's own id has a dot in it. */
function headingId(id: string, side: Side): string {
  return side === 'before' ? `before.${id}` : id
}

function cleaned(node: ElementContent, side: Side, page: string): ElementContent[] {
  if (node.type !== 'element') return [node]
  if (isNamed(node, 'heading-link')) return []
  const children = node.children.flatMap((child) => cleaned(child, side, page))
  if (isNamed(node, 'heading')) return children
  const tagName = ownMarks[node.tagName] ?? node.tagName
  return [{...node, tagName, properties: cleanedProperties(node, side, page), children}]
}

/** What authors struck out or underlined is no difference. */
const ownMarks: Readonly<Record<string, string>> = {del: 's', ins: 'u'}

const references = new Set([
  'id',
  'ariaDescribedBy',
  'ariaLabelledBy',
  'dataFootnoteRef',
  'dataFootnoteBackref',
  'dataFootnotes'
])

function cleanedProperties(element: Element, side: Side, page: string): Properties {
  const {id, href, ariaLabel} = element.properties
  return {
    ...Object.fromEntries(Object.entries(element.properties).filter(([name]) => !references.has(name))),
    ...(typeof id === 'string' && isHeading(element) && {id: headingId(id, side)}),
    ...(typeof href === 'string' && href.startsWith('#') && {href: page + href}),
    // Regions of both sides may stand in one page.
    ...(ariaLabel && side === 'before' && {ariaLabel: `Before: ${ariaLabel}`})
  }
}

function isNamed({properties}: Element, name: string): boolean {
  const {className} = properties
  return Array.isArray(className) && className.includes(name)
}
