import type {Root} from 'hast'
import 'mdast-util-to-hast'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {rawHtml} from '../../../src/render/markdown/raw-html.ts'
import {htmlOfNodes} from '../hast.ts'

/** What becomes of a paragraph with some HTML in it; undefined where it is not even looked at. */
async function read(...html: readonly string[]): Promise<string | undefined> {
  const children = html.map((value) => ({type: 'raw' as const, value}))
  const text = {type: 'text' as const, value: ''}
  const tree: Root = {
    type: 'root',
    children: [{type: 'element', tagName: 'p', properties: {}, children: [text, ...children]}]
  }
  const result = await rawHtml()(tree, new VFile())
  return result && htmlOfNodes(result.children)
}

describe('HTML becomes elements', () => {
  test.each([
    ['an element', ['<b>', 'a', '</b>'], '<p><b>a</b></p>'],
    ['in capitals', ['<B>a</B>'], '<p><b>a</b></p>'],
    ['beside a comment', ['<!-- a --><b>b</b>'], '<p><!-- a --><b>b</b></p>'],
    ['between comments', ['<!-- a --><b>b</b><!-- c -->'], '<p><!-- a --><b>b</b><!-- c --></p>'],
    ['one that would swallow what comes after it is text', ['<textarea>a'], '<p>&#x3C;textarea>a</p>']
  ])('%s', async (_what, html, expected) => {
    expect(await read(...html)).toBe(expected)
  })
})

describe('without HTML nothing is read', () => {
  test.each([
    ['nothing', []],
    ['a comment', ['<!-- a -->']],
    ['the shortest comment', ['<!---->']],
    ['a comment of several lines, with space around', [' <!-- a\n<b> -- -> -->\n']],
    ['several comments', ['<!-- a -->', '<!-- b -->']]
  ])('%s', async (_what, html) => {
    expect(await read(...html)).toBeUndefined()
  })

  test.each([
    ['<!-->', '<p><!----></p>'],
    ['<!--->', '<p><!----></p>'],
    ['<!-- a --> <!-- b -->', '<p><!-- a --> <!-- b --></p>'],
    ['<!-- a', '<p></p>'],
    ['a -->', '<p>a --></p>'],
    ['<? a -->', '<p><!--? a ----></p>']
  ])('but %s is not only a comment', async (html, expected) => {
    expect(await read(html)).toBe(expected)
  })
})

describe('HTML that is nested too deeply is left out', () => {
  const repeat = (html: string, count: number): string => html.repeat(count)

  test.each([
    ['below the limit', [repeat('<div>', 199)], true],
    ['at the limit', [repeat('<div>', 200)], true],
    ['beyond the limit', [repeat('<div>', 201)], false],
    ['beyond the limit in capitals', [repeat('<DIV>', 201)], false],
    ['beyond the limit, in parts', [repeat('<b>', 101), repeat('<i>', 100)], false],
    ['beyond the limit, and back', [repeat('<div>', 201) + repeat('</div>', 201)], false],
    [
      'beyond the limit, after more end tags than there were elements',
      [repeat('</b>', 10) + repeat('<i>', 201)],
      false
    ],
    ['with as many end tags', [repeat('<b>a</b>', 300)], true],
    ['twice as deep as it may be, but not at once', [repeat(repeat('<b>', 200) + repeat('</b>', 200), 2)], true],
    ['elements without end: breaks', [repeat('<br>', 201)], true],
    ['elements without end: lines', [repeat('<hr>', 201)], true],
    ['elements without end: images', [repeat('<img>', 201)], true],
    ['elements without end: possible breaks', [repeat('<wbr>', 201)], true],
    ['elements without end: columns', [repeat('<col>', 201)], true],
    ['groups of columns, which have an end', [repeat('<colgroup>', 201)], false],
    ['what is no tag', [`<b>${repeat('< ', 201)}`], true]
  ])('%s', async (_what, html, isRead) => {
    expect((await read(...html)) !== undefined).toBe(isRead)
  })
})
