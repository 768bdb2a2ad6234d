import fc from 'fast-check'
import {toString as plainText} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import {
  escapeLine,
  escapeText,
  markdownHeading,
  markdownLink,
  markdownTable
} from '../../../src/reports/text/markdown-table.ts'
import {printable} from '../../../src/reports/text/printable.ts'
import {linksIn, parseGfm, tableTexts} from '../../helpers/gfm.ts'
import {hostileText} from '../../helpers/hostile-findings.ts'
import {runs} from '../../helpers/property-runs.ts'

/** What a reader has to see of a text. */
const seen = (text: string): string => printable(text.replace(/\s+/g, ' ')).trim()

describe('a table', () => {
  test('has a header, a rule and rows, without padding', () => {
    expect(
      markdownTable(
        ['A', 'Long header'],
        [
          ['1', ''],
          ['', '2']
        ]
      )
    ).toBe('| A | Long header |\n| --- | --- |\n| 1 | |\n| | 2 |\n')
    expect(markdownTable(['A'], [])).toBe('| A |\n| --- |\n')
  })

  test('shows every cell as it is, whatever it holds', () => {
    const rows = fc.array(fc.array(hostileText, {minLength: 2, maxLength: 2}), {minLength: 1, maxLength: 3})
    fc.assert(
      fc.property(rows, (texts) => {
        const markdown = markdownTable(
          ['A', 'B'],
          texts.map((row) => row.map(escapeText))
        )
        const {children} = parseGfm(markdown)
        expect(children).toHaveLength(1)
        expect(tableTexts(children[0])).toEqual([['A', 'B'], ...texts.map((row) => row.map(seen))])
      }),
      {numRuns: runs(200)}
    )
  })
})

test.each([
  [
    'markup',
    '*a* **b** `c` ~~d~~ [e](f) ![g](h) <i>',
    '\\*a\\* \\*\\*b\\*\\* \\`c\\` \\~\\~d\\~\\~ \\[e\\](f) !\\[g\\](h) \\<i\\>'
  ],
  ['pipes and backslashes', 'a|b \\| c\\', 'a\\|b \\\\\\| c\\\\'],
  ['underscores around words', '_a_ (_b_) __c__', '\\_a\\_ (\\_b\\_) \\_\\_c\\_\\_'],
  ['underscores within words', 'snake_case A_1 9_z', 'snake_case A_1 9_z'],
  ['entities', '&amp; &#60; &#x3c; a & b &; R&D', '\\&amp; \\&#60; \\&#x3c; a & b &; R&D'],
  ['several blanks, tabs and lines', 'a  b\t\tc\r\n d', 'a b c d'],
  ['control characters and directions', 'a\u001bb\u202ec', 'a\ufffdb\ufffdc'],
  ['a command', '::error::a ##[b]', '\ufffd:error::a \ufffd#\\[b\\]'],
  ['an address, which stays one', 'at https://example.org/a_b?c=d&e', 'at https://example.org/a_b?c=d&e'],
  ['an address with signs, which is none', 'https://a.b/~c HTTP://a/_b', 'https\\://a.b/\\~c HTTP\\://a/\\_b'],
  ['another kind of address', 'www.a.b/*c, ftp://a/[b]', 'www\\.a.b/\\*c, ftp\\://a/\\[b\\]'],
  ['what only begins like one', 'shttp://a~b www *c* http: //a~', 'shttp://a\\~b www \\*c\\* http: //a\\~'],
  ['marks that mean something at the start of a line only', '# - + 1. = : a', '# - + 1. = : a']
])('%s within a line', (_, text, expected) => {
  expect(escapeText(text)).toBe(expected)
})

describe('at the start of a line', () => {
  test.each([
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['---', '\\---'],
    ['+ a', '\\+ a'],
    ['1. a', '1\\. a'],
    ['12) a', '12\\) a'],
    ['  - a  ', '\\- a'],
    ['> a', '\\> a'],
    ['* a', '\\* a'],
    ['1 a', '1 a'],
    ['1a.', '1a.'],
    ['a - b + c # d 1. e', 'a - b + c # d 1. e']
  ])('%j', (text, expected) => {
    expect(escapeLine(text)).toBe(expected)
  })

  test('a text is a paragraph that shows it as it is', () => {
    const start = fc.constantFrom(
      '',
      '# ',
      '#',
      '- ',
      '+ ',
      '1. ',
      '1) ',
      '> ',
      '* ',
      '=',
      '---',
      '___',
      '```',
      '    ',
      '[a]: b ',
      ':::'
    )
    fc.assert(
      fc.property(start, hostileText, (mark, rest) => {
        const text = `${mark}${rest}x`
        const {children} = parseGfm(`${escapeLine(text)}\n`)
        expect(children.map(({type}) => type)).toEqual(['paragraph'])
        expect(children.map((node) => plainText(node))).toEqual([seen(text)])
        const [list] = parseGfm(`- ${escapeLine(text)}\n`).children
        expect(list && plainText(list)).toBe(seen(text))
      }),
      {numRuns: runs(200)}
    )
  })
})

describe('a heading', () => {
  test.each([
    ['Names', '### Names'],
    ['C#', '### C#'],
    ['Number #', '### Number \\#'],
    ['Number ##', '### Number #\\#'],
    ['#', '### \\#'],
    ['# a', '### # a'],
    [' a # ', '### a \\#']
  ])('%j', (text, expected) => {
    expect(markdownHeading('###', text)).toBe(expected)
  })

  test('shows its text as it is', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom('', '#', ' #', ' ##', ' #\\', ' # '), (text, end) => {
        const {children} = parseGfm(`${markdownHeading('##', `x${text}${end}`)}\n`)
        expect(children).toEqual([expect.objectContaining({type: 'heading', depth: 2})])
        expect(children.map((node) => plainText(node))).toEqual([seen(`x${text}${end}`)])
      }),
      {numRuns: runs(200)}
    )
  })
})

describe('a link', () => {
  test.each([
    ['plain', 'a', 'https://example.org/b#c', '[a](https://example.org/b#c)'],
    [
      'signs that would end it',
      'a]b',
      'https://example.org/(a)|<b>\\ c',
      '[a\\]b](https://example.org/%28a%29%7C%3Cb%3E%5C%20c)'
    ],
    ['blanks that are wide', 'a', 'https://example.org/\u00a0\u3000', '[a](https://example.org/%C2%A0%E3%80%80)']
  ])('%s', (_, text, url, expected) => {
    expect(markdownLink(text, url)).toBe(expected)
  })

  test('leads where it should and shows its text, whatever it holds', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (text, end) => {
        const url = `https://example.org/${end}`
        const [paragraph, ...others] = parseGfm(`${markdownLink(`x${text}`, url)}\n`).children
        expect(others).toEqual([])
        expect(paragraph && plainText(paragraph).trim()).toBe(seen(`x${text}`))
        expect(paragraph && linksIn(paragraph)).toHaveLength(1)
        expect(paragraph && linksIn(paragraph)[0]?.startsWith('https://example.org/')).toBe(true)
      }),
      {numRuns: runs(200)}
    )
  })
})
