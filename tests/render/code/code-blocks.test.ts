import {toString as textOf} from 'hast-util-to-string'
import {describe, expect, test} from 'vitest'
import {codeBlocksOf} from '../../../src/render/code/code-blocks.ts'
import {highlight} from '../../../src/render/code/highlight.ts'
import {highlighterFor, isKnownLanguage} from '../../../src/render/code/highlighter.ts'
import {htmlOfNodes, treeOf} from '../hast.ts'

test('the blocks of code that name their language are found, in order', () => {
  const tree = treeOf(`<pre><code class="language-yaml">a</code></pre>
<blockquote><pre><code class="x language-YAML">b</code></pre></blockquote>
<pre><code>c</code></pre><pre><code class="yaml">d</code></pre><pre><code class="">e</code></pre>
<pre><b class="language-yaml">f</b></pre><pre>g<code class="language-yaml">h</code></pre><pre></pre>
<p><code class="language-yaml">i</code></p><pre><code class="language-c++">j</code></pre>`)
  const blocks = codeBlocksOf(tree).map(({pre, code, language}) => [pre.tagName, textOf(code), language])
  expect(blocks).toEqual([
    ['pre', 'a', 'yaml'],
    ['pre', 'b', 'yaml'],
    ['pre', 'j', 'c++']
  ])
})

/** HTML of code in a language, after it was coloured. */
async function coloured(code: string, language: string): Promise<string> {
  const tree = treeOf(`<pre><code class="language-${language}"></code></pre>`)
  for (const block of codeBlocksOf(tree)) block.code.children = [{type: 'text', value: code}]
  await highlight()(tree)
  return htmlOfNodes(tree.children).replace(/^<pre><code class="[^"]*">|<\/code><\/pre>$/g, '')
}

describe('code in a language that is known has classes', () => {
  test.each([
    [
      'yaml',
      '# a\nb: "c" # d\n\n  e: 1\n',
      '<span class="token-comment"># a\n</span><span class="token-keyword">b: </span><span class="token-string-expression">"c" </span><span class="token-comment"># d\n\n  </span><span class="token-keyword">e: </span><span class="token-constant">1\n</span>'
    ],
    ['YAML', 'a: b', '<span class="token-keyword">a: </span><span class="token-string-expression">b</span>'],
    [
      'json',
      '{"a": [1, true]}',
      '{<span class="token-keyword">"a"</span><span class="token-punctuation">:</span> [<span class="token-constant">1</span><span class="token-punctuation">, </span><span class="token-constant">true</span>]}'
    ],
    ['text', 'a < b', 'a &#x3C; b'],
    ['mermaid', 'graph LR\n  A --> B', 'graph LR\n  A --> B'],
    ['nonsense', 'a: b', 'a: b'],
    ['yaml', '', '']
  ])('%s: %j', async (language, code, html) => {
    expect(await coloured(code, language)).toBe(html)
  })

  test('several languages in one document', async () => {
    const tree = treeOf(
      '<pre><code class="language-yaml">a: 1</code></pre><pre><code class="language-nonsense">b: 1</code></pre><pre><code class="language-json">1</code></pre>'
    )
    await highlight()(tree)
    expect(htmlOfNodes(tree.children)).toBe(
      '<pre><code class="language-yaml"><span class="token-keyword">a: </span><span class="token-constant">1</span></code></pre>' +
        '<pre><code class="language-nonsense">b: 1</code></pre><pre><code class="language-json"><span class="token-constant">1</span></code></pre>'
    )
  })
})

describe('long code stays plain, and whole', () => {
  const line = 'a: 1\n'

  test.each([
    ['below the limit', 99_995, true],
    ['at the limit', 100_000, true],
    ['beyond the limit', 100_005, false]
  ])('%s', async (_what, length, isColoured) => {
    const code = line.repeat(length / line.length)
    const html = await coloured(code, 'yaml')
    expect(html.startsWith('<span')).toBe(isColoured)
    expect(html.replace(/<[^>]*>/g, '')).toBe(code)
  })

  test.each([
    ['below the limit', 999, true],
    ['at the limit', 1000, false],
    ['beyond the limit', 1001, false]
  ])('a line %s', async (_what, length, isColoured) => {
    const code = `a: ${'b'.repeat(length - 3)}`
    const html = await coloured(code, 'yaml')
    expect(html.startsWith('<span')).toBe(isColoured)
    expect(html.replace(/<[^>]*>/g, '')).toBe(code)
  })
})

test.each([
  ['yaml', true],
  ['text', false],
  ['constructor', false],
  ['', false]
])('whether the language %j is known: %s', (name, expected) => {
  expect(isKnownLanguage(name)).toBe(expected)
})

test('a language that was not asked for is plain', async () => {
  const tokensOf = await highlighterFor(['json'])
  expect(tokensOf('a: 1', 'yaml')).toEqual([{type: 'text', value: 'a: 1'}])
  expect(tokensOf('1', 'json')).toEqual([
    {
      type: 'element',
      tagName: 'span',
      properties: {className: ['token-constant']},
      children: [{type: 'text', value: '1'}]
    }
  ])
})
