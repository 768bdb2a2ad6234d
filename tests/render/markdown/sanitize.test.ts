import {expect, test} from 'vitest'
import {sanitized, schema} from '../../../src/render/markdown/sanitize.ts'
import {expectGolden} from '../../helpers/golden.ts'
import {htmlOfNodes, treeOf} from '../hast.ts'

/** A list of values, or one, as people read it. */
function words(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map((part) => (Array.isArray(part) ? `${part[0]} = ${part.slice(1).join(' | ')}` : `${part}`))
      .join(', ')
  return `${value}`
}

function lines(title: string, table: object | null | undefined): string {
  const rows = Object.entries(table ?? {}).map(([name, value]) => `  ${name}: ${words(value)}\n`)
  return `${title}:\n${rows.sort().join('')}`
}

test('what may stand in a page is what people have agreed on', () => {
  const {tagNames, attributes, protocols, required, ancestors, strip, clobber, allowComments, allowDoctypes, ...rest} =
    schema
  expect(rest).toEqual({})
  expectGolden(
    'render/allowed-html.txt',
    [
      `Elements: ${[...(tagNames ?? [])].sort().join(' ')}\n`,
      lines('Attributes', attributes),
      lines('Addresses', protocols),
      lines('Only within', ancestors),
      lines(
        'Always with',
        Object.fromEntries(Object.entries(required ?? {}).map(([name, value]) => [name, JSON.stringify(value)]))
      ),
      `Gone with what is in them: ${words(strip)}\n`,
      `Ids with a prefix: ${words(clobber) || 'none'}\n`,
      `Comments: ${allowComments}; types of documents: ${allowDoctypes}\n`
    ].join('\n')
  )
})

test.each([
  ['<p onclick="a">b<script>c</script><blink>d</blink></p>', '<p>bd</p>'],
  ['a<!-- b --><p>c</p>', 'a<p>c</p>'],
  ['<script>a</script>', ''],
  ['', '']
])('%s leaves only what may stand there', (html, expected) => {
  const tree = sanitized()(treeOf(html))
  expect(tree.type).toBe('root')
  expect(htmlOfNodes(tree.children)).toBe(expected)
})
