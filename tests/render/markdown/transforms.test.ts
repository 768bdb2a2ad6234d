import {describe, expect, test} from 'vitest'
import {sourceAddress} from '../../../src/core/site/addresses.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {htmlOf} from '../rendering.ts'

const second = 'href="/standards/scs-0200-v1-second" title="The second (Draft)"'

describe('mentions', () => {
  test.each([
    ['see scs-0200-v1.', `see <a class="mention" ${second}>scs-0200-v1</a>.`],
    ['SCS-0200-V1', `<a class="mention" ${second}>SCS-0200-V1</a>`],
    ['(scs-0200-v1-second)', `(<a class="mention" ${second}>scs-0200-v1-second</a>)`],
    ['SCS-0200-V1-SECOND', `<a class="mention" ${second}>SCS-0200-V1-SECOND</a>`],
    [
      'scs-0200-v1, scs-0200-v1',
      `<a class="mention" ${second}>scs-0200-v1</a>, <a class="mention" ${second}>scs-0200-v1</a>`
    ],
    ['scs-0200-v1-second.md', `<a class="mention" ${second}>scs-0200-v1-second</a>.md`],
    ['Standards/scs-0200-v1-second.md', `Standards/<a class="mention" ${second}>scs-0200-v1-second</a>.md`],
    ['scs-0200-v1-based', `<a class="mention" ${second}>scs-0200-v1</a>-based`],
    ['*scs-0200-v1*', `<em><a class="mention" ${second}>scs-0200-v1</a></em>`],
    [
      'scs-0200 x',
      '<a class="mention" href="/standards/kaas/scs-0200" title="The second (all versions)">scs-0200</a> x'
    ]
  ])('%j becomes a link', async (markdown, expected) => {
    expect(await htmlOf(markdown)).toBe(`<p>${expected}</p>`)
  })

  test.each([
    ['below', 254, true],
    ['at', 255, true],
    ['beyond', 256, false]
  ])('an id %s the limit of file names', async (_what, length, isMention) => {
    const rest = `-${'a'.repeat(length - 'scs-0200-v1-'.length)}`
    const link = isMention ? `<a class="mention" ${second}>scs-0200-v1</a>` : 'scs-0200-v1'
    expect(await htmlOf(`scs-0200-v1${rest}`)).toBe(`<p>${link}${rest}</p>`)
  })

  test.each([
    'scs-0100-v1, this document, and scs-0100, its series',
    'scs-0299-v1, scs-0299, scs-0200-v9, scs-0200-v9-second: none of them is there',
    'my-scs-0200-v1, xscs-0200-v1, scs-02000-v1, scs-0200-based, scs-0200_v1, scs-0200-'
  ])('%j stays text', async (markdown) => {
    expect(await htmlOf(markdown)).toBe(`<p>${markdown}</p>`)
  })

  test.each([
    '`scs-0200-v1`',
    '# scs-0200-v1',
    '[scs-0200-v1](https://example.org)',
    '    scs-0200-v1',
    '<kbd>scs-0200-v1</kbd>',
    '<samp>scs-0200-v1</samp>',
    '<pre>scs-0200-v1</pre>',
    '<details><summary>scs-0200-v1</summary></details>',
    '# scs-0200-v1',
    '### scs-0200-v1',
    '#### *scs-0200-v1*',
    '##### scs-0200-v1',
    '###### scs-0200-v1'
  ])('%j is no running text', async (markdown) => {
    expect(await htmlOf(markdown)).not.toContain('mention')
  })
})

