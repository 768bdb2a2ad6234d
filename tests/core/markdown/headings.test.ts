import {describe, expect, test} from 'vitest'
import {anchorsOf, headingsOf, placeOf} from '../../../src/core/markdown/headings.ts'
import {parseMarkdown, parseMarkdownReference} from '../../../src/core/markdown/markdown.ts'

describe.each([
  ['fast', parseMarkdown],
  ['reference', parseMarkdownReference]
])('with the %s parser', (_, parse) => {
  test.each([
    ['## Flavor naming', 'Flavor naming', 'flavor-naming'],
    ['## The `x` *one* & [two](a.md)!', 'The x one & two!', 'the-x-one--two'],
    ['## Über_uns: 1.5', 'Über_uns: 1.5', 'über_uns-15'],
    ['## [REQUIRED] Memory', '[REQUIRED] Memory', 'required-memory'],
    ['## Noted[^1]\n\n[^1]: Here.', 'Noted', 'noted'],
    ['## Named <a id="x"></a>', 'Named', 'named'],
    ['## ![logo](x.png) Pictured', 'Pictured', 'pictured'],
    ['Underlined\n==========', 'Underlined', 'underlined'],
    ['## <b>Bold</b> words', 'Bold words', 'bold-words'],
    ['## Ends in code `x `', 'Ends in code x', 'ends-in-code-x'],
    ['##', '', '']
  ])('reads %j', (text, plain, slug) => {
    expect(headingsOf(parse(text))[0]).toMatchObject({text: plain, slug})
  })

  test('gives headings with one text anchors of their own, in order, and places', () => {
    const headings = headingsOf(parse('# A\n\n> ## A\n\n### A-1\n\n## A\n'))
    expect(headings.map(({depth, slug, place}) => [depth, slug, place.line, place.column])).toEqual([
      [1, 'a', 1, 1],
      [2, 'a-1', 3, 3],
      [3, 'a-1-1', 5, 1],
      [2, 'a-2', 7, 1]
    ])
  })

  test('has the place of a whole heading, at the end of a text too', () => {
    const places = (text: string) => headingsOf(parse(text)).map(({place}) => place)
    expect(places('x\n\n## A b')).toEqual([{line: 3, column: 1, endLine: 3, endColumn: 7}])
    expect(places('## A b\n')).toEqual([{line: 1, column: 1, endLine: 1, endColumn: 7}])
    expect(places('A\nb\n---')).toEqual([{line: 1, column: 1, endLine: 3, endColumn: 4}])
  })

  test.each([
    ['<a name="bc">', ['bc']],
    ["<a name='bc'>", ['bc']],
    ['<a name=bc>', ['bc']],
    ['<A ID = "b">', ['b']],
    ['<a class="x" id="b" name="c">', ['b']],
    ['<a\nid="b">', ['b']],
    ['<a href="#b">', []],
    ['<a data-id="b">', []],
    ['<a id="">', []],
    ['<!-- id="b" -->', []],
    ['id="b"', []]
  ])('finds in %j the anchors %j', (html, anchors) => {
    expect([...anchorsOf(parse(`x ${html} y\n`))]).toEqual(anchors)
  })

  test('takes headings that are known already', () => {
    const tree = parse('# A\n\n<a id="b"></a>\n')
    expect([...anchorsOf(tree, [])]).toEqual(['b'])
  })

  test('counts anchors in raw HTML, not those in code', () => {
    const text = '## A\n\n<a id="b"></a>\n\nx <span name=\'c\'>y</span> <b class="z" id=d>\n\n`<a id="e">`\n'
    expect([...anchorsOf(parse(text))]).toEqual(['a', 'b', 'c', 'd'])
  })

  test('takes no comment in code for a heading', () => {
    expect(headingsOf(parse('```sh\n# not me\n```\n'))).toEqual([])
  })
})

test('a node that was read from no text stands at the start of the file', () => {
  expect(placeOf({type: 'text', value: 'x'})).toEqual({line: 1, column: 1, endLine: 1, endColumn: 1})
})
