import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {findDocument, parseCatalog} from '../../../src/core/catalog.ts'
import {makeTexts, type Texts} from '../../../src/core/markdown/texts.ts'
import {isNormative} from '../../../src/core/profile/profile.ts'
import {type Coverage, readCoverage, type TestcaseLink} from '../../../src/core/requirements/coverage.ts'
import {corpusDocuments, corpusFiles} from '../../helpers/corpus.ts'
import {documentText} from '../../helpers/document-text.ts'
import {scsProfile} from '../../helpers/profile.ts'

const site = 'https://docs.scs.community/standards'
const files = [
  {
    path: 'scs-0100-v1-a.md',
    text: documentText({
      body: 'Zero MUST be.\n\n## Names\n\nOne MUST be. Two SHOULD be.\n\n### Old\n\nThree MUST NOT be.'
    })
  },
  {path: 'scs-0101-v1-b.md', text: documentText({body: 'Four MUST be.'})},
  {path: 'scs-0101-w1-b-tests.md', text: documentText({type: 'Supplement', keys: 'supplements: [scs-0101-v1-b.md]'})}
]

function read(testcases: readonly TestcaseLink[]) {
  const {catalog} = parseCatalog(files, scsProfile)
  const texts = makeTexts(files)
  const coverage = readCoverage(testcases, catalog, texts, texts.requirements)
  const of = (id: string) => {
    const document = findDocument(catalog, id)
    if (!document) throw new Error(id)
    const {requirements} = texts.requirements(document)
    return {
      tests: requirements.map((one) => {
        const {tests, level} = coverage.testsOf(document, one)
        return `${one.text.split(' ')[0]}: ${tests.join(' ')} ${level ?? 'none'}`
      }),
      coverage: coverage.coverageOf(document, requirements)
    }
  }
  return {of, nowhere: coverage.nowhere}
}

test('a testcase of a section is about what stands below its heading', () => {
  const {of, nowhere} = read([
    {id: 'names', url: `${site}/scs-0100-v1-a#names`},
    {id: 'old', url: `${site}/scs-0100-v1-a#old`}
  ])
  expect(of('scs-0100-v1')).toEqual({
    tests: ['Zero:  none', 'One: names section', 'Two: names section', 'Three: names old section'],
    coverage: {musts: 3, tested: 2, bySection: 2}
  })
  expect(nowhere).toEqual([])
})

test('one of a document, or of a section without requirements, is about the whole document', () => {
  const {of} = read([
    {id: 'all', url: `${site}/scs-0100-v1-a`},
    {id: 'intro', url: `${site}/scs-0100-v1-a#introduction`},
    {id: 'names', url: `${site}/scs-0100-v1-a#names`}
  ])
  expect(of('scs-0100-v1').tests.slice(0, 2)).toEqual(['Zero: all intro document', 'One: all intro names section'])
})

test('one of a supplement is about what that supplements', () => {
  const {of} = read([{id: 'b', url: `${site}/scs-0101-w1-b-tests#implementation-notes`}])
  expect(of('scs-0101-v1')).toEqual({tests: ['Four: b supplement'], coverage: {musts: 1, tested: 1, bySection: 0}})
  expect(of('scs-0100-v1').coverage).toEqual({musts: 3, tested: 0, bySection: 0})
})

test('of several the nearest counts, and each testcase once, sorted', () => {
  const {of} = read([
    {id: 'z', url: `${site}/scs-0101-v1-b`},
    {id: 'a', url: `${site}/scs-0101-w1-b-tests`},
    {id: 'z', url: `${site}/scs-0101-w1-b-tests`}
  ])
  expect(of('scs-0101-v1')).toEqual({tests: ['Four: a z supplement'], coverage: {musts: 1, tested: 1, bySection: 0}})
  const near = read([
    {id: 'z', url: `${site}/scs-0101-v1-b#conformance-tests`},
    {id: 'a', url: `${site}/scs-0101-w1-b-tests`}
  ])
  expect(near.of('scs-0101-v1')).toEqual({tests: ['Four: a z section'], coverage: {musts: 1, tested: 1, bySection: 1}})
})

