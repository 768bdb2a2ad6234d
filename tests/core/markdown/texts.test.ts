import {expect, test} from 'vitest'
import {parseCatalog} from '../../../src/core/catalog.ts'
import {makeTexts} from '../../../src/core/markdown/texts.ts'
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

test('gives the starts of the lines, the tree and the requirements', () => {
  const path = 'scs-0100-v1-a.md'
  const text = `\uFEFF${documentText({body: 'Clouds MUST have flavors.'})}`
  const only = parseCatalog([{path, text}], scsProfile).catalog.documents
  const texts = makeTexts([{path, text}])
  const [document] = only
  if (!document) throw new Error('not read')
  expect(texts.starts(document).slice(0, 3)).toEqual([0, 4, 19])
  expect(texts.tree(document).children[0]).toMatchObject({type: 'yaml', position: {start: {offset: 0}}})
  expect(texts.requirements(document).requirements.map((one) => one.text)).toEqual(['Clouds MUST have flavors.'])
  expect(texts.requirements(document)).toBe(texts.requirements(document))
  expect(texts.starts(document)).toBe(texts.starts(document))
  expect(texts.headings(document)).toBe(texts.headings(document))
  expect(texts.anchors(document)).toEqual(new Set(['introduction', 'motivation', 'conformance-tests']))
})

test('reads each once', () => {
  const texts = makeTexts(files)
  const links = first && texts.links(first)
  expect(first && texts.tree(first)).toBe(first && texts.tree(first))
  expect(first && texts.links(first)).toBe(links)
})

test('has an empty text for a document whose file it was not given', () => {
  const texts = makeTexts([])
  expect(first && texts.text(first)).toBe('')
  expect(first && texts.links(first)).toEqual([])
})

test('of a file that is given again, nothing is read anew', () => {
  const before = makeTexts(files)
  const links = catalog.documents.map(before.links)
  const after = makeTexts(files.map((file, index) => (index === 1 ? {...file} : file)))
  expect(catalog.documents.filter((document, index) => after.links(document) !== links[index])).toEqual([second])
})
