import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {SKIP, visit} from 'unist-util-visit'
import type {Heading} from '../core/headings.ts'
import {isHeading} from './heading-links.ts'

/** Lets wide tables scroll in a region of their own, which the keyboard reaches and which has a unique name. */
export function tables(headings: readonly Heading[]): (tree: Root) => void {
  const texts = new Map(headings.map(({slug, text}) => [slug, text]))
  return (tree) => {
    let section = ''
    let count = 0
    visit(tree, 'element', (node, index, parent) => {
      if (isHeading(node)) section = texts.get(`${node.properties['id']}`) ?? textOf(node)
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined
      count += 1
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table-wrap'],
          role: 'region',
          ariaLabel: section === '' ? `Table ${count}` : `Table ${count}: ${section}`,
          tabIndex: 0
        },
        children: [withoutEmptyHeaders(node)]
      }
      return SKIP
    })
  }
}

/** An empty header cell heads nothing: it becomes an ordinary cell. */
function withoutEmptyHeaders(table: Element): Element {
  visit(table, 'element', (cell) => {
    if (cell.tagName === 'th' && cell.children.length === 0) cell.tagName = 'td'
  })
  return table
}
