import type {Element, ElementContent, Root} from 'hast'
import type {ParsedDocument, RenderContext} from '../render-context.ts'
import {forEachElement} from './elements.ts'
import {isOnSite, isRelative, resolveLink} from './links.ts'

/**
 * Local images come from the site and load when they are needed. A page asks no other host for
 * anything, so an image from elsewhere becomes a link to it.
 */
export function images({document}: ParsedDocument, context: RenderContext): (tree: Root) => void {
  const localAddress = (src: string): string | undefined => {
    const target = isRelative(src) ? resolveLink(src, document, context) : undefined
    return target ? target.href : src
  }
  return (tree) => {
    const imagesInLinks = linkedImages(tree)
    forEachElement(tree, (node, parent, index) => {
      if (node.tagName !== 'img') return
      const {properties} = node
      const alt = `${properties['alt'] ?? ''}`
      const src = typeof properties['src'] === 'string' ? localAddress(properties['src']) : undefined
      if (src !== undefined && isOnSite(src)) {
        Object.assign(properties, {src, alt, loading: 'lazy', decoding: 'async'})
      } else parent.children[index] = linkToImage(imagesInLinks.has(node) ? undefined : src, alt)
    })
  }
}

function linkToImage(src: string | undefined, alt: string): ElementContent {
  const text: ElementContent = {type: 'text', value: alt === '' ? 'Image' : `Image: ${alt}`}
  if (src === undefined) return text
  return {type: 'element', tagName: 'a', properties: {className: ['image-link'], href: src}, children: [text]}
}

function linkedImages(tree: Root): ReadonlySet<Element> {
  const imageElements = new Set<Element>()
  forEachElement(tree, (node) => {
    if (node.tagName !== 'a') return
    forEachElement(node, (inner) => {
      if (inner.tagName === 'img') imageElements.add(inner)
    })
  })
  return imageElements
}
