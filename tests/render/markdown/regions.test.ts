import type {Root} from 'hast'
import {describe, expect, test} from 'vitest'
import {parseCatalog} from '../../../src/core/catalog.ts'
import type {Heading} from '../../../src/core/markdown/headings.ts'
import {makeTexts} from '../../../src/core/markdown/texts.ts'
import {scrollableCode, scrollableTables} from '../../../src/render/markdown/scrollable.ts'
import {headingLinks, requirementLinks} from '../../../src/render/markdown/self-links.ts'
import {documentText} from '../../helpers/document-text.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {htmlOfNodes, treeOf} from '../hast.ts'
import {documentIn, frozenDocument, testContext} from '../rendering.ts'

function changed(html: string, change: (tree: Root) => void): string {
  const tree = treeOf(html)
  change(tree)
  return htmlOfNodes(tree.children)
}

const headings: readonly Heading[] = [
  {depth: 2, text: 'One 🚀', slug: 'one', place: {line: 1, column: 1, endLine: 1, endColumn: 1}},
  {depth: 3, text: 'Two', slug: 'two', place: {line: 1, column: 1, endLine: 1, endColumn: 1}}
]

test('wide code scrolls', () => {
  expect(changed('<pre><code>a</code></pre><p>b<code>c</code></p>', scrollableCode())).toBe(
    '<pre tabindex="0"><code>a</code></pre><p>b<code>c</code></p>'
  )
})

test('each table scrolls in a region that is called after its section as readers see it', () => {
  const table = '<table><tbody><tr><td>a</td></tr></tbody></table>'
  const region = (name: string): string =>
    `<div class="table-wrap" role="region" aria-label="${name}" tabindex="0">${table}</div>`
  const text = (inner: readonly string[]): string =>
    `${inner[0]}<h2 id="one">One <b>:rocket:</b></h2>${inner[1]}<blockquote>${inner[2]}</blockquote><h3 id="other">Other <b>one</b></h3>${inner[3]}<h2></h2>${inner[4]}`
  const names = ['Table 1', 'Table 2: One 🚀', 'Table 3: One 🚀', 'Table 4: Other one', 'Table 5']
  expect(changed(text(names.map(() => table)), scrollableTables(headings))).toBe(text(names.map(region)))
})

test('each heading of the document has a link to itself beside it', () => {
  const html =
    '<p id="two">a</p><h2 id="one">One :rocket:</h2><h2 id="footnotes">b</h2><h3>c</h3><div><h3 id="two">Two</h3></div>'
  expect(changed(html, headingLinks(headings))).toBe(
    '<p id="two">a</p><div class="heading"><h2 id="one">One :rocket:</h2><a class="heading-link" href="#one" aria-label="Link to this section: One 🚀"></a></div>' +
      '<h2 id="footnotes">b</h2><h3>c</h3>' +
      '<div><div class="heading"><h3 id="two">Two</h3><a class="heading-link" href="#two" aria-label="Link to this section: Two"></a></div></div>'
  )
})

describe('each requirement has a link to itself', () => {
  const files = [{path: 'scs-0100-v1-first.md', text: documentText()}]
  const {catalog} = parseCatalog(files, scsProfile)
  const parsed = frozenDocument(makeTexts(files), documentIn(catalog, 'scs-0100-v1-first'))

  function linked(html: string, requirements: Readonly<Record<string, string>>): string {
    const extent = {line: 1, column: 1, endLine: 1, endColumn: 1}
    const all = Object.entries(requirements).map(([id, text]) => ({id, text, extent}))
    const context = {...testContext(catalog), requirements: () => ({text: '', requirements: all})}
    return changed(html, requirementLinks(parsed, context))
  }

  test('at its end, and only there', () => {
    const html = (link: string): string =>
      `<p><span id="r1" class="requirement">a <b>b</b>${link}</span> <span id="r2" class="requirement">c</span> <span id="r1">d</span> <span class="requirement">e</span> <span id="r1" class="keyword">f</span></p>`
    expect(linked(html(''), {r1: 'A b.'})).toBe(
      html('<a class="requirement-link" href="#r1" aria-label="Link to this requirement: A b."></a>')
    )
    expect(linked(html(''), {})).toBe(html(''))
  })

  test.each([
    ['below the limit', 'a'.repeat(59), 'a'.repeat(59)],
    ['at the limit', 'a'.repeat(60), 'a'.repeat(60)],
    ['beyond the limit', 'a'.repeat(61), `${'a'.repeat(59)}…`],
    ['of half a sign', `${'a'.repeat(58)}🚀 is`, `${'a'.repeat(58)}\uFFFD…`]
  ])('that names it in brief: %s', (_what, text, name) => {
    expect(linked('<span id="r1" class="requirement">a</span>', {r1: text})).toBe(
      `<span id="r1" class="requirement">a<a class="requirement-link" href="#r1" aria-label="Link to this requirement: ${name}"></a></span>`
    )
  })
})
