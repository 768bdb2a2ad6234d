import type {Element, ElementContent, Root} from 'hast'
import {eachElement} from './each-element.ts'
import {isOnSite, isRelative, linkTarget} from './link-target.ts'
import type {Reading, RenderContext} from './reading.ts'

/**
 * Local images come from the site and load when they are needed. A page asks no other host for
 * anything, so an image from elsewhere becomes a link to it.
 */
export function images({document}: Reading, context: RenderContext): (tree: Root) => void {
  const local = (src: string): string | undefined => {
    const target = isRelative(src) ? linkTarget(src, document, context) : undefined
    return target ? target.href : src
  }
  return (tree) => {
    const linked = linkedImages(tree)
    eachElement(tree, (node, parent, index) => {
      if (node.tagName !== 'img') return
      const {properties} = node
      const alt = `${properties['alt'] ?? ''}`
      const src = typeof properties['src'] === 'string' ? local(properties['src']) : undefined
      if (src !== undefined && isOnSite(src)) {
        Object.assign(properties, {src, alt, loading: 'lazy', decoding: 'async'})
      } else parent.children[index] = elsewhere(linked.has(node) ? undefined : src, alt)
    })
  }
}

function elsewhere(src: string | undefined, alt: string): ElementContent {
  const text: ElementContent = {type: 'text', value: alt === '' ? 'Image' : `Image: ${alt}`}
  if (src === undefined) return text
  return {type: 'element', tagName: 'a', properties: {className: ['image-link'], href: src}, children: [text]}
}

function linkedImages(tree: Root): ReadonlySet<Element> {
  const linked = new Set<Element>()
  eachElement(tree, (node) => {
    if (node.tagName !== 'a') return
    eachElement(node, (inner) => {
      if (inner.tagName === 'img') linked.add(inner)
    })
  })
  return linked
}
