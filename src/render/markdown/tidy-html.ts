import type {Element, Root} from 'hast'
import {forEachElement, isHeading} from './elements.ts'

/** Corrects what the HTML of authors, and Markdown's own, gets wrong in small ways. */
export function tidyHtml(): (tree: Root) => void {
  return (tree) => {
    forEachElement(tree, (element) => {
      replaceOldAttributes(element)
      labelCheckbox(element)
      // An empty header cell heads nothing.
      if (element.tagName === 'th' && element.children.length === 0) element.tagName = 'td'
    })
    removeDuplicateIds(tree)
  }
}

const sides = new Set(['left', 'right', 'center', 'justify'])

/** `align`, which HTML has given up, becomes a class, and `name` of an anchor its `id`. */
function replaceOldAttributes({properties}: Element): void {
  const {align, name, id} = properties
  if (name !== undefined) {
    properties['id'] = id ?? name
    delete properties['name']
  }
  if (align === undefined) return
  delete properties['align']
  const side = `${align}`.toLowerCase()
  if (sides.has(side)) properties['className'] = [`align-${side}`]
}

/** The boxes of a task list have no text of their own. */
function labelCheckbox({tagName, properties}: Element): void {
  if (tagName === 'input') properties['ariaLabel'] = properties['checked'] ? 'Done' : 'To do'
}

/** Of several elements with one id the first heading keeps it, else the first of them. */
function removeDuplicateIds(tree: Root): void {
  const keepers = new Map<string, Element>()
  forEachElement(tree, (element) => {
    const {id} = element.properties
    if (id === undefined) return
    const keeper = keepers.get(`${id}`)
    if (id === '' || (keeper && (isHeading(keeper) || !isHeading(element)))) {
      delete element.properties['id']
      return
    }
    if (keeper) delete keeper.properties['id']
    keepers.set(`${id}`, element)
  })
}
