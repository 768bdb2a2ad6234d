import type {Element, Root} from 'hast'
import {SKIP, visit} from 'unist-util-visit'
import type {Heading} from '../core/headings.ts'

/** Puts a link to itself beside each heading of the document; beside it, so that the heading's name stays. */
export function headingLinks(headings: readonly Heading[]): (tree: Root) => void {
  const texts = new Map(headings.map(({slug, text}) => [slug, text]))
  return (tree) => {
    visit(tree, 'element', (node, index, parent) => {
      const {id} = node.properties
      const text = isHeading(node) && id !== '' ? texts.get(`${id}`) : undefined
      if (text === undefined || !parent || index === undefined) return undefined
      const link: Element = {
        type: 'element',
        tagName: 'a',
        properties: {className: ['heading-link'], href: `#${id}`, ariaLabel: `Link to this section: ${text}`},
        children: []
      }
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: {className: ['heading']},
        children: [node, link]
      }
      return SKIP
    })
  }
}

export function isHeading({tagName}: Element): boolean {
  return /^h[1-6]$/.test(tagName)
}
