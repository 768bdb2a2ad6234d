import {describe, expect, test} from 'vitest'
import {type AlignedBlock, alignBlocks} from '../../../src/render/differences/align-blocks.ts'
import {blocksOf} from '../../../src/render/differences/blocks.ts'
import {treeOf} from '../hast.ts'

/** What became of the blocks, a line each: `= same`, `- removed`, `+ added`, `before ~ after`. */
function aligned(before: string, after: string): readonly string[] {
  return alignBlocks(blocksOf(treeOf(before)), blocksOf(treeOf(after))).map(lineOf)
}

function lineOf(block: AlignedBlock): string {
  switch (block.state) {
    case 'same':
      return `= ${block.after.text}`
    case 'removed':
      return `- ${block.before.text}`
    case 'added':
      return `+ ${block.after.text}`
    case 'changed':
      return `${block.before.text} ~ ${block.after.text}`
  }
}

/** Paragraphs of which none has a word in common with another. */
function paragraphs(name: string, count: number): string {
  return Array.from({length: count}, (_, at) => `<p>${name}${at}</p>`).join('')
}

test.each<[what: string, before: string, after: string, lines: readonly string[]]>([
  ['nothing', '', '', []],
  ['all that is new', '', '<p>a</p><p>b</p>', ['+ a', '+ b']],
  ['all that was there', '<p>a</p><p>b</p>', '', ['- a', '- b']],
  ['what stays', '<p>a</p><p>b</p>', '<p>a</p><p>b</p>', ['= a', '= b']],
  ['between others', '<p>a</p><p>x</p><p>b</p>', '<p>a</p><p>y</p><p>b</p>', ['= a', '- x', '+ y', '= b']],
  ['what moved', '<p>a</p><p>b</p><p>c</p>', '<p>c</p><p>a</p><p>b</p>', ['+ c', '= a', '= b', '- c']],
  ['in two places', '<p>a</p><p>b</p><p>c</p>', '<p>x</p><p>b</p><p>y</p>', ['- a', '+ x', '= b', '- c', '+ y']],
  [
    'one of several that resembles it',
    '<p>a</p><p>one two three</p><p>b</p>',
    '<p>x</p><p>y</p><p>one two four</p>',
    ['- a', '+ x', '+ y', 'one two three ~ one two four', '- b']
  ],
  [
    'that which resembles it most',
    '<p>one two three four</p>',
    '<p>one two x y</p><p>one two three y</p><p>one x y z</p>',
    ['+ one two x y', 'one two three four ~ one two three y', '+ one x y z']
  ],
  [
    'those that resemble each other most in all, in order',
    '<p>a b c d</p><p>e f g h</p>',
    '<p>e f g x</p><p>a b c d x</p><p>e f g h x</p>',
    ['+ e f g x', 'a b c d ~ a b c d x', 'e f g h ~ e f g h x']
  ],
  [
    'of two that resemble it as much, the last',
    '<p>one two three</p>',
    '<p>one two x</p><p>one two y</p>',
    ['+ one two x', 'one two three ~ one two y']
  ],
  [
    'of two that changed places, the one that resembles itself more: the second',
    '<p>a b x</p><p>e f g h</p>',
    '<p>e f g h y</p><p>a b z</p>',
    ['- a b x', 'e f g h ~ e f g h y', '+ a b z']
  ],
  [
    'of two that changed places, the one that resembles itself more: the first',
    '<p>e f g h</p><p>a b x</p>',
    '<p>a b z</p><p>e f g h y</p>',
    ['+ a b z', 'e f g h ~ e f g h y', '- a b x']
  ],
  ['in another order of its words', '<p>one two</p>', '<p>two one</p>', ['one two ~ two one']],
  ['in other cases', '<p>ONE Two</p>', '<p>one two</p>', ['ONE Two ~ one two']],
  ['in other signs', '<p>one, two</p>', '<p>one; two</p>', ['one, two ~ one; two']],
  ['without any word', '<p>!</p>', '<p>?</p>', ['- !', '+ ?']],
  [
    'text beside blocks, which may become a paragraph',
    'one two<hr>',
    '<p>one two three</p><hr>',
    ['one two ~ one two three', '= ']
  ],
  ['a paragraph, which is no heading', '<p>one two</p>', '<h2>one two</h2>', ['- one two', '+ one two']]
])('finds %s', (_what, before, after, lines) => {
  expect(aligned(before, after)).toEqual(lines)
})

describe('a paragraph has changed where half of its words are the same', () => {
  test.each<[before: string, after: string, lines: readonly string[]]>([
    ['a b c', 'a x y', ['- a b c', '+ a x y']],
    ['a b', 'a x', ['a b ~ a x']],
    ['a b', 'a x y', ['- a b', '+ a x y']],
    ['a b', 'a', ['a b ~ a']],
    // A word counts as often as it is there twice.
    ['a a b', 'a x x', ['- a a b', '+ a x x']],
    ['a a b b', 'a a x x', ['a a b b ~ a a x x']],
    ['a b c d', 'a a a a', ['- a b c d', '+ a a a a']]
  ])('%s, %s', (before, after, lines) => {
    expect(aligned(`<p>${before}</p>`, `<p>${after}</p>`)).toEqual(lines)
  })
})

