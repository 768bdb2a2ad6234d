import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {longestFrontMatter, splitFrontMatter} from '../../../../src/core/front-matter/read/front-matter-split.ts'
import {parseMarkdownReference} from '../../../../src/core/markdown/markdown.ts'

/** The YAML that is split off; otherwise why there is none. */
function yamlIn(text: string): string {
  const split = splitFrontMatter(text)
  return split.kind === 'yaml' ? `yaml ${text.slice(split.start, split.end)}` : split.kind
}

test.each([
  ['---\na: b\n---\n', 'yaml a: b\n'],
  ['---\na: b\n---', 'yaml a: b\n'],
  ['---\r\na: b\r\n---\r\n', 'yaml a: b\r\n'],
  ['--- \t\na: b\n--- \ntext', 'yaml a: b\n'],
  ['---\n\na: b\n\n---\n', 'yaml \na: b\n\n'],
  ['---\n---\n', 'yaml '],
  ['---\na: b\n---\n---\n', 'yaml a: b\n'],
  ['---\na: b\n ---\n', 'unterminated'],
  ['---\na: b\n----\n', 'fence'],
  ['---\na: b\n---c\n', 'fence'],
  ['---', 'unterminated'],
  ['---\n', 'unterminated'],
  ['---js\na: b\n---\n', 'fence'],
  ['---json\n{}\n---\n', 'fence'],
  ['----\n', 'missing'],
  ['\uFEFF---\na: b\n---\n', 'missing'],
  ['--\n', 'missing'],
  ['', 'missing']
])('%j', (text, expected) => {
  expect(yamlIn(text)).toBe(expected)
})

test('the same text gives the same answer the second time', () => {
  const text = '---\na: [\n---\n'
  expect(splitFrontMatter(text)).toEqual(splitFrontMatter(text))
})

test('front matter that ends within the limit is read, and no longer one', () => {
  const fits = `---\na: ${'b'.repeat(longestFrontMatter - 11)}\n---`
  expect(fits).toHaveLength(longestFrontMatter)
  expect(splitFrontMatter(fits)).toEqual({kind: 'yaml', start: 4, end: longestFrontMatter - 3})
  expect(splitFrontMatter(fits.replace('b', 'bb')).kind).toBe('unterminated')
})

test.each([
  ['---js\na: b\n---\n', {kind: 'fence', line: '---js', start: 0, end: 5}],
  ['---js', {kind: 'fence', line: '---js', start: 0, end: 5}],
  ['---j\rs\n', {kind: 'fence', line: '---j\rs', start: 0, end: 6}],
  ['---js\r\n', {kind: 'fence', line: '---js', start: 0, end: 5}],
  ['---\na: b\n---- \r\ntext', {kind: 'fence', line: '---- ', start: 9, end: 14}],
  ['---\na: b\n----', {kind: 'fence', line: '----', start: 9, end: 13}],
  ['---\r\na: b\r\n---', {kind: 'yaml', start: 5, end: 11}]
])('the line in %j that is no fence, and where it stands', (text, split) => {
  expect(splitFrontMatter(text)).toEqual(split)
})

describe('in any text', () => {
  const piece = fc.constantFrom('---', '----', '\n', '\r\n', ' ', 'a: b', 'js', '#', '\t', '...')
  const text = fc.array(piece, {maxLength: 12}).map((pieces) => `---${pieces.join('')}`)

  test('what is split off is what Markdown takes for front matter', () => {
    fc.assert(
      fc.property(text, (source) => {
        const split = splitFrontMatter(source)
        if (split.kind !== 'yaml') return
        const [first] = parseMarkdownReference(source).children
        expect(first?.type).toBe('yaml')
        const value = first?.type === 'yaml' ? first.value : ''
        expect(
          source
            .slice(split.start, split.end)
            .replace(/\r?\n$/, '')
            .replaceAll('\r\n', '\n')
        ).toBe(value.replaceAll('\r\n', '\n'))
      }),
      {numRuns: 1000}
    )
  })
})
