import type {Element, Root} from 'hast'
import {visit} from 'unist-util-visit'
import {isHeading} from './heading-links.ts'

/** Of several elements with one id the first heading keeps it, else the first of them. */
export function uniqueIds(): (tree: Root) => void {
  return (tree) => {
    const keepers = new Map<string, Element>()
    visit(tree, 'element', (node) => {
      const {id} = node.properties
      if (id === undefined) return
      const key = `${id}`
      const keeper = keepers.get(key)
      const loser = keeper && isHeading(node) && !isHeading(keeper) ? keeper : node
      if (key === '' || (keeper && loser === node)) delete node.properties['id']
      else {
        if (keeper) delete keeper.properties['id']
        keepers.set(key, node)
      }
    })
  }
}
