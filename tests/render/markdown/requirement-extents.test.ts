import {describe, expect, test} from 'vitest'
import {parseCatalog} from '../../../src/core/catalog.ts'
import {makeTexts} from '../../../src/core/markdown/texts.ts'
import {renderDocument} from '../../../src/render/render-document.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {documentIn, frozenDocument, testContext} from '../rendering.ts'

const start = '---\ntitle: The first\ntype: Standard\nstatus: Draft\ntrack: IaaS\n---\n\n'

/** The HTML with parts marked: each as the text from its first character to its last, or `from…to`. */
async function marked(markdown: string, ...parts: readonly string[]): Promise<string> {
  const text = `${start}${markdown}\n`
  const files = [{path: 'scs-0100-v1-first.md', text}]
  const {catalog} = parseCatalog(files, scsProfile)
  const parsed = frozenDocument(makeTexts(files), documentIn(catalog, 'scs-0100-v1-first'))
  const requirements = parts.map((part, index) => {
    const [first = '', last = first] = part.split('…')
    const from = text.indexOf(first, start.length)
    const to = text.indexOf(last, from) + last.length
    const [one, two] = [placeAt(text, from), placeAt(text, to)]
    const extent = {line: one.line, column: one.column, endLine: two.line, endColumn: two.column}
    return {id: `r${index + 1}`, text: 'a', extent}
  })
  const context = {...testContext(catalog), requirements: () => ({text, requirements})}
  const {html} = await renderDocument(parsed, context)
  return html
    .replaceAll(/<a class="requirement-link"[^>]*><\/a>/g, '')
    .replaceAll(/<span id="r(\d)" class="requirement">/g, '<$1>')
    .replaceAll('</span>', '</>')
}

function placeAt(text: string, offset: number): {readonly line: number; readonly column: number} {
  const lines = text.slice(0, offset).split('\n')
  return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1}
}

describe('what is marked', () => {
  test.each<[what: string, markdown: string, parts: readonly string[], html: string]>([
    ['nothing', 'abc', [], '<p>abc</p>'],
    ['all', 'abc', ['abc'], '<p><1>abc</></p>'],
    ['the start', 'abc', ['a'], '<p><1>a</>bc</p>'],
    ['the middle', 'abc', ['b'], '<p>a<1>b</>c</p>'],
    ['the end', 'abc', ['c'], '<p>ab<1>c</></p>'],
    ['neighbours', 'abcdef', ['bc', 'de'], '<p>a<1>bc</><2>de</>f</p>'],
    [
      'in another order than they stand',
      'a b c d e f g h i j k l',
      ['k', 'b', 'e…f'],
      '<p>a <2>b</> c d <3>e f</> g h i j <1>k</> l</p>'
    ],
    ['within each other, inner first', 'abcde', ['c', 'b…d'], '<p>a<2>b<1>c</>d</>e</p>'],
    ['within each other, outer first', 'abcde', ['b…d', 'c'], '<p>a<2></><1>bcd</>e</p>'],
    ['overlapping', 'abcd', ['ab', 'bc'], '<p><2></><1>ab</>cd</p>'],
    ['in several paragraphs', 'a\n\nb c\n\nd', ['a', 'c', 'd'], '<p><1>a</></p>\n<p>b <2>c</></p>\n<p><3>d</></p>'],
    ['lines of a paragraph', 'a\nb\nc', ['b'], '<p>a\n<1>b</>\nc</p>'],
    ['whole emphasis', 'a *b* c', ['*b*'], '<p>a <1><em>b</em></> c</p>'],
    ['with emphasis, to its end', 'a *b* c', ['a…*b*'], '<p><1>a <em>b</em></> c</p>'],
    ['escaped signs', 'a &amp; b\\* c', ['b\\*'], '<p>a &#x26; <1>b*</> c</p>']
  ])('%s', async (_what, markdown, parts, html) => {
    expect(await marked(markdown, ...parts)).toBe(html)
  })

  test('in cells', async () => {
    expect(await marked('| a | b c |\n|---|---|', 'b')).toContain('<th>a</th>\n<th><1>b</> c</th>')
  })
})

describe('what cannot be wrapped has an empty element before it', () => {
  test.each<[what: string, markdown: string, parts: readonly string[], html: string]>([
    ['a part of emphasis', 'a *b c* d', ['c'], '<p>a <1></><em>b c</em> d</p>'],
    ['two parts of one emphasis', 'a *b c* d', ['b', 'c'], '<p>a <1></><2></><em>b c</em> d</p>'],
    ['from text into emphasis', 'a *b c* d', ['a…b'], '<p><1></>a <em>b c</em> d</p>'],
    ['from emphasis into text', 'a *b c* d', ['c…d'], '<p>a <1></><em>b c</em> d</p>'],
    ['with a tag in it', 'a b<b>c</b> d', ['b<b>…c'], '<p>a <1></>b<b>c</b> d</p>'],
    ['beside one that can', 'a *b c* d', ['b', 'd'], '<p>a <1></><em>b c</em> <2>d</></p>']
  ])('%s', async (_what, markdown, parts, html) => {
    expect(await marked(markdown, ...parts)).toBe(html)
  })
})

describe('what does not lie in one paragraph is not marked', () => {
  test.each([
    ['two paragraphs', 'a b\n\nc d', 'b…c', '<p>a b</p>\n<p>c d</p>'],
    ['a paragraph and what is before it', '## a\n\nb c', 'a…b', '<p>b c</p>'],
    ['a paragraph and what is after it', 'b c\n\n## d', 'c…d', '<p>b c</p>'],
    ['a heading', '## a\n\nb c', 'a', '<p>b c</p>'],
    ['code', '    a\n\nb c', 'a', '<p>b c</p>']
  ])('%s', async (_what, markdown, part, html) => {
    const result = await marked(markdown, part)
    expect(result).toContain(html)
    expect(result).not.toContain('<1>')
  })
})
