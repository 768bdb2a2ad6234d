import {expect, test} from 'vitest'
import {parseMarkdown} from '../../../src/core/markdown/markdown.ts'
import {matchesIn, partsOf} from '../../../src/core/markdown/nodes.ts'
import {lineStarts} from '../../../src/core/text/place.ts'

test('walks a tree once', () => {
  const tree = parseMarkdown('# A\n')
  expect(partsOf(tree)).toBe(partsOf(tree))
})

test('keeps the order of the document, however deep a node lies', () => {
  const tree = parseMarkdown('[a](1)\n\n> - [b](2)\n>   # c\n\n[d](3)\n\n[e]: 4\n')
  expect(partsOf(tree).links.map((node) => node.type !== 'linkReference' && node.url)).toEqual(['1', '2', '3', '4'])
  expect(partsOf(tree).headings).toHaveLength(1)
})

test('tells apart what rules and pages ask for', () => {
  const text = '# A\n\n[b](c) [d] ![e](f) <i>g</i>[^1]\n\nplain `[h]`\n\n[d]: i\n\n[^1]: Note \\[j].\n'
  const {headings, links, html, footnotes, bracketed} = partsOf(parseMarkdown(text))
  const written = (nodes: typeof headings | typeof links | typeof html | typeof footnotes | typeof bracketed) =>
    nodes.map(({position}) => text.slice(position?.start.offset, position?.end.offset))
  expect(written(headings)).toEqual(['# A'])
  expect(written(links)).toEqual(['[b](c)', '[d]', '![e](f)', '[d]: i'])
  expect(written(html)).toEqual(['<i>', '</i>'])
  expect(written(footnotes)).toEqual(['[^1]: Note \\[j].'])
  expect(written(bracketed)).toEqual(['Note \\[j].'])
})

test('finds nothing in text that was read from nowhere', () => {
  expect([...matchesIn([{type: 'text', value: '[x]'}], '[x]', [0], /x/g)]).toEqual([])
})

test('finds what matches at the end of a text', () => {
  const text = 'a [b]'
  const [found] = matchesIn(partsOf(parseMarkdown(text)).bracketed, text, lineStarts(text), /\[b\]/g)
  expect(found).toMatchObject({start: 2, place: {line: 1, column: 3, endLine: 1, endColumn: 6}})
})

test('finds what matches in running text, as it is written, with its place', () => {
  const text = 'a \\[x] &amp; [y]\n`[z]`\n> [v\n> w]\n'
  const matches = matchesIn(partsOf(parseMarkdown(text)).bracketed, text, lineStarts(text), /\[\w[^\]]*\]/g)
  expect([...matches].map(({match, place}) => [match[0], place.line, place.column, place.endLine])).toEqual([
    ['[x]', 1, 4, 1],
    ['[y]', 1, 14, 1],
    ['[v\n> w]', 3, 3, 4]
  ])
})
