import {describe, expect, test} from 'vitest'
import {parseCatalog} from '../../../src/core/catalog.ts'
import {makeTexts} from '../../../src/core/markdown/texts.ts'
import {renderDocument} from '../../../src/render/render-document.ts'
import {corpusDocuments, corpusFiles} from '../../helpers/corpus.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {documentIn, frozenDocument, testContext} from '../rendering.ts'

/** The HTML with its requirements marked: ids as `#1`, `#2` in the order of the document, links left out. */
async function marked(markdown: string): Promise<string> {
  const text = `---\ntitle: The first\ntype: Standard\nstatus: Draft\ntrack: IaaS\n---\n\n${markdown}\n`
  const files = [{path: 'scs-0100-v1-first.md', text}]
  const {catalog} = parseCatalog(files, scsProfile)
  const texts = makeTexts(files)
  const document = documentIn(catalog, 'scs-0100-v1-first')
  const parsed = frozenDocument(texts, document)
  const {requirements} = texts.requirements(document)
  const context = {...testContext(catalog), requirements: () => ({text, requirements})}
  const {html} = await renderDocument(parsed, context)
  return requirements
    .reduce((result, {id}, index) => result.replaceAll(id, `#${index + 1}`), html)
    .replaceAll(/<a class="requirement-link"[^>]*><\/a>/g, '')
    .replaceAll(/<span class="keyword">(.*?)<\/span>/g, '$1')
}

describe('a requirement is wrapped into an element with its id', () => {
  test.each([
    ['It is. It MUST be. It was.', '<p>It is. <span id="#1" class="requirement">It MUST be.</span> It was.</p>'],
    [
      'A MUST be. B MAY be.',
      '<p><span id="#1" class="requirement">A MUST be.</span> <span id="#2" class="requirement">B MAY be.</span></p>'
    ],
    [
      '**A** *MUST* be `so`. B.',
      '<p><span id="#1" class="requirement"><strong>A</strong> <em>MUST</em> be <code>so</code>.</span> B.</p>'
    ],
    ['A &amp; B\nMUST \\* be.', '<p><span id="#1" class="requirement">A &#x26; B\nMUST * be.</span></p>'],
    [
      '- A:\n  - b MUST be\n',
      '<ul>\n<li>A:\n<ul>\n<li><span id="#1" class="requirement">b MUST be</span></li>\n</ul>\n</li>\n</ul>'
    ],
    ['> [!NOTE]\n> It MUST be.', '<span id="#1" class="requirement">It MUST be.</span>'],
    [':::note\nIt MUST be.\n:::', '<span id="#1" class="requirement">It MUST be.</span>'],
    ['| a |\n| - |\n| x MUST |\n', '<td><span id="#1" class="requirement">x MUST</span></td>'],
    [
      '[It MUST be](https://example.org).',
      '<span id="#1" class="requirement"><a href="https://example.org">It MUST be</a>.</span>'
    ]
  ])('%j', async (markdown, html) => {
    expect(await marked(markdown)).toContain(html)
  })
})

describe('where it shares an element with other text, an empty element stands before it', () => {
  test.each([
    [
      '**It is. It MUST be.** So.',
      '<p><span id="#1" class="requirement"></span><strong>It is. It MUST be.</strong> So.</p>'
    ],
    ['<b>It MUST be. So</b> it is.', '<p><b><span id="#1" class="requirement">It MUST be.</span> So</b> it is.</p>'],
    ['It <b>MUST be. So</b> it is.', '<p><span id="#1" class="requirement"></span>It <b>MUST be. So</b> it is.</p>']
  ])('%j', async (markdown, html) => {
    expect(await marked(markdown)).toContain(html)
  })
})

test('each has a link to itself that says what it links to', async () => {
  const files = [
    {path: 'scs-0100-v1-a.md', text: '---\ntitle: A\ntype: Standard\nstatus: Draft\ntrack: IaaS\n---\n\nIt MUST be.\n'}
  ]
  const {catalog} = parseCatalog(files, scsProfile)
  const texts = makeTexts(files)
  const document = documentIn(catalog, 'scs-0100-v1-a')
  const parsed = frozenDocument(texts, document)
  const {requirements} = texts.requirements(document)
  const context = {...testContext(catalog), requirements: () => ({text: texts.text(document), requirements})}
  const {html} = await renderDocument(parsed, context)
  const id = requirements[0]?.id
  expect(html).toBe(
    `<p><span id="${id}" class="requirement">It <span class="keyword">MUST</span> be.<a class="requirement-link" href="#${id}" aria-label="Link to this requirement: It MUST be."></a></span></p>`
  )
  expect((await renderDocument(parsed, testContext(catalog))).html).toBe(
    '<p>It <span class="keyword">MUST</span> be.</p>'
  )
})

describe.skipIf(!corpusDocuments)('the reference documents (NORMA_CORPUS)', () => {
  test('every requirement has its anchor once, and nothing else of the page changes', {timeout: 60_000}, async () => {
    const files = corpusFiles()
    const {catalog} = parseCatalog(files, scsProfile)
    const texts = makeTexts(files)
    let [wrapped, all] = [0, 0]
    for (const document of catalog.documents) {
      const {requirements} = texts.requirements(document)
      if (requirements.length === 0) continue
      const parsed = frozenDocument(texts, document)
      const plain = await renderDocument(parsed, testContext(catalog))
      const context = {...testContext(catalog), requirements: () => ({text: texts.text(document), requirements})}
      const {html} = await renderDocument(parsed, context)
      for (const {id} of requirements) expect(html.split(`id="${id}"`), `${document.id} ${id}`).toHaveLength(2)
      all += requirements.length
      wrapped += [...html.matchAll(/<span id="req-[^>]*>(?!<a class="requirement-link")/g)].length
      const words = (text: string): string => text.replaceAll(/<[^>]*>/g, '')
      expect(words(html), document.id).toBe(words(plain.html))
    }
    expect(all).toBeGreaterThan(300)
    expect(wrapped).toBe(all)
  })
})
