import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {codeBlocksOf} from '../../../src/render/code/code-blocks.ts'
import {drawDiagram} from '../../../src/render/code/diagram-picture.ts'
import {diagrams} from '../../../src/render/code/diagrams.ts'
import {expectGolden} from '../../helpers/golden.ts'
import {htmlOfNodes, treeOf} from '../hast.ts'

function drawn(source: string): string | undefined {
  const picture = drawDiagram(source, 'd1', new VFile())
  return picture && htmlOfNodes([picture])
}

/** What a diagram is called; undefined where it was not drawn. */
function nameOf(source: string): string | undefined {
  return /^<div class="diagram-picture" role="img" aria-label="([^"]*)" tabindex="0">/.exec(drawn(source) ?? '')?.[1]
}

test.each([
  [
    'flow',
    'graph LR\n  A[First step] -->|goes on| B{Last?}\n  B -.-> C((Round))\n  subgraph Inner\n    C --> D(End)\n  end\n'
  ],
  ['sequence', 'sequenceDiagram\n  participant A as Client\n  A->>Server: Asks for it\n  Server-->>A: Answers\n']
])('a drawing is nothing but shapes and text in colours of the page: %s', (kind, source) => {
  expectGolden(`render/diagram-${kind}.html`, `${drawn(source)?.replace(/>\s*<(?!\/)/g, '>\n<')}\n`)
})

test('a drawing has the colours of the page only', () => {
  const html = drawn(
    'graph LR\n  A --> B\n  B --> C\n  style A fill:var(--a),stroke:red var(--b)\n  style B fill:var(--c) red,stroke:none'
  )
  expect(html).toContain('fill="var(--a)"')
  expect(html).toContain('stroke="none"')
  expect(html).not.toMatch(/red|var\(--[bc]\)/)
})

test('an arrow at both ends has ids of its own at both', () => {
  expect(drawn('graph LR\n  A <--> B')).toContain(
    'marker-end="url(#d1-arrowhead)" marker-start="url(#d1-arrowhead-start)"'
  )
})

describe('a drawing is called after its shapes, each once, without the words on lines', () => {
  test.each([
    ['graph LR\n  A[One] -->|two| B{Three}', 'Diagram: One, Three'],
    ['graph LR\n  A[One] --> B[!]', 'Diagram: One, !'],
    ['graph LR\n  A[One] --> B[One]', 'Diagram: One'],
    ['sequenceDiagram\n  Client->>Server: Asks', 'Diagram: Client, Server'],
    ['graph LR\n  A["One<br />two"] --> B', 'Diagram: Onetwo, B'],
    ['graph LR\n  A["One<br>two"] --> B', 'Diagram: Onetwo, B']
  ])('%j', (source, name) => {
    expect(nameOf(source)).toBe(name)
  })
})

describe('nothing is drawn', () => {
  test.each([
    ['of what is empty', ''],
    ['of a kind that is not known', 'gantt\n  title Plan'],
    ['of what is no diagram', 'a --> b'],
    ['that would lose a name', 'graph LR\n  A --> I\n  I[Named later] --> C'],
    ['that would lose a name in round brackets', 'graph LR\n  A --> I\n  I(Named later) --> C'],
    ['that would lose a name in braces', 'graph LR\n  A --> I\n  I{Named later} --> C'],
    [
      'that would lose a name, and speaks of a sequence',
      'graph LR\n  A[sequenceDiagram] --> I\n  I[Named later] --> C'
    ],
    ['that would lose a word of letters that are there', 'graph LR\n  ab --> I\n  I[ba] --> C'],
    ['that would lose one word of a name', 'graph LR\n  A --> I\n  I[A later] --> C'],
    ['that would lose a name in which a word of styles stands', 'graph LR\n  A --> I\n  I[In style later] --> C'],
    ['that would lose what an indented message says', '  sequenceDiagram\n  A->>B: Asks\n  Note: lost'],
    ['that would lose what a line says', 'graph LR\n  A -->|one| B\n  X |lost| Y'],
    [
      'that would lose what a message says',
      'sequenceDiagram\n  A->>B: Asks\n  loop Every day\n    A->>B: Again\n  end\n  Note: lost'
    ]
  ])('%s', (_what, source) => {
    expect(drawn(source)).toBeUndefined()
  })

  test.each([
    ['style', 'graph LR\n  A[One] --> B\n  style A fill:none,stroke-dasharray:(5)'],
    ['linkStyle', 'graph LR\n  A[One] --> B\n  linkStyle 0 stroke:(red)'],
    ['classDef', 'graph LR\n  A[One] --> B\n  classDef c fill:(red)'],
    ['class', 'graph LR\n  A[One] --> B\n  classDef c fill:none\n  class A c'],
    ['comments', 'graph LR\n  A[One] --> B\n  %% [lost]']
  ])('but %s are no words of it', (_what, source) => {
    expect(nameOf(source)).toBe('Diagram: One, B')
  })
})

describe('a diagram in a document', () => {
  async function shown(...sources: readonly string[]): Promise<string> {
    const tree = treeOf('<pre><code class="language-mermaid"></code></pre>'.repeat(sources.length))
    for (const [index, {code}] of codeBlocksOf(tree).entries())
      code.children = [{type: 'text', value: sources[index] ?? ''}]
    await diagrams()(tree, new VFile())
    return htmlOfNodes(tree.children).replace(/<svg.*?<\/svg>/gs, (svg) => `<svg ${/url\(#[^-]*-\d+/.exec(svg)?.[0]}>`)
  }
  const source = 'graph LR\n  A --> B\n'
  const pre = (text: string): string =>
    `<pre><code class="language-mermaid">${text.replaceAll('<', '&#x3C;')}</code></pre>`
  const picture = (count: number, text: string, name: string): string =>
    `<figure class="diagram"><div class="diagram-picture" role="img" aria-label="Diagram: ${name}" tabindex="0"><svg url(#page.diagram-${count}></div><details><summary>Diagram source (Mermaid)</summary>${pre(text)}</details></figure>`
  const plain = (text: string): string =>
    `<figure class="diagram"><figcaption>Diagram (Mermaid source)</figcaption>${pre(text)}</figure>`

  test('is a picture with its source, with ids of its own; where it cannot be drawn, its source', async () => {
    const other = 'graph LR\n  C --> D\n'
    expect(await shown(source, 'a < b', other)).toBe(
      picture(1, source, 'A, B') + plain('a < b') + picture(3, other, 'C, D')
    )
  })

  test.each([
    ['below the limit', 3999, true],
    ['at the limit', 4000, true],
    ['beyond the limit', 4001, false]
  ])('%s', async (_what, length, isDrawn) => {
    const text = source + '%'.repeat(length - source.length)
    expect(await shown(text)).toBe(isDrawn ? picture(1, text, 'A, B') : plain(text))
  })

  test('other code stays what it is', async () => {
    const tree = treeOf('<pre><code class="language-yaml">a</code></pre><pre><code>b</code></pre>')
    await diagrams()(tree, new VFile())
    expect(htmlOfNodes(tree.children)).toBe('<pre><code class="language-yaml">a</code></pre><pre><code>b</code></pre>')
  })
})
