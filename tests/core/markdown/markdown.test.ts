import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {withoutByteOrderMark} from '../../../src/core/document.ts'
import {parseMarkdown, parseMarkdownNative, parseMarkdownReference} from '../../../src/core/markdown/markdown.ts'
import {corpusDocuments} from '../../helpers/corpus.ts'

test('a text is parsed once', () => {
  expect(parseMarkdown('# B\n')).toBe(parseMarkdown('# B\n'))
})

test('the native parser is there, and is the one reading', () => {
  expect(parseMarkdownNative).toBeDefined()
  expect(parseMarkdown('# A\n')).toEqual(parseMarkdownNative?.('# A\n'))
})

const folders = {
  'reference documents': corpusDocuments,
  'pages of rules': new URL('../../../src/lint/rules/', import.meta.url).pathname,
  fixtures: new URL('../../fixtures/render/', import.meta.url).pathname
}

describe.each(Object.entries(folders))('both parsers read alike, with all places: %s', (_, folder) => {
  const names = folder ? readdirSync(folder).filter((name) => name.endsWith('.md')) : []

  test.skipIf(!folder)('there is something to compare', () => {
    expect(names.length).toBeGreaterThan(0)
  })

  test.each(names)('%s', (name) => {
    const text = withoutByteOrderMark(readFileSync(`${folder}/${name}`, 'utf8'))
    expect(parseMarkdownNative?.(text)).toStrictEqual(parseMarkdownReference(text))
  })
})
