import {describe, expect, test} from 'vitest'
import {alignBlocks} from '../../../src/render/differences/align-blocks.ts'
import {blocksOf} from '../../../src/render/differences/blocks.ts'
import {blockDifference} from '../../../src/render/differences/blocks-difference.ts'
import {htmlOfNodes, treeOf} from '../hast.ts'

function difference(before: string, after: string): string {
  const aligned = alignBlocks(blocksOf(treeOf(before)), blocksOf(treeOf(after)))
  return htmlOfNodes(aligned.flatMap(blockDifference))
}

describe('what became of a block', () => {
  test.each([
    ['it stays', '<p>a</p>', '<p class="b">a</p>', '<p class="b">a</p>'],
    ['it went', '<p>a</p>', '', '<p class="removed"><del>a</del></p>'],
    ['it came', '', '<p>a</p>', '<p class="added"><ins>a</ins></p>'],
    [
      'words of it changed',
      '<p>a b</p>',
      '<p id="c">a x</p>',
      '<p id="c" class="changed">a <del>b</del><ins>x</ins></p>'
    ],
    ['text that became a paragraph', 'a b', '<p>a x</p>', '<p class="changed">a <del>b</del><ins>x</ins></p>'],
    [
      'a paragraph that became text',
      '<p>a b</p><hr>',
      'a x<hr>',
      'a <del class="changed">b</del><ins class="changed">x</ins><hr>'
    ],
    [
      'items of a list',
      '<ul><li>a</li><li>b c</li><li>d</li></ul>',
      '<ul><li>a</li><li>b x</li><li>e</li></ul>',
      '<ul class="changed"><li>a</li><li class="changed">b <del>c</del><ins>x</ins></li><li class="removed"><del>d</del></li><li class="added"><ins>e</ins></li></ul>'
    ],
    [
      'an item that holds blocks now',
      '<ul><li>a b</li></ul>',
      '<ul><li><p>a b</p><p>c</p></li></ul>',
      '<ul class="changed"><li class="changed"><p>a b</p><p class="added"><ins>c</ins></p></li></ul>'
    ],
    [
      'an item that holds no blocks any more',
      '<ul><li><p>a b</p><p>c</p></li></ul>',
      '<ul><li>a b</li></ul>',
      '<ul class="changed"><li class="changed">a b<p class="removed"><del>c</del></p></li></ul>'
    ],
    ['what holds others, without its text', '<div><p>a</p><hr></div>', '<div><p>a</p></div>', '<div><p>a</p></div>']
  ])('%s', (_what, before, after, expected) => {
    expect(difference(before, after)).toBe(expected)
  })
})

describe('cells are compared with those in the same column', () => {
  const table = (...rows: readonly string[]): string => `<table><tbody>${rows.join('')}</tbody></table>`
  const changed = (row: string): string =>
    `<table class="changed"><tbody class="changed"><tr class="changed">${row}</tr></tbody></table>`

  test.each([
    [
      'words of a cell',
      '<td>a</td><td>b c</td>',
      '<td>a</td><td>b x</td>',
      '<td>a</td><td>b <del>c</del><ins>x</ins></td>'
    ],
    ['a whole cell', '<td>a</td><td>b</td>', '<td>a</td><td>x</td>', '<td>a</td><td><del>b</del><ins>x</ins></td>'],
    [
      'cells that changed places',
      '<td>a</td><td>b</td>',
      '<td>b</td><td>a</td>',
      '<td><del>a</del><ins>b</ins></td><td><del>b</del><ins>a</ins></td>'
    ],
    [
      'a cell that is the same to a reader',
      '<td>a</td><td><a href="#b"></a>c</td>',
      '<td>x</td><td><a href="#d"></a>c</td>',
      '<td><del>a</del><ins>x</ins></td><td><a href="#d"></a>c</td>'
    ],
    ['a cell that is empty now', '<td>a</td><td>b</td>', '<td>a</td><td></td>', '<td>a</td><td><del>b</del></td>'],
    ['a cell that was empty', '<td>a</td><td></td>', '<td>a</td><td>b</td>', '<td>a</td><td><ins>b</ins></td>'],
    [
      'a list in a cell',
      '<td>a</td><td><ul><li>b</li></ul></td>',
      '<td>a</td><td><ul><li>b</li><li>c</li></ul></td>',
      '<td>a</td><td><ul class="changed"><li>b</li><li class="added"><ins>c</ins></li></ul></td>'
    ]
  ])('%s', (_what, before, after, row) => {
    expect(difference(table(`<tr>${before}</tr>`), table(`<tr>${after}</tr>`))).toBe(changed(row))
  })

  test('rows that have become longer and shorter below a head that stays', () => {
    const head = '<tr><th>a</th><th>b</th></tr>'
    const before = table(head, '<tr><td>c</td><td>d</td></tr>', '<tr><td>e</td></tr>')
    const after = table(head, '<tr><td>c</td></tr>', '<tr><td>e</td><td>f</td></tr>')
    expect(difference(before, after)).toBe(
      '<table class="changed"><tbody class="changed"><tr><th>a</th><th>b</th></tr>' +
        '<tr class="removed"><td class="removed"><del>c</del></td><td class="removed"><del>d</del></td></tr>' +
        '<tr class="removed"><td class="removed"><del>e</del></td></tr>' +
        '<tr class="added"><td class="added"><ins>c</ins></td></tr>' +
        '<tr class="added"><td class="added"><ins>e</ins></td><td class="added"><ins>f</ins></td></tr></tbody></table>'
    )
  })
})

describe('code is compared line by line', () => {
  const code = (text: string): string => `<pre tabindex="0"><code class="language-yaml">${text}</code></pre>`

  test.each([
    ['a line', 'a\nb\nc d\n', 'a\nx\nc d\n', 'a\n<del>b\n</del><ins>x\n</ins>c d\n'],
    ['several lines', 'a\nb\nc\nd\ne\nf\n', 'a\nb\nx\ny\ne\nf\n', 'a\nb\n<del>c\nd\n</del><ins>x\ny\n</ins>e\nf\n'],
    ['a word of a line', 'a b\nc\n', 'a x\nc\n', '<del>a b\n</del><ins>a x\n</ins>c\n'],
    ['a line more', 'a\n', 'a\nb\n', 'a\n<ins>b\n</ins>'],
    ['a line less', 'a\nb\n', 'a\n', 'a\n<del>b\n</del>'],
    ['the last line, which does not end', 'a\nb', 'a\nx', 'a\n<del>b</del><ins>x</ins>'],
    ['in colours', '<span>a</span>\nb\n', '<span>a\n</span>c\n', 'a\n<del>b\n</del><ins>c\n</ins>']
  ])('%s', (_what, before, after, expected) => {
    expect(difference(code(before), code(after))).toBe(
      `<pre tabindex="0" class="changed"><code>${expected}</code></pre>`
    )
  })
})
