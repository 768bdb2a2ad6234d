import {describe, expect, test} from 'vitest'
import {linksOf, urlPlace} from '../../../src/core/markdown/links.ts'
import {parseMarkdown, parseMarkdownReference} from '../../../src/core/markdown/markdown.ts'
import {lineStarts, textAt} from '../../../src/core/text/place.ts'

describe.each([
  ['fast', parseMarkdown],
  ['reference', parseMarkdownReference]
])('with the %s parser', (_, parse) => {
  test.each([
    ['[a *b*](c.md "d")', 'link', 'c.md', 'a b'],
    ['[a](<c d.md>)', 'link', 'c d.md', 'a'],
    ['[a](\n  c.md)', 'link', 'c.md', 'a'],
    ['[![x](y.png)](c.md)', 'link', 'c.md', 'x'],
    ['![a](b.png)', 'image', 'b.png', ''],
    ['[a\\]b]: c.md "c.md"', 'definition', 'c.md', 'a]b'],
    ['<img alt="" src=\'b.png\'>', 'html', 'b.png', ''],
    ['x <a class="y" href="#z">', 'html', '#z', '']
  ])('finds %j and the place of its address', (text, kind, url, shown) => {
    const [link] = linksOf(parse(text), text)
    expect(link).toMatchObject({kind, url, text: shown})
    expect(link && textAt(text, urlPlace(link, lineStarts(text)))).toBe(url)
  })

  test.each(['<https://example.org/a>', 'https://example.org/a', '[a](b&amp;c.md)', '> [a](\n> b.md)', '[a]()'])(
    'has the whole link for the place of the address in %j',
    (text) => {
      const [link] = linksOf(parse(text), text)
      expect(link && urlPlace(link, lineStarts(text))).toEqual(link?.place)
    }
  )

  test('gives a reference the address of its definition', () => {
    const text = '[a][B] [b]\n\n[b]: c.md\n[b]: d.md\n'
    expect(linksOf(parse(text), text).map(({kind, url}) => `${kind} ${url}`)).toEqual([
      'reference c.md',
      'reference c.md',
      'definition c.md',
      'definition d.md'
    ])
  })

  test('leaves code and comments alone', () => {
    const text = '`[a](b.md)`\n\n<!-- <a href="c"> -->\n\n    [a](b.md)\n'
    expect(linksOf(parse(text), text)).toEqual([])
  })
})
