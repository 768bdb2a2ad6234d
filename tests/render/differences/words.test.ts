import fc from 'fast-check'
import type {ElementContent} from 'hast'
import {describe, expect, test} from 'vitest'
import {differenceInWords} from '../../../src/render/differences/words.ts'
import {htmlOfNodes, nodesOf, readable} from '../hast.ts'

function difference(before: string, after: string): string {
  return htmlOfNodes(differenceInWords(nodesOf(before), nodesOf(after)))
}

test.each([
  ['nothing', 'One two.', 'One two.', 'One two.'],
  ['nothing, of no text', '', '', ''],
  ['all that there was', 'One two.', '', '<del>One two.</del>'],
  ['all that there is', '', 'One two.', '<ins>One two.</ins>'],
  ['a word', 'One two.', 'One six.', 'One <del>two</del><ins>six</ins>.'],
  ['a word more', 'One.', 'One two.', 'One<ins> two</ins>.'],
  ['a word less', 'One two.', 'One.', 'One<del> two</del>.'],
  ['the first word', 'One two.', 'Six two.', '<del>One</del><ins>Six</ins> two.'],
  ['the last word', 'One two', 'One six', 'One <del>two</del><ins>six</ins>'],
  ['a sign', 'One, two', 'One; two', 'One<del>,</del><ins>;</ins> two'],
  ['one sign of several', 'One?! two', 'One?? two', 'One?<del>!</del><ins>?</ins> two'],
  ['the case of a letter', 'one', 'One', '<del>one</del><ins>One</ins>'],
  ['a number', 'v10.1', 'v11.1', '<del>v10</del><ins>v11</ins>.1'],
  ['an accent that is a character', 'cafe\u0301', 'cafe\u0300', '<del>cafe\u0301</del><ins>cafe\u0300</ins>'],
  ['only how much space there is', 'One  two\nsix', 'One two six', 'One two six'],
  ['space where there was none', 'one-two', 'one - two', 'one<del>-</del><ins> - </ins>two']
])('what has changed is marked: %s', (_what, before, after, expected) => {
  expect(difference(before, after)).toBe(expected)
})

test('text in one place is one node, and none where it is empty', () => {
  expect(differenceInWords(nodesOf('One two.'), nodesOf('One two.'))).toEqual([{type: 'text', value: 'One two.'}])
  expect(differenceInWords([{type: 'text', value: ''}], [{type: 'text', value: ''}])).toEqual([])
})

describe('changes are one', () => {
  test.each([
    ['apart only by space', 'a b', 'x y', '<del>a b</del><ins>x y</ins>'],
    ['apart only by signs', 'a/(b', 'x/(y', '<del>a/(b</del><ins>x/(y</ins>'],
    ['several times', 'a b c d', 'x y z w', '<del>a b c d</del><ins>x y z w</ins>'],
    ['where one was inserted and one deleted', 'a, b', 'a x, ', 'a<del>, b</del><ins> x, </ins>'],
    ['not apart by a word', 'a b c', 'x b y', '<del>a</del><ins>x</ins> b <del>c</del><ins>y</ins>'],
    ['not apart by a number', 'a 1 c', 'x 1 y', '<del>a</del><ins>x</ins> 1 <del>c</del><ins>y</ins>'],
    ['not with the sign after the last', 'a).', 'b).', '<del>a</del><ins>b</ins>).'],
    ['not with the space before the first', ' (a', ' (b', ' (<del>a</del><ins>b</ins>']
  ])('%s', (_what, before, after, expected) => {
    expect(difference(before, after)).toBe(expected)
  })
})

