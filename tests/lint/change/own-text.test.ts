import {expect, test} from 'vitest'
import {parseMarkdown} from '../../../src/core/markdown/markdown.ts'
import {ownTexts} from '../../../src/lint/change/own-text.ts'

test('text is what stands in paragraphs, headings, lists and tables; code, quotations and tags are not', () => {
  const text = [
    '# Heading',
    'Words with `code`, *more* and a [link](#a).',
    '> Quoted.\n>\n> - Quoted too.',
    '```\ncode\n```',
    '- Item\n  > Quoted in it.\n- Second <b>item</b>',
    '| Head |\n| --- |\n| Cell |',
    '<p>Raw</p>'
  ].join('\n\n')
  expect(ownTexts(parseMarkdown(text)).map(({value}) => value)).toEqual([
    'Heading',
    'Words with ',
    ', ',
    'more',
    ' and a ',
    'link',
    '.',
    'Item',
    'Second ',
    'item',
    'Head',
    'Cell'
  ])
})
