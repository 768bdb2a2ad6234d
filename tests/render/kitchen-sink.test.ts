import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parseCatalog} from '../../src/core/catalog.ts'
import {makeTexts} from '../../src/core/markdown/texts.ts'
import {renderDifference} from '../../src/render/differences/render-difference.ts'
import type {ParsedDocument, RenderContext} from '../../src/render/render-context.ts'
import {documentTree, renderDocument} from '../../src/render/render-document.ts'
import {documentText} from '../helpers/document-text.ts'
import {scsProfile} from '../helpers/profile.ts'
import {documentIn, frozenDocument, renderFile, testContext} from './rendering.ts'

const golden = new URL('../golden/render/kitchen-sink.html', import.meta.url)
const text = readFileSync(new URL('../fixtures/render/kitchen-sink.md', import.meta.url), 'utf8')
const files = [
  {path: 'standards/scs-0100-v1-sink.md', text},
  {path: 'standards/scs-0200-v1-second.md', text: documentText({title: 'The "second"', track: 'KaaS'})}
]

test('everything at once comes out as in the golden file', async () => {
  const {html} = await renderFile(files, 'scs-0100-v1-sink')
  const actual = `${html}\n`
  const expected = existsSync(golden) ? readFileSync(golden, 'utf8') : ''
  if (actual !== expected) writeFileSync(new URL('kitchen-sink.actual.html', golden), actual)
  expect(actual).toBe(expected)
})

test('the same document comes out the same twice', async () => {
  const {parsed, context} = kitchenSink()
  const first = await renderDocument(parsed, context)
  expect(first.html).toContain('class="requirement"')
  expect(await renderDocument(parsed, context)).toEqual(first)
})

test('the tree of a document is left as it was, whatever is made of it', async () => {
  const {parsed, context} = kitchenSink()
  const before = structuredClone(parsed.tree)
  await renderDocument(parsed, context)
  const {tree} = await documentTree(parsed, testContext(context.catalog))
  renderDifference({tree, page: '/before'}, {tree, page: '/after'})
  expect(parsed.tree).toStrictEqual(before)
})

/** The document with its requirements marked, its tree frozen. */
function kitchenSink(): {readonly parsed: ParsedDocument; readonly context: RenderContext} {
  const {catalog} = parseCatalog(files, scsProfile)
  const texts = makeTexts(files)
  const parsed = frozenDocument(texts, documentIn(catalog, 'scs-0100-v1-sink'))
  const {requirements} = texts.requirements(parsed.document)
  return {parsed, context: {...testContext(catalog), requirements: () => ({text, requirements})}}
}

test('the table of contents has the headings without marks, with emoji', async () => {
  const {toc} = await renderFile(files, 'scs-0100-v1-sink')
  expect(toc.slice(0, 5).map(({text: heading, slug}) => [heading, slug])).toEqual([
    ['Requirement words', 'requirement-words'],
    ['Heading with code, a note and 🚀', 'heading-with-code-a-note-and-rocket'],
    ['Repeated', 'repeated'],
    ['Repeated', 'repeated-1'],
    ['MUST scs-0200-v1 be linked here?', 'must-scs-0200-v1-be-linked-here']
  ])
})
