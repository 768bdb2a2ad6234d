import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {Heading} from '../../core/markdown/headings.ts'
import {forEachElement, isHeading} from './elements.ts'

/** Lets the keyboard scroll wide code. */
export function scrollableCode(): (tree: Root) => void {
  return (tree) => {
    forEachElement(tree, ({tagName, properties}) => {
      if (tagName === 'pre') properties['tabIndex'] = 0
    })
  }
}

/** Lets wide tables scroll in a region of their own, which the keyboard reaches and which has a unique name. */
export function scrollableTables(headings: readonly Heading[]): (tree: Root) => void {
  const texts = new Map(headings.map(({slug, text}) => [slug, text]))
  return (tree) => {
    let section = ''
    let count = 0
    forEachElement(tree, (element, parent, index) => {
      if (isHeading(element)) section = texts.get(`${element.properties['id']}`) ?? textOf(element)
      if (element.tagName !== 'table') return
      count += 1
      parent.children[index] = scrollRegion(element, section === '' ? `Table ${count}` : `Table ${count}: ${section}`)
    })
  }
}

function scrollRegion(table: Element, ariaLabel: string): Element {
  const properties = {className: ['table-wrap'], role: 'region', ariaLabel, tabIndex: 0}
  return {type: 'element', tagName: 'div', properties, children: [table]}
}
