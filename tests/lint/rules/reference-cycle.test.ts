import {expect, test} from 'vitest'
import {makeCatalog} from '../../../src/core/catalog.ts'
import {referenceCycle} from '../../../src/lint/rules/reference-cycle.ts'
import {documentText} from '../../helpers/document-text.ts'
import {corpusOf, findings} from '../../helpers/lint.ts'
import {waysOut} from '../../helpers/ways-out.ts'

const id = 'reference-cycle'
const document = (keys: string): string => documentText({keys})

test('is silent about a chain, a fork and two documents that replace the same one', () => {
  const files = {
    'scs-0100-v1-a.md': document(''),
    'scs-0100-v2-a.md': document('replaces: scs-0100-v1-a.md'),
    'scs-0100-v3-a.md': document('replaces: [scs-0100-v2-a.md, scs-0100-v1-a.md]'),
    'scs-0101-v1-a.md': document('replaces: scs-0100-v1-a.md\nreplaced_by: scs-0100-v3-a.md')
  }
  expect(findings(id, files)).toEqual([])
})

test('is silent about a fork whose longer way leads to the end of the shorter one', () => {
  const files = {
    'scs-0100-v1-a.md': document('replaces: [scs-0101-v1-a.md, scs-0102-v1-a.md]'),
    'scs-0101-v1-a.md': document(''),
    'scs-0102-v1-a.md': document('replaces: scs-0103-v1-a.md'),
    'scs-0103-v1-a.md': document('replaces: scs-0101-v1-a.md')
  }
  expect(findings(id, files)).toEqual([])
})

test('points at the entry with which the older document claims to replace the newer one', () => {
  const files = {
    'scs-0100-v1-a.md': document('replaces:\n  - scs-0100-v3-a.md'),
    'scs-0100-v2-a.md': document('replaces: scs-0100-v1-a.md'),
    'scs-0100-v3-a.md': document('replaces: scs-0100-v2-a.md')
  }
  expect(findings(id, files)).toEqual([
    'scs-0100-v1-a.md:7:5 error reference-cycle: Unexpected circle `scs-0100-v1` replaces `scs-0100-v3` replaces `scs-0100-v2` replaces `scs-0100-v1`, expected newer documents to replace older ones'
  ])
})

test('reads `replaced_by` too', () => {
  const files = {
    'scs-0100-v1-a.md': document(''),
    'scs-0100-v2-a.md': document('replaces: scs-0100-v1-a.md\nreplaced_by: scs-0100-v1-a.md')
  }
  expect(findings(id, files)).toEqual([
    'scs-0100-v2-a.md:7:14 error reference-cycle: Unexpected circle `scs-0100-v1` replaces `scs-0100-v2` replaces `scs-0100-v1`, expected newer documents to replace older ones'
  ])
})

test('reports each of two circles once, also when a chain leads into them', () => {
  const files = {
    'scs-0100-v1-a.md': document('replaces: scs-0101-v2-a.md'),
    'scs-0101-v1-a.md': document('replaces: scs-0101-v2-a.md'),
    'scs-0101-v2-a.md': document('replaces: scs-0101-v1-a.md'),
    'scs-0102-v1-a.md': document('replaces: [scs-0101-v1-a.md, scs-0102-v2-a.md]'),
    'scs-0102-v2-a.md': document('replaces: scs-0102-v1-a.md')
  }
  expect(findings(id, files)).toEqual([
    expect.stringContaining('scs-0101-v1-a.md:6:11 '),
    expect.stringContaining('scs-0102-v1-a.md:6:30 ')
  ])
})

test('leaves a document that replaces itself to `self-reference`', () => {
  expect(findings(id, {'scs-0100-v1-a.md': document('replaces: scs-0100-v1-a.md')})).toEqual([])
})

test('follows a chain of any length', () => {
  const length = 12_000
  const name = (version: number): string => `scs-0100-v${version}-a`
  const corpus = corpusOf({[`${name(1)}.md`]: document('replaces: scs-0100-v2-a.md')})
  const documents = corpus.catalog.documents.flatMap((first) =>
    Array.from({length}, (_, index) => {
      const [version, before] = [index + 1, index === 0 ? length : index]
      const frontMatter = {...first.frontMatter, replaces: [name(before)]}
      return {...first, id: name(version), path: `${name(version)}.md`, version, frontMatter}
    })
  )
  const catalog = makeCatalog(documents, corpus.profile)
  expect([...referenceCycle.check(catalog, {...corpus, catalog})].map(({message}) => message)).toEqual([
    'Unexpected circle `scs-0100-v1` replaces `scs-0100-v12000` replaces `scs-0100-v11999` replaces … replaces `scs-0100-v3` replaces `scs-0100-v2` replaces `scs-0100-v1`, expected newer documents to replace older ones'
  ])
})

test.each([
  [
    6,
    '`scs-0100-v1` replaces `scs-0100-v6` replaces `scs-0100-v5` replaces `scs-0100-v4` replaces `scs-0100-v3` replaces `scs-0100-v2` replaces `scs-0100-v1`'
  ],
  [
    7,
    '`scs-0100-v1` replaces `scs-0100-v7` replaces `scs-0100-v6` replaces … replaces `scs-0100-v3` replaces `scs-0100-v2` replaces `scs-0100-v1`'
  ]
])('shows a circle of %d documents as %s', (length, circle) => {
  const files = Array.from({length}, (_, index) => {
    return [`scs-0100-v${index + 1}-a.md`, document(`replaces: scs-0100-v${index === 0 ? length : index}-a.md`)]
  })
  expect(findings(id, Object.fromEntries(files))).toEqual([
    `scs-0100-v1-a.md:6:11 error reference-cycle: Unexpected circle ${circle}, expected newer documents to replace older ones`
  ])
})

test('points at the entry of `replaced_by` that closes the circle, not at its neighbours', () => {
  const files = {
    'scs-0100-v1-a.md': document(''),
    'scs-0100-v2-a.md': document('replaces: scs-0100-v1-a.md\nreplaced_by: [scs-0101-v1-a.md, scs-0100-v1-a.md]'),
    'scs-0101-v1-a.md': document('')
  }
  expect(findings(id, files)).toEqual([expect.stringContaining('scs-0100-v2-a.md:7:33 error')])
  expect(waysOut(id, files)).toEqual([
    'Remove `scs-0100-v1-a.md` here, or the wrong entry in another document of the circle.'
  ])
})
