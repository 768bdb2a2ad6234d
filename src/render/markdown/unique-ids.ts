import type {Element, Root} from 'hast'
import {eachElement} from './each-element.ts'
import {isHeading} from './heading-links.ts'

/** Of several elements with one id the first heading keeps it, else the first of them. */
export function uniqueIds(): (tree: Root) => void {
  return (tree) => {
    const keepers = new Map<string, Element>()
    eachElement(tree, (element) => {
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
}
