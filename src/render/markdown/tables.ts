import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {Heading} from '../../core/markdown/headings.ts'
import {eachElement} from './each-element.ts'
import {isHeading} from './heading-links.ts'

/** Lets wide tables scroll in a region of their own, which the keyboard reaches and which has a unique name. */
export function tables(headings: readonly Heading[]): (tree: Root) => void {
  const texts = new Map(headings.map(({slug, text}) => [slug, text]))
  return (tree) => {
    let section = ''
    let count = 0
    eachElement(tree, (element, parent, index) => {
      // An empty header cell heads nothing.
      if (element.tagName === 'th' && element.children.length === 0) element.tagName = 'td'
      if (isHeading(element)) section = texts.get(`${element.properties['id']}`) ?? textOf(element)
      if (element.tagName !== 'table') return
      count += 1
      parent.children[index] = scrollable(element, section === '' ? `Table ${count}` : `Table ${count}: ${section}`)
    })
  }
}

function scrollable(table: Element, ariaLabel: string): Element {
  const properties = {className: ['table-wrap'], role: 'region', ariaLabel, tabIndex: 0}
  return {type: 'element', tagName: 'div', properties, children: [table]}
}