describe('links', () => {
  test.each([
    ['scs-0200-v1-second.md', second],
    ['./scs-0200-v1-second', second],
    ['scs-0200-v1-second.md#a%20b', 'href="/standards/scs-0200-v1-second#a%20b" title="The second (Draft)"'],
    ['https://docs.scs.community/standards/scs-0200-v1-second', second],
    ['/standards/scs-0200-v1-second/', second],
    ['https://github.com/SovereignCloudStack/standards/blob/main/Standards/scs-0200-v1-second.md', second],
    [
      'https://docs.scs.community/standards/kaas/scs-0200#x',
      'href="/standards/kaas/scs-0200#x" title="The second (all versions)"'
    ],
    ['elsewhere/scs-0200-v1-second.md', second],
    ['#there', 'href="#there"'],
    ['https://example.org/?a=1', 'href="https://example.org/?a=1"'],
    ['mailto:a@example.org', 'href="mailto:a@example.org"'],
    ['drawing.svg', 'href="/standards/_assets/drawing.svg"'],
    ['../Tests/a.py#L3', 'href="https://github.com/SovereignCloudStack/standards/blob/main/Tests/a.py#L3"']
  ])('%s', async (url, expected) => {
    expect(await htmlOf(`[x](${url})`)).toBe(`<p><a ${expected}>x</a></p>`)
    expect(await htmlOf(`[x][y]\n\n[y]: ${url}`)).toBe(`<p><a ${expected}>x</a></p>`)
    expect(await htmlOf(`<a href="${url}">x</a>`)).toBe(`<p><a ${expected}>x</a></p>`)
  })

  test('a document that is not there cannot be followed', async () => {
    expect(await htmlOf('[x](scs-0299-v1-missing.md)')).toBe('<p><a>x</a></p>')
  })

  test("the author's own title stays", async () => {
    expect(await htmlOf('[x](scs-0200-v1-second.md "Mine")')).toContain('title="Mine"')
  })
})

test('a path with any characters stands in the address of the source as it is', () => {
  const repository = {url: 'https://example.org', source: 'https://example.org/{path}#{file}'}
  const address = sourceAddress({path: "a#b/$&-$'-ü.md"}, {...scsProfile, repository})
  expect(address).toBe("https://example.org/a%23b/$&-$'-%C3%BC.md#$&-$'-%C3%BC.md")
})

describe('images', () => {
  test.each([
    [
      '![A drawing](drawing.svg)',
      '<img src="/standards/_assets/drawing.svg" alt="A drawing" loading="lazy" decoding="async">'
    ],
    [
      '![](drawing.svg "T")',
      '<img src="/standards/_assets/drawing.svg" alt="" title="T" loading="lazy" decoding="async">'
    ],
    ['![A](/logo.png)', '<img src="/logo.png" alt="A" loading="lazy" decoding="async">'],
    ['![A](https://example.org/a.png)', '<a class="image-link" href="https://example.org/a.png">Image: A</a>'],
    ['![](//example.org/a.png)', '<a class="image-link" href="//example.org/a.png">Image</a>'],
    ['[![A](https://example.org/a.png)](#x)', '<a href="#x">Image: A</a>'],
    ['[*![A](https://example.org/a.png)* b](#x)', '<a href="#x"><em>Image: A</em> b</a>'],
    [
      '![A](missing.png)',
      '<a class="image-link" href="https://github.com/SovereignCloudStack/standards/blob/main/Standards/missing.png">Image: A</a>'
    ],
    ['![A](scs-0299-v1-missing.md)', 'Image: A'],
    ['![A](javascript:alert)', 'Image: A'],
    ['a <img alt="A">', 'a Image: A'],
    [
      'a <img src="drawing.svg" width="1">',
      'a <img src="/standards/_assets/drawing.svg" width="1" alt="" loading="lazy" decoding="async">'
    ]
  ])('%s', async (markdown, expected) => {
    expect(await htmlOf(markdown)).toBe(`<p>${expected}</p>`)
  })
})

describe('requirement words', () => {
  test.each([
    ['MUST', '[MUST]'],
    ['MUST NOT', '[MUST NOT]'],
    ['MUST\nNOT', '[MUST\nNOT]'],
    ['REQUIRED, SHALL, SHALL NOT', '[REQUIRED], [SHALL], [SHALL NOT]'],
    ['SHOULD, SHOULD NOT, RECOMMENDED, NOT RECOMMENDED', '[SHOULD], [SHOULD NOT], [RECOMMENDED], [NOT RECOMMENDED]'],
    ['MAY, OPTIONAL', '[MAY], [OPTIONAL]'],
    ['(MUST), "MAY".', '([MUST]), "[MAY]".'],
    ['must, Must, MUSTER, MUST-have, A_MAY, DISMAY, NOT', 'must, Must, MUSTER, MUST-have, A_MAY, DISMAY, NOT']
  ])('%j', async (markdown, expected) => {
    const html = await htmlOf(markdown)
    expect(html.replace(/<span class="keyword">([^<]*)<\/span>/g, '[$1]')).toBe(`<p>${expected}</p>`)
  })

  test.each([
    '<pre>MUST</pre>',
    '<samp>MUST</samp>',
    '<kbd>MUST</kbd>',
    '# MUST',
    '### MUST',
    '###### MUST',
    '`MUST`',
    '## MUST',
    '[MUST](#x)',
    '    MUST'
  ])('%j is not marked', async (markdown) => {
    expect(await htmlOf(markdown)).not.toContain('keyword')
  })
})

