import {describe, expect, test} from 'vitest'
import {anchorsOf, headingsOf} from '../../../src/core/markdown/headings.ts'
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
    ['Underlined\n==========', 'Underlined', 'underlined']
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

  test('counts anchors in raw HTML, not those in code', () => {
    const text = '## A\n\n<a id="b"></a>\n\nx <span name=\'c\'>y</span> <b class="z" id=d>\n\n`<a id="e">`\n'
    expect([...anchorsOf(parse(text))]).toEqual(['a', 'b', 'c', 'd'])
  })

  test('takes no comment in code for a heading', () => {
    expect(headingsOf(parse('```sh\n# not me\n```\n'))).toEqual([])
  })
})
