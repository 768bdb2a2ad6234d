import {expect, test} from 'vitest'
import {headingsOf} from '../../src/core/markdown/headings.ts'
import {parseMarkdown} from '../../src/core/markdown/markdown.ts'
import {documentAddress, seriesAddress} from '../../src/core/site/addresses.ts'
import {renderDocument} from '../../src/render/render-document.ts'
import {builtInDocuments} from '../helpers/built-in.ts'
import {scsProfile} from '../helpers/profile.ts'

const {catalog, tree} = builtInDocuments()
const texts = new Map(tree.files.map(({path, text}) => [path, text]))
const pages = await Promise.all(
  catalog.documents.map(async (document) => {
    const root = parseMarkdown(texts.get(document.path) ?? '')
    const rendered = await renderDocument(
      {document, tree: root, headings: headingsOf(root)},
      {
        catalog,
        documentHref: (target) => documentAddress(target, scsProfile),
        seriesHref: (series) => seriesAddress(series, scsProfile),
        assetHref: (path) => (tree.assets.includes(path) ? `/assets/${path}` : undefined),
        phaseLabel: () => 'Effective'
      }
    )
    return rendered.html
  })
)
const html = pages.join('\n')
const source = [...texts.values()].join('\n')

const features: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a table', /<table>/],
  ['a footnote', /<section[^>]*class="footnotes"/],
  ['a footnote in a table', /<td[^>]*>[^\n]*?<sup><a [^>]*data-footnote-ref/],
  ['a footnote in a heading', /<h[2-4][^>]*>[^\n]*?<sup><a [^>]*data-footnote-ref/],
  ...['note', 'tip', 'info', 'caution', 'warning', 'danger', 'important'].map(
    (kind) => [`an admonition of kind ${kind}`, new RegExp(`class="admonition admonition-${kind}"`)] as const
  ),
  ['a Mermaid diagram', /<figure class="diagram">/],
  ...['yaml', 'bash', 'python', 'json'].map(
    (language) =>
      [`code in ${language}`, new RegExp(`<code class="language-${language}">[^]*?<span class="token-`)] as const
  ),
  ['an image of this repository', /<img [^>]*src="\/assets\/standards\/images\//],
  ['a link to a document', /<a href="\/standards\/scs-\d{4}-v\d[^"#]*"/],
  ['a link to a section of another document', /<a href="\/standards\/scs-\d{4}-v\d[^"#]*#[a-z]/],
  ['a link to a section of its own', /<a href="#[a-z]/],
  ['a mention that became a link', /<a [^>]*class="mention"/],
  ['an emoji', /\p{Extended_Pictographic}/u],
  ['a task list', /<li class="task-list-item"/],
  ['a strikethrough', /<del>/],
  ['folded HTML', /<details>/],
  ['a key to press', /<kbd>/],
  ['a marked keyword', /<span class="keyword">MUST<\/span>/]
]

test.each(features)('the documents of this repository show %s', (_what, pattern) => {
  expect(html).toMatch(pattern)
})

test.each([
  ['to the file beside', /\]\(scs-\d{4}-v\d[^)]*\.md/],
  ['with a dot in front', /\]\(\.\/scs-\d{4}/],
  ['to the other folder', /\]\(\.\.\/(supplements|standards)\/scs-\d{4}/],
  ['by reference', /^\[[^\]]+\]: /m]
])('links are written in all forms: %s', (_form, pattern) => {
  expect(source).toMatch(pattern)
})

test('every image of the folder is shown', () => {
  const images = tree.assets.filter((path) => path.endsWith('.svg'))
  expect(images.length).toBeGreaterThan(0)
  expect(images.filter((path) => !html.includes(`/assets/${path}`))).toEqual([])
})