describe('emoji', () => {
  test.each([
    [':x: and :heavy_check_mark:', '❌ and ✔️'],
    ['(:+1:)', '(👍)'],
    [':unknown: :8: :constructor:', ':unknown: :8: :constructor:'],
    ['SCS-2V:8:20 a:x:b 1:m:2 ::x:: system:node:x', 'SCS-2V:8:20 a:x:b 1:m:2 ::x:: system:node:x'],
    [':x:', '❌'],
    ['a <kbd>:x:</kbd> <samp>:x:</samp> *:x:*', 'a <kbd>:x:</kbd> <samp>:x:</samp> <em>❌</em>'],
    ['`:x:`', '<code>:x:</code>']
  ])('%j', async (markdown, expected) => {
    expect(await htmlOf(markdown)).toBe(`<p>${expected}</p>`)
  })
})

describe('headings and ids', () => {
  test('an id in HTML that a heading has is left to the heading', async () => {
    const html = await htmlOf('<a id="why"></a><a name="x"></a><b id="x">b</b>\n\n## Why')
    expect(html).toContain('<p><a></a><a id="x"></a><b>b</b></p>')
    expect(html).toContain('<h2 id="why">Why</h2>')
  })

  test('a heading without letters has no id', async () => {
    expect(await htmlOf('## ???')).toBe('<h2>???</h2>')
  })

  test('a note does not become part of the anchor', async () => {
    expect(await htmlOf('## Why[^1]\n\n[^1]: x')).toContain('<h2 id="why">Why<sup><a href="#user-content-fn-1"')
  })
})

describe('tables', () => {
  test('each has a unique name, after its section', async () => {
    const html = await htmlOf('| a |\n|---|\n\n## Why\n\n| a |\n|---|\n\n| a |\n|---|')
    expect([...html.matchAll(/role="region" aria-label="([^"]*)" tabindex="0"/g)].map(([, name]) => name)).toEqual([
      'Table 1',
      'Table 2: Why',
      'Table 3: Why'
    ])
  })

  test('an empty header cell is an ordinary one, columns are aligned by class', async () => {
    const html = await htmlOf('| | b |\n|---|--:|')
    expect(html).toContain('<td></td>\n<th class="align-right">b</th>')
  })
})