test('one of a section that a supplement does not have is about nothing', () => {
  const {of, nowhere} = read([{id: 'lost', url: `${site}/scs-0101-w1-b-tests#lost`}])
  expect(of('scs-0101-v1').tests).toEqual(['Four:  none'])
  expect(nowhere).toEqual([{id: 'lost', url: `${site}/scs-0101-w1-b-tests#lost`, reason: 'no section'}])
})

test('a supplement of what is not there is about nothing', () => {
  const text = documentText({type: 'Supplement', keys: 'supplements: [scs-0102-v1-gone.md]'})
  const all = [...files, {path: 'scs-0102-w1-c.md', text}]
  const {catalog} = parseCatalog(all, scsProfile)
  const texts = makeTexts(all)
  const coverage = readCoverage([{id: 'c', url: `${site}/scs-0102-w1-c`}], catalog, texts, texts.requirements)
  expect(coverage.nowhere).toEqual([])
  for (const document of catalog.documents) {
    expect(coverage.coverageOf(document, texts.requirements(document).requirements)).toMatchObject({tested: 0})
  }
})

test('a relative address is one in the folder of the documents', () => {
  expect(read([{id: 'names', url: 'scs-0100-v1-a.md#names'}]).of('scs-0100-v1').coverage.bySection).toBe(2)
})

test('addresses that mean no document or section are told', () => {
  const {nowhere} = read([
    {id: 'gone', url: `${site}/scs-0999-v1-gone`},
    {id: 'else', url: 'https://example.org/tests'},
    {id: 'lost', url: `${site}/scs-0100-v1-a#lost`}
  ])
  expect(nowhere.map(({id, reason}) => `${id}: ${reason}`)).toEqual([
    'gone: no document',
    'else: no document',
    'lost: no section'
  ])
})

describe.skipIf(!corpusDocuments)('the reference documents and scopes (NORMA_CORPUS)', () => {
  const sources = corpusDocuments ? corpusFiles() : []
  const {catalog} = parseCatalog(sources, scsProfile)
  const texts: Texts = makeTexts(sources)
  const testcases = corpusDocuments
    ? ['iaas', 'kaas'].flatMap((name) => testcasesOf(`scs-compatible-${name}.yaml`))
    : []
  const coverage: Coverage = readCoverage(testcases, catalog, texts, texts.requirements)

  test('all links of testcases lead somewhere, and what they cover is counted by document', () => {
    expect(testcases).toHaveLength(95)
    expect(coverage.nowhere).toEqual([])
    const counted = catalog.documents.flatMap((document) => {
      const {requirements} = texts.requirements(document)
      if (!isNormative(scsProfile, document.frontMatter.type)) return []
      const {musts, tested, bySection} = coverage.coverageOf(document, requirements)
      return tested > 0 ? [`${document.id.slice(4, 11)} ${tested}/${musts}, ${bySection}`] : []
    })
    expect(counted).toEqual([
      '0100-v2 1/1, 0',
      '0100-v3 2/2, 0',
      '0102-v1 1/1, 0',
      '0102-v2 2/2, 0',
      '0104-v1 6/6, 0',
      '0114-v1 1/1, 0',
      '0115-v1 2/2, 0',
      '0116-v1 2/2, 0',
      '0117-v1 2/2, 0',
      '0121-v1 4/4, 0',
      '0123-v1 2/2, 0',
      '0123-v2 2/2, 0',
      '0201-v1 1/1, 1',
      '0210-v2 5/5, 5',
      '0214-v2 3/3, 3',
      '0219-v1 1/1, 0',
      '0302-v1 11/11, 0'
    ])
  })
})

function testcasesOf(name: string): TestcaseLink[] {
  const file = join(process.env['NORMA_CORPUS'] ?? '', 'scs/scopes/head', name)
  const {scripts}: {scripts: {testcases: TestcaseLink[]}[]} = parse(readFileSync(file, 'utf8'))
  return scripts.flatMap(({testcases}) => testcases.filter(({url}) => url).map(({id, url}) => ({id, url})))
}
