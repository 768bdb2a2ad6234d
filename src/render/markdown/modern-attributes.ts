import type {Root} from 'hast'
import {eachElement} from './each-element.ts'

const sides = new Set(['left', 'right', 'center', 'justify'])

/** Says what HTML has given up in today's words: `align` becomes a class, `name` of an anchor its `id`. */
export function modernAttributes(): (tree: Root) => void {
  return (tree) =>
    eachElement(tree, ({properties}) => {
      const {align, name, id} = properties
      if (name !== undefined) {
        properties['id'] = id ?? name
        delete properties['name']
      }
      if (align === undefined) return
      delete properties['align']
      const side = `${align}`.toLowerCase()
      if (sides.has(side)) properties['className'] = [`align-${side}`]
    })
}