describe('the items of a list are paragraphs where its author left a line between', () => {
  test.each([
    ['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['- a\n\n- b', '<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>'],
    ['- a\n\n  b\n- c', '<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n<li>\n<p>c</p>\n</li>\n</ul>'],
    ['- a\n- b\n\n  c', '<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n<p>c</p>\n</li>\n</ul>'],
    ['- a\n  - b', '<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>'],
    ['- a\n  - b\n\n  - c', '<ul>\n<li>a\n<ul>\n<li>\n<p>b</p>\n</li>\n<li>\n<p>c</p>\n</li>\n</ul>\n</li>\n</ul>']
  ])('%j', async (markdown, html) => {
    expect(await htmlOf(markdown)).toBe(html)
  })
})

describe('code', () => {
  test('tokens have classes, not colours', async () => {
    const html = await htmlOf('```yaml\na: "b"\n```')
    expect(html).toBe(
      '<pre tabindex="0"><code class="language-yaml"><span class="token-keyword">a: </span><span class="token-string-expression">"b"\n</span></code></pre>'
    )
  })

  test.each(['nonsense', 'text', 'constructor', '__proto__'])('%s is plain text', async (language) => {
    const html = await htmlOf(`\`\`\`${language}\na: 1 < 2\n\`\`\``)
    expect(html).toBe(`<pre tabindex="0"><code class="language-${language}">a: 1 &#x3C; 2\n</code></pre>`)
  })

  test('a diagram is drawn, with a name, in colours of the page, and its source below', async () => {
    const html = await htmlOf('```mermaid\ngraph LR\n  A[First step] -->|goes on| B{Last?}\n```')
    expect(html).toContain(
      '<figure class="diagram"><div class="diagram-picture" role="img" aria-label="Diagram: First step, Last?" tabindex="0"><svg '
    )
    expect(html).toMatch(/<text [^>]*fill="var\(--_text\)"[^>]*>First step<\/text>/)
    expect(html).toContain('marker-end="url(#page.diagram-1-arrowhead)"')
    expect(html).toContain(
      '<details><summary>Diagram source (Mermaid)</summary><pre tabindex="0"><code class="language-mermaid">graph LR'
    )
    expect(html).not.toMatch(/<style|style=|@import|googleapis|#[0-9a-f]{6}/i)
  })

  test.each([
    'graph LR\n  A["<script>alert(1)</script>"] --> B["<img src=x onerror=alert(1)>"]',
    'graph LR\n  A --> B\n  style A fill:url(https://example.com/a.svg),stroke:red',
    'graph LR\n  A --> B\n  click A href "javascript:alert(1)"',
    'graph LR\n  A["x"] --> B\n  classDef evil fill:red"onload="alert(1)\n  class A evil',
    'sequenceDiagram\n  A->>B: </text></svg><iframe src="https://example.com"></iframe>'
  ])('a drawing cannot run or load anything: %j', async (source) => {
    const [picture = ''] = /<svg.*<\/svg>/s.exec(await htmlOf(`\`\`\`mermaid\n${source}\n\`\`\``)) ?? []
    expect(picture).toContain('</text>')
    // What stands between tags is text.
    const tags = (picture.match(/<[^>]+>/g) ?? []).join('\n')
    expect(tags).not.toMatch(/<(script|img|iframe|a|image|use|style|foreignObject)\b|\son\w+=|https?:|javascript:/i)
  })

  test('two diagrams in one document have ids of their own', async () => {
    const html = await htmlOf('```mermaid\ngraph LR\n  A --> B\n```\n\n'.repeat(2))
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(1)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each([
    ['of a kind that is not drawn', 'gantt\n  title Plan'],
    ['that would lose a label', 'graph LR\n  A --> I\n  I[Named later] --> C'],
    ['too large to be read', `graph LR\n${'  A --> B\n'.repeat(500)}`]
  ])('a diagram %s stays text, and says what it is', async (_what, source) => {
    const html = await htmlOf(`\`\`\`mermaid\n${source}\n\`\`\``)
    expect(html).toContain(
      '<figure class="diagram"><figcaption>Diagram (Mermaid source)</figcaption><pre tabindex="0">'
    )
    expect(html).not.toContain('<svg')
  })

  test('what is no diagram is a figure with its source', async () => {
    expect(await htmlOf('```mermaid\na --> b\n```')).toBe(
      '<figure class="diagram"><figcaption>Diagram (Mermaid source)</figcaption><pre tabindex="0"><code class="language-mermaid">a --> b\n</code></pre></figure>'
    )
  })
})

describe('HTML', () => {
  test.each([
    ['a <!-- b --> c', '<p>a  c</p>'],
    ['<!-- a -->\n\nb', '\n<p>b</p>'],
    ['<!-- a --> b', ' b'],
    ['<center>a</center> <font color="red">b</font>', 'a b'],
    ['<p align="center">a</p>', '<p class="align-center">a</p>'],
    ['a <svg><circle/> b', '<p>a  b</p>']
  ])('%j', async (markdown, expected) => {
    expect(await htmlOf(markdown)).toBe(expected)
  })
})

test.each([
  ['quotations', `${'>'.repeat(5000)} x`],
  ['lists', Array.from({length: 500}, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
  ['containers', `${':::note\n'.repeat(5000)}x\n${':::\n'.repeat(5000)}`],
  ['elements', `${'<div>'.repeat(5000)}\n\nx`]
])('deeply nested %s do not overflow the stack', async (_, markdown) => {
  expect(await htmlOf(markdown)).toEqual(expect.any(String))
})
