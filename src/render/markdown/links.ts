import type {Properties, Root} from 'hast'
import {eachElement} from './each-element.ts'
import {linkTarget} from './link-target.ts'
import type {Reading, RenderContext} from './reading.ts'

/** Links between documents lead to their pages, links to other files to where these can be read. */
export function links({document}: Reading, context: RenderContext): (tree: Root) => void {
  return (tree) => {
    eachElement(tree, ({tagName, properties}) => {
      const {href} = properties
      if (tagName !== 'a' || typeof href !== 'string') return
      const target = linkTarget(href, document, context)
      if (target) apply(target, properties)
    })
  }
}

function apply({href, title}: {href?: string; title?: string}, properties: Properties): void {
  if (href === undefined) delete properties['href']
  else properties['href'] = href
  if (title !== undefined && properties['title'] === undefined) properties['title'] = title
}
