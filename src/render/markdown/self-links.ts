import type {Element, Root} from 'hast'
import type {Heading} from '../../core/markdown/headings.ts'
import type {ParsedDocument, RenderContext} from '../render-context.ts'
import {forEachElement, isHeading} from './elements.ts'
import {requirementClass} from './requirements.ts'

/** Puts a link to itself beside each heading of the document; beside it, so that the heading's name stays. */
export function headingLinks(headings: readonly Heading[]): (tree: Root) => void {
  const texts = new Map(headings.map(({slug, text}) => [slug, text]))
  return (tree) =>
    forEachElement(tree, (element, parent, index) => {
      const {id} = element.properties
      const text = typeof id === 'string' && isHeading(element) ? texts.get(id) : undefined
      if (text !== undefined) parent.children[index] = withLink(element, `#${id}`, text)
    })
}

function withLink(heading: Element, href: string, text: string): Element {
  const properties = {className: ['heading-link'], href, ariaLabel: `Link to this section: ${text}`}
  const link: Element = {type: 'element', tagName: 'a', properties, children: []}
  return {type: 'element', tagName: 'div', properties: {className: ['heading']}, children: [heading, link]}
}

/** How much of a requirement names the link to it. */
const longestName = 60

/** Puts a link to itself at the end of each requirement; before it where it could not be wrapped. */
export function requirementLinks({document}: ParsedDocument, context: RenderContext): (tree: Root) => void {
  return (tree) => {
    const requirements = context.requirements?.(document).requirements ?? []
    if (requirements.length === 0) return
    const texts = new Map(requirements.map(({id, text}) => [id, text]))
    forEachElement(tree, ({properties: {id, className}, children}) => {
      const text = typeof id === 'string' ? texts.get(id) : undefined
      const isMark = Array.isArray(className) && className.includes(requirementClass)
      if (text !== undefined && isMark) children.push(linkToRequirement(`${id}`, text))
    })
  }
}

function linkToRequirement(id: string, text: string): Element {
  const name = text.length > longestName ? `${text.slice(0, longestName - 1).toWellFormed()}…` : text
  const properties = {className: ['requirement-link'], href: `#${id}`, ariaLabel: `Link to this requirement: ${name}`}
  return {type: 'element', tagName: 'a', properties, children: []}
}
