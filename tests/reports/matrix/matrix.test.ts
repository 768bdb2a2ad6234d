import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import {toString as textOf} from 'mdast-util-to-string'
import {expect, test} from 'vitest'
import {readSourceTree} from '../../../src/adapters/files/source-tree.ts'
import {type Catalog, parseCatalog} from '../../../src/core/catalog.ts'
import {isSupplement} from '../../../src/core/document.ts'
import {parseMarkdown} from '../../../src/core/markdown/markdown.ts'
import type {Profile} from '../../../src/core/profile/profile.ts'
import {matrixCsv, matrixJson} from '../../../src/reports/matrix/matrix-data.ts'
import {matrixHtml} from '../../../src/reports/matrix/matrix-html.ts'
import {matrixMarkdown} from '../../../src/reports/matrix/matrix-markdown.ts'
import {type MatrixRow, matrixRows} from '../../../src/reports/matrix/matrix-rows.ts'
import {type DocumentParts, documentText} from '../../helpers/document-text.ts'
import {expectGolden} from '../../helpers/golden.ts'
import {profileAt, scsProfile} from '../../helpers/profile.ts'

const day = '2026-01-01'
const stable = (from: string, to?: string): DocumentParts => ({
  status: 'Stable',
  keys: to ? `stabilized_at: ${from}\ndeprecated_at: ${to}` : `stabilized_at: ${from}`
})
const supplement = (of: string): DocumentParts => ({type: 'Supplement', keys: `supplements: ['${of}']`})

/** File name → document. Nine versions came and went before the tenth. */
const fixture: Readonly<Record<string, DocumentParts>> = {
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8].map((version) => [
      `scs-0100-v${version}-names.md`,
      {
        title: 'Names',
        status: 'Deprecated',
        keys: `stabilized_at: 201${version}-01-01\ndeprecated_at: 201${version}-12-31`
      }
    ])
  ),
  'scs-0100-v9-names.md': {title: 'Names of today', ...stable('2020-01-01', '2026-06-30')},
  'scs-0100-v10-names.md': {title: 'Names of tomorrow', ...stable('2026-06-30')},
  'scs-0100-v11-names.md': {title: 'Names of some day'},
  'scs-0100-w1-names-notes.md': {title: '"Names of today: Notes on tests"', ...supplement('scs-0100-v9-names.md')},
  'scs-0101-v1-pipes.md': {
    title: `'A | B, "C" & <i>D</i> *E* \`F\` [G](h) _I_ snake_case &amp; \\ ~J~'`,
    ...stable('2025-01-01')
  },
  'scs-0101-w1-pipes.md': {title: 'Stands | in another track', ...supplement('scs-0101-v1-pipes.md'), track: 'KaaS'},
  'scs-0102-v1-refused.md': {title: 'Refused', status: 'Rejected', keys: 'rejected_at: 2025-02-02'},
  'scs-0103-v1-given-up.md': {title: 'Given up', status: 'Deprecated', keys: 'deprecated_at: 2025-03-03'},
  'scs-0104-v1-(odd)-name.md': {title: '=1+1', ...stable('2025-01-01', '2025-06-01')},
  'scs-0200-v1-one.md': {title: 'One', track: 'KaaS'},
  'scs-0200-v1-other.md': {title: 'Other', track: 'KaaS'},
  'scs-0201-w1-alone.md': {title: 'Notes without a standard', ...supplement('scs-0201-v1-lost.md'), track: 'KaaS'},
  'scs-xxxx-v1-idea.md': {title: 'Idea', track: 'IAM'},
  'scs-xxxx-v1-other-idea.md': {title: 'Other idea', track: 'IAM'}
}

const {catalog} = parseCatalog(
  Object.entries(fixture).map(([name, parts]) => ({path: `standards/${name}`, text: documentText(parts)})),
  scsProfile
)

const second = profileAt('tests/fixtures/second-organisation/norma.yaml')
const secondHome = fileURLToPath(new URL('../../fixtures/second-organisation', import.meta.url))
const {catalog: secondCatalog} = parseCatalog(readSourceTree(['notes'], second.ignore, secondHome).tree.files, second)

const formats: Readonly<Record<string, (rows: readonly MatrixRow[], profile: Profile) => string>> = {
  md: (rows, profile) => matrixMarkdown(rows, profile, (path) => path),
  csv: matrixCsv,
  json: (rows, profile) => matrixJson(rows, day, profile),
  html: matrixHtml
}

