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

  test.each([
    '<https://example.org/a>',
    'https://example.org/a',
    '[a](b&amp;c.md)',
    '> [a](\n> b.md)',
    '[a](b.md "](c)")',
    '[a]()',
    '[a]: b&amp;c.md'
  ])('has the whole link for the place of the address in %j', (text) => {
    const [link] = linksOf(parse(text), text)
    expect(link && urlPlace(link, lineStarts(text))).toEqual(link?.place)
    expect(link?.place.endColumn).toBeGreaterThanOrEqual(6)
  })

  test.each([
    ['[a](  b.md)', 'b.md'],
    ['![a](<b c.png>)', 'b c.png'],
    ['[a]:b.md', 'b.md'],
    ['[a]:\n  <b c.md>', 'b c.md'],
    ['[a\\]]: b.md', 'b.md'],
    ['<IMG SRC="b.png">', 'b.png'],
    ['<a title="src=x" href = "b.md">', 'b.md'],
    ['<a data-href="c" href="b.md">', 'b.md'],
    ['<a href="">', '']
  ])('finds the address in %j', (text, url) => {
    const [link] = linksOf(parse(text), text)
    expect(link?.url).toBe(url)
    expect(link && textAt(text, urlPlace(link, lineStarts(text)))).toBe(url === '' ? text : url)
  })

  test('finds links of every kind in the order of the text, those in HTML last', () => {
    const text = '<img src="a.png"> ![b](b.png)\n[c](c.md) <a href="d">d</a> [e]\n\n[e]: e.md'
    const place = (line: number, column: number, endColumn: number) => ({line, column, endLine: line, endColumn})
    expect(linksOf(parse(text), text)).toEqual([
      {kind: 'image', url: 'b.png', text: '', place: place(1, 19, 30), urlStart: 23},
      {kind: 'link', url: 'c.md', text: 'c', place: place(2, 1, 10), urlStart: 34},
      {kind: 'reference', url: 'e.md', text: 'e', place: place(2, 29, 32)},
      {kind: 'definition', url: 'e.md', text: 'e', place: place(4, 1, 10), urlStart: 68},
      {kind: 'html', url: 'a.png', text: '', place: place(1, 1, 18), urlStart: 10},
      {kind: 'html', url: 'd', text: '', place: place(2, 11, 23), urlStart: 49}
    ])
  })

  test('finds each link of a block of HTML, in either quotes', () => {
    const text = '<p>\n<a href="b">\n<img alt="" src=\'c\'>\n<a name="d"> <abbr href="e"> href="f"\n</p>'
    const links = linksOf(parse(text), text)
    expect(links.map(({url}) => url)).toEqual(['b', 'c'])
    expect(links.map((link) => textAt(text, urlPlace(link, lineStarts(text))))).toEqual(['b', 'c'])
  })

  test.each(['[a][]', '[a]', '[b][a]', '[b][A]'])('gives %s the address of the first definition', (reference) => {
    const text = `${reference}\n\n[a]: c.md\n[a]: d.md\n`
    expect(linksOf(parse(text), text)[0]).toMatchObject({kind: 'reference', url: 'c.md'})
  })

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

test('what was read from no text is told without the place of its address', () => {
  const text = '[a](b.md) <a href="c">\n'
  const tree = JSON.stringify(parseMarkdownReference(text), (key, value) => (key === 'position' ? undefined : value))
  const place = {line: 1, column: 1, endLine: 1, endColumn: 1}
  expect(linksOf(JSON.parse(tree), text)).toEqual([{kind: 'link', url: 'b.md', text: 'a', place}])
})
