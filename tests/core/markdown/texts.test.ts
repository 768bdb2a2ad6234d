import {expect, test} from 'vitest'
import {parseCatalog} from '../../../src/core/catalog.ts'
import {makeTexts, makeTextsReader} from '../../../src/core/markdown/texts.ts'
import {documentText} from '../../helpers/document-text.ts'
import {scsProfile} from '../../helpers/profile.ts'

const bodies = ['See [b](scs-0101-v1-a.md#mark).', '<a id="mark"></a>']
const files = Array.from({length: 300}, (_, index) => ({
  path: `scs-0${100 + index}-v1-a.md`,
  text: `${index === 0 ? '\uFEFF' : ''}${documentText({body: bodies[index] ?? ''})}`
}))
const {catalog} = parseCatalog(files, {...scsProfile, file_names: {...scsProfile.file_names, track_digit: undefined}})
const [first, second] = catalog.documents

test('gives the text without byte order mark, and what is read from it', () => {
  const texts = makeTexts(files)
  expect(first && texts.text(first).startsWith('---')).toBe(true)
  expect(first && texts.headings(first).map(({text}) => text)).toEqual([
    'Introduction',
    'Motivation',
    'Conformance Tests'
  ])
  expect(first && texts.links(first).map(({url}) => url)).toEqual(['scs-0101-v1-a.md#mark'])
  expect(second && texts.anchors(second).has('mark')).toBe(true)
})

test('reads each once, and keeps what is small even where the tree has to go', () => {
  const texts = makeTexts(files)
  const tree = first && texts.tree(first)
  const links = first && texts.links(first)
  expect(first && texts.tree(first)).toBe(tree)
  for (const document of catalog.documents) texts.tree(document)
  expect(first && texts.tree(first)).not.toBe(tree)
  expect(first && texts.links(first)).toBe(links)
})

test('has an empty text for a document whose file it was not given', () => {
  const texts = makeTexts([])
  expect(first && texts.text(first)).toBe('')
  expect(first && texts.links(first)).toEqual([])
})

test('of a file that is given again, nothing is read anew', () => {
  const read = makeTextsReader(300)
  const before = read(files)
  const known = catalog.documents.map(before.tree)
  const after = read(files.map((file, index) => (index === 1 ? {...file} : file)))
  expect(catalog.documents.filter((document, index) => after.tree(document) !== known[index])).toEqual([second])
  expect(first && after.links(first)).toBe(first && before.links(first))
})
