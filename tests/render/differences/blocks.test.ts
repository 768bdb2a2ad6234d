import {describe, expect, test} from 'vitest'
import {blocksOf, isHeadingBlock, isLeaf, withChildren} from '../../../src/render/differences/blocks.ts'
import {htmlOfNodes, nodesOf, treeOf} from '../hast.ts'

/** The blocks of some HTML: the name, the text, and the key where it is not what follows from both. */
function blocks(html: string): readonly (readonly string[])[] {
  return blocksOf(treeOf(html)).map(({name, text, key}) =>
    key === `${name || 'p'} ${text}` ? [name, text] : [name, text, key]
  )
}

describe('the blocks of a text are', () => {
  test.each<[html: string, blocks: readonly (readonly string[])[]]>([
    ['', []],
    [
      '<h2>a</h2>\n<p>b</p>\n<hr>\n<ul><li>c</li></ul>',
      [
        ['h2', 'a'],
        ['p', 'b'],
        ['hr', '', ''],
        ['ul', 'c']
      ]
    ],
    ['a <b>b</b>', [['', 'a b']]],
    [
      'a <b>b</b><p>c</p>d',
      [
        ['', 'a b'],
        ['p', 'c'],
        ['', 'd']
      ]
    ],
    ['\n <p>a</p> \n', [['p', 'a']]],
    [
      '<br><p>a</p>',
      [
        ['', '', ''],
        ['p', 'a']
      ]
    ],
    [
      '<input type="checkbox"> <p>a</p>',
      [
        ['', '', 'p  [ ]'],
        ['p', 'a']
      ]
    ],
    [
      'a<!-- b --><p>c</p><!-- d -->',
      [
        ['', 'a'],
        ['p', 'c']
      ]
    ]
  ])('%j', (html, expected) => {
    expect(blocks(html)).toEqual(expected)
  })
})

describe('the text of a block, in which words of inner blocks stay apart:', () => {
  test.each([
    ['<p> a \n b  c </p>', 'a b c'],
    ['<p>a<b>b</b></p>', 'ab'],
    ['<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>', 'a b c'],
    ['<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>', 'a b'],
    ['<div>a<pre><span>b\n</span>c</pre>d</div>', 'a b c d'],
    ['<div>a<p>b<i>c</i></p></div>', 'a bc']
  ])('%s', (html, text) => {
    expect(blocks(html).map(([, words]) => words)).toEqual([text])
  })
})

describe('what a reader tells two blocks apart by', () => {
  test.each([
    ['an image', '<p>a<img src="a.svg" alt="b"></p>', 'p a [a.svg]'],
    ['only an image', '<p><img src="a.svg"></p>', 'p  [a.svg]'],
    ['images further in', '<ul><li>a<b><img src="a.svg"></b><img src="b.svg"></li></ul>', 'ul a [a.svg] [b.svg]'],
    ['a box', '<ul><li><input type="checkbox">a</li></ul>', 'ul a [ ]'],
    ['a box that is checked', '<ul><li><input type="checkbox" checked>a</li></ul>', 'ul a [x]'],
    ['what it is', '<h2>a</h2>', 'h2 a'],
    ['but not for text that is no paragraph', 'a', 'p a'],
    ['nothing', '<hr>', '']
  ])('%s', (_what, html, key) => {
    expect(blocksOf(treeOf(html)).map((block) => block.key)).toEqual([key])
  })
})

test.each([
  ['a <b>b</b>', true],
  ['<p>a <b>b</b></p>', true],
  ['<li></li>', true],
  ['<li><p>a</p></li>', false],
  ['<li>a<ul><li>b</li></ul></li>', false]
])('%s holds no other blocks: %s', (html, expected) => {
  expect(blocksOf(treeOf(html)).map(isLeaf)).toEqual([expected])
})

test.each([
  ['<h1>a</h1>', true],
  ['<h6>a</h6>', true],
  ['<p>a</p>', false],
  ['<hr>', false],
  ['a', false]
])('%s is a heading: %s', (html, expected) => {
  expect(blocksOf(treeOf(html)).map(isHeadingBlock)).toEqual([expected])
})

test.each([
  ['<li id="a">b</li>', '<li id="a"><b>c</b></li>'],
  ['text', '<b>c</b>']
])('%s with other content', (html, expected) => {
  const children = nodesOf('<b>c</b>')
  const changed = blocksOf(treeOf(html)).map((block) => htmlOfNodes(withChildren(block, children)))
  expect(changed).toEqual([expected])
})