describe('what holds others has changed where three words of ten are the same', () => {
  const [before, three, two] = ['a b c d e f g h i j', 'a b c q r s t u v w', 'a b q r s t u v w x']

  test.each([
    ['<ul><li>', '</li></ul>'],
    ['<ol><li>', '</li></ol>'],
    ['<table><tbody><tr><td>', '</td></tr></tbody></table>'],
    ['<dl><dt>', '</dt></dl>'],
    ['<section>', '</section>'],
    ['<aside>', '</aside>'],
    ['<blockquote>', '</blockquote>'],
    ['<div>', '</div>'],
    ['<details>', '</details>'],
    ['<figure>', '</figure>'],
    ['<pre>', '</pre>']
  ])('%s', (start, end) => {
    expect(aligned(start + before + end, start + three + end)).toEqual([`${before} ~ ${three}`])
    expect(aligned(start + before + end, start + two + end)).toEqual([`- ${before}`, `+ ${two}`])
  })

  test.each(['p', 'h2', 'figcaption', 'summary'])('not so for %s', (name) => {
    expect(aligned(`<${name}>${before}</${name}>`, `<${name}>${three}</${name}>`)).toEqual([
      `- ${before}`,
      `+ ${three}`
    ])
  })
})

describe('a table becomes another only with as many columns', () => {
  const table = (...cells: readonly string[]): string =>
    `<table><tbody><tr>${cells.map((cell) => `<td>${cell}</td>`).join('\n')}</tr></tbody></table>`

  test.each([
    ['as many', table('a', 'b'), table('a', 'c'), ['a b ~ a c']],
    ['more', table('a', 'b'), table('a', 'b', 'c'), ['- a b', '+ a b c']],
    ['fewer', table('a', 'b', 'c'), table('a', 'b'), ['- a b c', '+ a b']],
    [
      'more, in a region that scrolls',
      `<div>${table('a', 'b')}</div>`,
      `<div>${table('a', 'b', 'c')}</div>`,
      ['- a b', '+ a b c']
    ],
    [
      'as many, in a region that scrolls',
      `<div>${table('a', 'b')}</div>`,
      `<div>${table('a', 'c')}</div>`,
      ['a b ~ a c']
    ],
    [
      'as many, written in another way',
      '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
      '<table><tbody>\n<tr>\n<td>a</td> <td>c</td>\n</tr></tbody></table>',
      ['a b ~ a c']
    ],
    [
      'more, in its head',
      '<table><caption>x</caption><colgroup></colgroup><thead><tr><th>a</th></tr></thead></table>',
      '<table><caption>x</caption><colgroup></colgroup><thead><tr><th>a</th><th>b</th></tr></thead></table>',
      ['- x a', '+ x a b']
    ],
    [
      'more, in its foot',
      '<table><tfoot><tr><th>a</th></tr></tfoot></table>',
      '<table><tfoot><tr><th>a</th><th>b</th></tr></tfoot></table>',
      ['- a', '+ a b']
    ],
    [
      'in the first row: those of others do not count',
      '<table><tr><td>a</td></tr><tr><td>b</td></tr></table>',
      '<table><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>',
      ['a b ~ a b c']
    ],
    ['without rows', '<div>a b</div>', '<div>a b c</div>', ['a b ~ a b c']],
    [
      'within something else',
      `<section>${table('a', 'b')}</section>`,
      `<section>${table('a', 'b', 'c')}</section>`,
      ['a b ~ a b c']
    ]
  ])('%s', (_what, before, after, lines) => {
    expect(aligned(before, after)).toEqual(lines)
  })
})

describe('where much has changed, no block is lost', () => {
  test.each([
    ['below the limit of steps', 3999, '= one'],
    ['at the limit of steps', 4000, '= one'],
    ['beyond the limit of steps', 4001, 'one ~ one']
  ])('%s', (_what, count, first) => {
    const lines = aligned('<p>one</p>', `<p>one</p>${paragraphs('x', count)}`)
    expect(lines[0]).toBe(first)
    expect(lines.slice(1)).toEqual(Array.from({length: count}, (_, at) => `+ x${at}`))
  })

  test.each([
    ['below the limit of pairs', 199, 198, true],
    ['at the limit of pairs', 199, 199, true],
    ['beyond the limit of pairs', 200, 199, false]
  ])('%s', (_what, before, after, isPaired) => {
    // With the two first ones, 200 times 200 pairs are 40 000.
    const lines = aligned(`<p>one two</p>${paragraphs('x', before)}`, `<p>two one</p>${paragraphs('y', after)}`)
    const removed = Array.from({length: before}, (_, at) => `- x${at}`)
    const added = Array.from({length: after}, (_, at) => `+ y${at}`)
    expect(lines).toEqual(
      isPaired ? ['one two ~ two one', ...removed, ...added] : ['- one two', ...removed, '+ two one', ...added]
    )
  })
})
