import type {Element, Root} from 'hast'
import type {Heading} from '../../core/markdown/headings.ts'
import {eachElement} from './each-element.ts'

/** Puts a link to itself beside each heading of the document; beside it, so that the heading's name stays. */
export function headingLinks(headings: readonly Heading[]): (tree: Root) => void {
  const texts = new Map(headings.map(({slug, text}) => [slug, text]))
  return (tree) =>
    eachElement(tree, (element, parent, index) => {
      const {id} = element.properties
      const text = typeof id === 'string' && isHeading(element) ? texts.get(id) : undefined
      if (text !== undefined) parent.children[index] = withLink(element, `#${id}`, text)
    })
}

export function isHeading({tagName}: Element): boolean {
  return /^h[1-6]$/.test(tagName)
}

function withLink(heading: Element, href: string, text: string): Element {
  const properties = {className: ['heading-link'], href, ariaLabel: `Link to this section: ${text}`}
  const link: Element = {type: 'element', tagName: 'a', properties, children: []}
  return {type: 'element', tagName: 'div', properties: {className: ['heading']}, children: [heading, link]}
}
