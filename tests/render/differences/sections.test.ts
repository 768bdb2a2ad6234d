import {describe, expect, test} from 'vitest'
import {alignBlocks} from '../../../src/render/differences/align-blocks.ts'
import {blocksOf} from '../../../src/render/differences/blocks.ts'
import {sectionsOf, wordCount, wordsIn} from '../../../src/render/differences/sections.ts'
import {nodesOf, treeOf} from '../hast.ts'

function sections(before: string, after: string) {
  return sectionsOf(alignBlocks(blocksOf(treeOf(before)), blocksOf(treeOf(after))))
}

describe('the sections of both texts', () => {
  const preface = {title: '', depth: 1, slug: ''}
  const one = {title: 'One', depth: 2, slug: 'one'}

  test.each<[what: string, before: string, after: string, sections: readonly object[]]>([
    ['none', '', '', []],
    ['only text, the same', '<p>a</p>', '<p>a</p>', [{...preface, state: 'unchanged'}]],
    ['only text, another', '<p>a</p>', '<p>b</p>', [{...preface, state: 'changed'}]],
    ['only text, a new one', '', '<p>a</p>', [{...preface, state: 'changed'}]],
    ['only text that changes at its end', '<p>a</p>', '<p>a</p><p>b</p>', [{...preface, state: 'changed'}]],
    ['the same', '<h2 id="one">One</h2><p>a</p>', '<h2 id="one">One</h2><p>a</p>', [{...one, state: 'unchanged'}]],
    ['a heading without text below', '<h2 id="one">One</h2>', '<h2 id="one">One</h2>', [{...one, state: 'unchanged'}]],
    [
      'text below that is another',
      '<h2 id="one">One</h2><p>a</p><p>b</p><h3>Two</h3><p>c</p>',
      '<h2 id="one">One</h2><p>a</p><p>x</p><h3>Two</h3><p>c</p>',
      [
        {...one, state: 'changed'},
        {title: 'Two', depth: 3, slug: '', state: 'unchanged'}
      ]
    ],
    [
      'text before the first heading, and below it',
      '<p>a</p><h2 id="one">One</h2>',
      '<p>a</p><h2 id="one">One</h2><p>b</p>',
      [
        {...preface, state: 'unchanged'},
        {...one, state: 'changed'}
      ]
    ],
    [
      'another title',
      '<h2 id="before.a">The one</h2><p>a</p>',
      '<h2 id="one">One</h2><p>b</p>',
      [{...one, formerTitle: 'The one', state: 'changed'}]
    ],
    [
      'another picture in the title, which stays',
      '<h2 id="one">One<img src="a.svg"></h2>',
      '<h2 id="one">One<img src="b.svg"></h2>',
      [{...one, state: 'changed'}]
    ],
    ['a new one, with its text', '', '<h2 id="one">One</h2><p>a</p>', [{...one, state: 'added'}]],
    ['one that went, with its text', '<h2 id="one">One</h2><p>a</p>', '', [{...one, state: 'removed'}]]
  ])('%s', (_what, before, after, expected) => {
    expect(sections(before, after)).toEqual(expected)
  })
})

test.each([
  ['', 0],
  [' . – ! ', 0],
  ['one', 1],
  ['One, two: 3 v1.2', 5],
  ['naïve nai\u0308ve', 2]
])('the number of words in %j is %i', (text, count) => {
  expect(wordCount(text)).toBe(count)
})

test('words in elements of a name are counted, wherever these stand', () => {
  const nodes = nodesOf('a <ins>b <b>c</b></ins><p>d <i>e<ins>f g</ins></i></p><del>h</del><ins>!</ins>')
  expect(wordsIn(nodes, 'ins')).toBe(4)
  expect(wordsIn(nodes, 'del')).toBe(1)
  expect(wordsIn([], 'del')).toBe(0)
})
