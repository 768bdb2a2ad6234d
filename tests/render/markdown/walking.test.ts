import type {Element} from 'hast'
import type {Root} from 'mdast'
import {expect, test} from 'vitest'
import {parseMarkdown} from '../../../src/core/markdown/markdown.ts'
import {limitDepth} from '../../../src/render/markdown/depth-limit.ts'
import {forEachElement, isHeading} from '../../../src/render/markdown/elements.ts'
import {replaceNodes} from '../../../src/render/markdown/replace-nodes.ts'
import {htmlOfNodes, nodesOf, treeOf} from '../hast.ts'

test('elements are visited in the order of the document, with the place where they stand', () => {
  const visits: string[] = []
  forEachElement(treeOf('a<p>b <b>c</b><i></i></p><!-- d --><hr>'), ({tagName}, parent, index) => {
    visits.push(`${parent.type === 'element' ? parent.tagName : parent.type} ${index} ${tagName}`)
  })
  expect(visits).toEqual(['root 1 p', 'p 1 b', 'p 2 i', 'root 3 hr'])
})

test('an element may be replaced; its own children come next', () => {
  const tree = treeOf('<p><b>a</b></p><p>c</p>')
  const visits: string[] = []
  forEachElement(tree, (element, parent, index) => {
    visits.push(element.tagName)
    const children = [element]
    if (element.tagName === 'p') {
      parent.children[index] = {type: 'element', tagName: 'div', properties: {}, children}
    }
  })
  expect(visits).toEqual(['p', 'b', 'p'])
  expect(htmlOfNodes(tree.children)).toBe('<div><p><b>a</b></p></div><div><p>c</p></div>')
})

test('text has no elements', () => {
  const visits: string[] = []
  forEachElement({type: 'text', value: 'a'}, ({tagName}) => visits.push(tagName))
  expect(visits).toEqual([])
})

test('headings are those of six depths', () => {
  const html = '<h1></h1><h2></h2><h3></h3><h4></h4><h5></h5><h6></h6><hr><header></header><p></p>'
  const elements = nodesOf(html).filter((node): node is Element => node.type === 'element')
  expect(elements.filter(isHeading).map(({tagName}) => tagName)).toEqual(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
})

test('nodes are replaced from within, and what does not change is shared', () => {
  const tree = parseMarkdown('- a\n- b\n\n> *c* d')
  const order: string[] = []
  const replaced = replaceNodes(tree, (node) => {
    order.push(node.type === 'text' ? node.value : node.type)
    return node.type === 'emphasis' ? {type: 'strong', children: node.children} : node
  })
  const item = ['paragraph', 'listItem']
  expect(order).toEqual(['a', ...item, 'b', ...item, 'list', 'c', 'emphasis', ' d', 'paragraph', 'blockquote', 'root'])
  expect(replaced.children[0]).toBe(tree.children[0])
  expect(replaced.children[1]).not.toBe(tree.children[1])
  expect(replaced).toMatchObject({
    type: 'root',
    children: [
      {},
      {type: 'blockquote', children: [{children: [{type: 'strong', children: [{value: 'c'}]}, {value: ' d'}]}]}
    ]
  })
  expect(tree).toEqual(parseMarkdown('- a\n- b\n\n> *c* d'))
})

test('where nothing is replaced, the tree itself is given back, as it is where it would be no tree', () => {
  const tree = parseMarkdown('a *b*')
  expect(replaceNodes(tree, (node) => node)).toBe(tree)
  expect(replaceNodes(tree, () => ({type: 'text', value: 'a'}))).toBe(tree)
})

test.each([
  ['below the limit', 98, false],
  ['at the limit', 99, false],
  ['beyond the limit', 100, true],
  ['far beyond the limit', 1000, true]
])('a document that is nested %s', (_what, depth, isTooDeep) => {
  let node: Root['children'][number] = {type: 'text', value: 'a'}
  for (let level = 1; level < depth; level += 1) node = {type: 'emphasis', children: [node]}
  // Something beside it that is less deep.
  const tree: Root = {type: 'root', children: [{type: 'text', value: 'b'}, node, {type: 'thematicBreak'}]}
  const notice = 'This document is nested too deeply to be shown. Read its source.'
  const shown = {type: 'root', children: [{type: 'paragraph', children: [{type: 'text', value: notice}]}]}
  const limited = limitDepth()(tree)
  if (isTooDeep) expect(limited).toEqual(shown)
  else expect(limited).toBe(tree)
})
