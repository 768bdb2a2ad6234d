import type {Element, Root} from 'hast'
import {eachElement} from './each-element.ts'
import type {Reading, RenderContext} from './reading.ts'
import {requirementClass} from './requirements.ts'

/** How much of a requirement names the link to it. */
const longestName = 60

/** Puts a link to itself at the end of each requirement; before it where it could not be wrapped. */
export function requirementLinks({document}: Reading, context: RenderContext): (tree: Root) => void {
  return (tree) => {
    const marked = context.requirements?.(document).requirements ?? []
    if (marked.length === 0) return
    const texts = new Map(marked.map(({id, text}) => [id, text]))
    eachElement(tree, ({properties: {id, className}, children}) => {
      const text = typeof id === 'string' ? texts.get(id) : undefined
      const isMark = Array.isArray(className) && className.includes(requirementClass)
      if (text !== undefined && isMark) children.push(linkTo(`${id}`, text))
    })
  }
}

function linkTo(id: string, text: string): Element {
  const name = text.length > longestName ? `${text.slice(0, longestName - 1).toWellFormed()}…` : text
  const properties = {className: ['requirement-link'], href: `#${id}`, ariaLabel: `Link to this requirement: ${name}`}
  return {type: 'element', tagName: 'a', properties, children: []}
}
