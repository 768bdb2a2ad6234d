import {expect, test} from 'vitest'
import {blocksOf} from '../../../src/render/differences/blocks.ts'
import {addClass, markWholeBlock} from '../../../src/render/differences/change-marks.ts'
import {htmlOfNodes, nodesOf, treeOf} from '../hast.ts'

test.each([
  ['text', 'a <b>b</b>', '<ins>a <b>b</b></ins>'],
  ['a paragraph', '<p>a <b>b</b></p>', '<p class="added"><ins>a <b>b</b></ins></p>'],
  ['a block that has classes', '<p class="a b">c</p>', '<p class="a b added"><ins>c</ins></p>'],
  ['a line between', '<hr>', '<ins><hr></ins>'],
  ['columns, which nobody sees', '<colgroup><col></colgroup>', '<colgroup><col></colgroup>'],
  ['an empty block', '<p></p>', '<p class="added"></p>'],
  [
    'a list',
    '<ul>\n<li>a</li>\n<li><p>b</p></li></ul>',
    '<ul class="added"><li class="added"><ins>a</ins></li><li class="added"><p class="added"><ins>b</ins></p></li></ul>'
  ],
  [
    'a table',
    '<table><colgroup><col></colgroup><tbody><tr><td>a</td><td></td></tr></tbody></table>',
    '<table class="added"><colgroup><col></colgroup><tbody class="added"><tr class="added"><td class="added"><ins>a</ins></td><td class="added"></td></tr></tbody></table>'
  ]
])('a whole block is marked so that it stays what it is: %s', (_what, html, expected) => {
  const deleted = expected.replaceAll('ins>', 'del>').replaceAll('added', 'removed')
  const blocks = blocksOf(treeOf(html))
  expect(htmlOfNodes(blocks.flatMap((block) => markWholeBlock(block, 'ins')))).toBe(expected)
  expect(htmlOfNodes(blocks.flatMap((block) => markWholeBlock(block, 'del')))).toBe(deleted)
})

test('only elements have classes', () => {
  expect(htmlOfNodes(addClass(nodesOf('a<p>b</p><p class="c">d</p>'), 'e'))).toBe(
    'a<p class="e">b</p><p class="c e">d</p>'
  )
})