describe('elements', () => {
  test.each([
    [
      'stay around what is in them',
      '<b>a b</b> c',
      '<b>a x</b> c',
      '<b>a </b><del><b>b</b></del><ins><b>x</b></ins> c'
    ],
    [
      'within others',
      '<i><b>a</b> b</i>',
      '<i><b>a</b> x</i>',
      '<i><b>a</b> </i><del><i>b</i></del><ins><i>x</i></ins>'
    ],
    ['stay two where they are two', '<b>a</b><b>b</b>', '<b>a</b><b>b</b>', '<b>a</b><b>b</b>'],
    [
      'stay one around a change',
      '<i>a <b>b</b> c</i>',
      '<i>x <b>y</b> z</i>',
      '<del><i>a <b>b</b> c</i></del><ins><i>x <b>y</b> z</i></ins>'
    ],
    ['are no change by themselves', 'a <b>b</b>', '<i>a</i> b', '<i>a</i> b'],
    [
      'without text are one sign: an image',
      'a <img src="a.svg">',
      'a <img src="b.svg">',
      'a <del><img src="a.svg"></del><ins><img src="b.svg"></ins>'
    ],
    [
      'an image with another text',
      '<img src="a.svg" alt="a">',
      '<img src="a.svg" alt="b">',
      '<img src="a.svg" alt="b">'
    ],
    [
      'a link without text',
      '<a href="#a"></a>b',
      '<a href="#c"></a>b',
      '<del><a href="#a"></a></del><ins><a href="#c"></a></ins>b'
    ],
    [
      'a box that was checked',
      '<input type="checkbox">a',
      '<input type="checkbox" checked>a',
      '<del><input type="checkbox"></del><ins><input type="checkbox" checked></ins>a'
    ],
    ['a break that went', 'a<br>b', 'a b', 'a<del><br></del><ins> </ins>b'],
    ['a break that became a possible one', 'a<br>b', 'a<wbr>b', 'a<del><br></del><ins><wbr></ins>b'],
    ['what nobody sees', 'a<!-- b -->', 'a<!-- c --> d', 'a<ins> d</ins>']
  ])('%s', (_what, before, after, expected) => {
    expect(difference(before, after)).toBe(expected)
  })
})

/** What is read of a difference without the one and without the other. */
function bothTexts(nodes: readonly ElementContent[]): readonly [before: string, after: string] {
  const node = {type: 'root', children: nodes}
  return [readable(node, 'ins'), readable(node, 'del')]
}

describe('a paragraph in which much has changed', () => {
  const words = (count: number): string => Array.from({length: count}, (_, at) => `word${at} `).join('')

  // A word more is two steps, since its space is one as well.
  test.each([
    ['below the limit', words(999), `First <ins>${words(999)}</ins>last.`],
    ['at the limit', words(1000), `First <ins>${words(1000)}</ins>last.`],
    ['a step beyond the limit', `${words(1000)}!`, `<del>First last.</del><ins>First ${words(1000)}!last.</ins>`],
    ['far beyond the limit', words(20_000), `<del>First last.</del><ins>First ${words(20_000)}last.</ins>`]
  ])('%s: all of both texts is there', (_what, inserted, expected) => {
    expect(difference('First last.', `First ${inserted}last.`)).toBe(expected)
    const [before, after] = bothTexts(nodesOf(expected))
    const reverse = nodesOf(difference(`First ${inserted}last.`, 'First last.'))
    expect(bothTexts(reverse)).toEqual([after, before])
  })

  test('beyond the limit, where one of the texts is empty', () => {
    const text = words(1001)
    expect(difference(text, '')).toBe(`<del>${text}</del>`)
    expect(difference('', text)).toBe(`<ins>${text}</ins>`)
  })
})

const piece = fc.constantFrom('one', 'two', 'six', ' ', '\n', ', ', '.', '<b>one</b>', '<i>two <b>six</b></i>', '<br>')
const text = fc.array(piece, {maxLength: 12}).map((pieces) => pieces.join(''))

test('whatever two texts say, both can be read from their difference', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const [one, two] = [nodesOf(before), nodesOf(after)]
      expect(bothTexts(differenceInWords(one, two))).toEqual([
        readable({type: 'root', children: one}),
        readable({type: 'root', children: two})
      ])
    })
  )
})
