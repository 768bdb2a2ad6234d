import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parseCatalog} from '../../src/core/catalog.ts'
import {makeTexts} from '../../src/core/markdown/texts.ts'
import {renderDifference} from '../../src/render/differences/render-difference.ts'
import {documentTree, type Reading, type RenderContext, renderDocument} from '../../src/render/render-document.ts'
import {documentText} from '../helpers/document-text.ts'
import {scsProfile} from '../helpers/profile.ts'
import {documentIn, frozenReading, renderFile, testContext} from './rendering.ts'

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
  const {reading, context} = kitchenSink()
  const first = await renderDocument(reading, context)
  expect(first.html).toContain('class="requirement"')
  expect(await renderDocument(reading, context)).toEqual(first)
})

test('the tree of a document is left as it was, whatever is made of it', async () => {
  const {reading, context} = kitchenSink()
  const before = structuredClone(reading.tree)
  await renderDocument(reading, context)
  const {tree} = await documentTree(reading, testContext(context.catalog))
  renderDifference({tree, page: '/before'}, {tree, page: '/after'})
  expect(reading.tree).toStrictEqual(before)
})

/** The document with its requirements marked, its tree frozen. */
function kitchenSink(): {readonly reading: Reading; readonly context: RenderContext} {
  const {catalog} = parseCatalog(files, scsProfile)
  const texts = makeTexts(files)
  const reading = frozenReading(texts, documentIn(catalog, 'scs-0100-v1-sink'))
  const {requirements} = texts.requirements(reading.document)
  return {reading, context: {...testContext(catalog), requirements: () => ({text, requirements})}}
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