test.each(Object.keys(formats))('the matrix as %s is that of the golden file', (format) => {
  expectGolden(`matrix.${format}`, formats[format]?.(matrixRows(catalog, day), scsProfile) ?? '')
})

test.each(Object.keys(formats))('the matrix of another organisation as %s is that of the golden file', (format) => {
  expectGolden(`matrix-second.${format}`, formats[format]?.(matrixRows(secondCatalog, day), second) ?? '')
})

test.each(Object.keys(formats))('a matrix without rows as %s still says something', (format) => {
  const text = formats[format]?.([], scsProfile) ?? ''
  expect(text).toMatch(/\S\r?\n$/)
})

test('every title reads back from the Markdown as it was written', () => {
  const rows = matrixRows(catalog, day)
  const table = parseMarkdown(matrixMarkdown(rows, scsProfile, (path) => path))
  const lines = table.children.flatMap((node) => (node.type === 'table' ? node.children.slice(1) : []))
  expect(lines.map(({children}) => (children[1] ? textOf(children[1]) : ''))).toEqual(rows.map(({title}) => title))
  expect(new Set(lines.map(({children}) => children.length))).toEqual(new Set([6]))
})

test('the Markdown keeps its lines when another row changes', () => {
  const before = formats['md']?.(matrixRows(catalog, day), scsProfile).split('\n') ?? []
  const longer = parseCatalog(
    [
      ...catalog.documents.map(({path, id}) => ({path, text: documentText(fixture[`${id}.md`])})),
      {
        path: 'standards/scs-0199-v1-new.md',
        text: documentText({title: 'A much longer title than that of any other row'})
      }
    ],
    scsProfile
  )
  const after = formats['md']?.(matrixRows(longer.catalog, day), scsProfile).split('\n') ?? []
  expect(after.filter((line) => !before.includes(line))).toEqual([
    '| scs-0199 | A much longer title than that of any other row | [v1](standards/scs-0199-v1-new.md) | | | |'
  ])
})

test('one track alone', () => {
  expect(new Set(matrixRows(catalog, day, 'KaaS').map(({id}) => id))).toEqual(new Set(['scs-0200', 'scs-0201']))
})

const anyDay = fc
  .date({min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10))
const anyDocument = fc
  .record({
    number: fc.constantFrom('0100', '0101', '0200', 'xxxx'),
    version: fc.integer({min: 1, max: 12}),
    status: fc.constantFrom('Draft', 'Stable', 'Deprecated', 'Rejected'),
    track: fc.constantFrom('IaaS', 'KaaS'),
    dates: fc.record({stabilized_at: anyDay, deprecated_at: anyDay, rejected_at: anyDay}, {requiredKeys: []}),
    isSupplement: fc.boolean()
  })
  .map(({number, version, status, track, dates, isSupplement: isNote}) => {
    const keys = Object.entries(dates).map(([key, value]) => `${key}: ${value}`)
    return {
      path: `scs-${number}-${isNote ? 'w' : 'v'}${version}-slug.md`,
      text: documentText(
        isNote
          ? {...supplement('scs-0100-v1-slug.md'), track, title: `Notes ${version % 3}`}
          : {status, track, keys: keys.join('\n')}
      )
    }
  })

test('on any day every document stands in exactly one cell', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyDocument, {selector: ({path}) => path, maxLength: 12}), anyDay, (files, on) => {
      expectEachOnce(parseCatalog(files, scsProfile).catalog, on)
    }),
    {numRuns: 300}
  )
})

test('on any day every document of the fixtures stands in exactly one cell', () => {
  fc.assert(
    fc.property(anyDay, (on) => {
      expectEachOnce(catalog, on)
      expectEachOnce(secondCatalog, on)
    })
  )
})

function expectEachOnce(made: Catalog, on: string): void {
  const rows = matrixRows(made, on)
  const paths = rows.flatMap(({cells}) => Object.values(cells).flatMap((cell) => cell.map(({path}) => path)))
  expect(made.unreadable).toEqual([])
  expect(paths.sort()).toEqual(made.documents.map(({path}) => path).sort())
  for (const row of rows) {
    const documents = made.documents.filter(({path}) =>
      Object.values(row.cells)
        .flat()
        .some((entry) => entry.path === path)
    )
    expect(new Set(documents.map((document) => isSupplement(document, made.profile)))).toEqual(
      new Set([row.supplement])
    )
  }
}
