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

test('finds what matches in running text, as it is written, with its place', () => {
  const text = 'a \\[x] &amp; [y]\n`[z]`\n> [v\n> w]\n'
  const matches = matchesIn(partsOf(parseMarkdown(text)).bracketed, text, lineStarts(text), /\[\w[^\]]*\]/g)
  expect([...matches].map(({match, place}) => [match[0], place.line, place.column, place.endLine])).toEqual([
    ['[x]', 1, 4, 1],
    ['[y]', 1, 14, 1],
    ['[v\n> w]', 3, 3, 4]
  ])
})
