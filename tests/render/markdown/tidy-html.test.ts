import {describe, expect, test} from 'vitest'
import {tidyHtml} from '../../../src/render/markdown/tidy-html.ts'
import {htmlOfNodes, treeOf} from '../hast.ts'

function tidied(html: string): string {
  const tree = treeOf(html)
  tidyHtml()(tree)
  return htmlOfNodes(tree.children)
}

describe('what HTML has given up', () => {
  test.each([
    ['<p align="left">a</p>', '<p class="align-left">a</p>'],
    ['<p align="right">a</p>', '<p class="align-right">a</p>'],
    ['<p align="CENTER">a</p>', '<p class="align-center">a</p>'],
    ['<p align="justify">a</p>', '<p class="align-justify">a</p>'],
    ['<p align="char">a</p>', '<p>a</p>'],
    ['<p align="">a</p>', '<p>a</p>'],
    ['<a name="b">a</a>', '<a id="b">a</a>'],
    ['<a name="b" id="c">a</a>', '<a id="c">a</a>'],
    ['<p title="b">a</p>', '<p title="b">a</p>']
  ])('%s', (html, expected) => {
    expect(tidied(html)).toBe(expected)
  })
})

test.each([
  ['<input type="checkbox" checked>', '<input type="checkbox" checked aria-label="Done">'],
  ['<input type="checkbox">', '<input type="checkbox" aria-label="To do">'],
  ['<b>a</b>', '<b>a</b>']
])('a box says in words whether it is checked: %s', (html, expected) => {
  expect(tidied(html)).toBe(expected)
})

test('an empty header cell is an ordinary one', () => {
  const table = (cells: string): string => `<table><tbody><tr>${cells}</tr></tbody></table>`
  expect(tidied(table('<th></th><th>a</th><td></td>'))).toBe(table('<td></td><th>a</th><td></td>'))
})

describe('of several elements with one id', () => {
  test.each([
    ['the first keeps it', '<p id="a">b</p><p id="a">c</p><p id="a">d</p>', '<p id="a">b</p><p>c</p><p>d</p>'],
    ['a heading keeps it', '<h2 id="a">b</h2><p id="a">c</p>', '<h2 id="a">b</h2><p>c</p>'],
    [
      'a later heading keeps it',
      '<p id="a">b</p><h2 id="a">c</h2><p id="a">d</p>',
      '<p>b</p><h2 id="a">c</h2><p>d</p>'
    ],
    ['the first heading keeps it', '<h2 id="a">b</h2><h2 id="a">c</h2>', '<h2 id="a">b</h2><h2>c</h2>'],
    [
      'it does not matter how deep they are',
      '<div><p id="a">b</p></div><p id="a">c</p>',
      '<div><p id="a">b</p></div><p>c</p>'
    ],
    ['others keep theirs', '<p id="a">b</p><p id="c">d</p>', '<p id="a">b</p><p id="c">d</p>'],
    ['`undefined` is one like others', '<p>b</p><p id="undefined">c</p>', '<p>b</p><p id="undefined">c</p>'],
    ['an empty one is none', '<h2 id="">b</h2><p id="">c</p>', '<h2>b</h2><p>c</p>'],
    ['an old name is one', '<a id="a">b</a><a name="a">c</a>', '<a id="a">b</a><a>c</a>']
  ])('%s', (_what, html, expected) => {
    expect(tidied(html)).toBe(expected)
  })
})
