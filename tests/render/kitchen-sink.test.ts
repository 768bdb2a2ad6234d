import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parseCatalog} from '../../src/core/catalog.ts'
import {makeTexts} from '../../src/core/markdown/texts.ts'
import {renderDocument} from '../../src/render/render-document.ts'
import {documentText} from '../helpers/document-text.ts'
import {scsProfile} from '../helpers/profile.ts'
import {documentIn, renderFile, testContext} from './rendering.ts'

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

test('the same document comes out the same twice, and its tree is left as it was', async () => {
  const {catalog} = parseCatalog(files, scsProfile)
  const texts = makeTexts(files)
  const document = documentIn(catalog, 'scs-0100-v1-sink')
  const reading = {document, tree: texts.tree(document), headings: texts.headings(document)}
  const before = structuredClone(reading)
  const first = await renderDocument(reading, testContext(catalog))
  expect(reading).toEqual(before)
  expect(await renderDocument(reading, testContext(catalog))).toEqual(first)
})

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
