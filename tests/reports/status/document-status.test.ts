import {expect, test} from 'vitest'
import type {Catalog} from '../../../src/core/catalog.ts'
import {documentStatus, unambiguousId} from '../../../src/reports/status/document-status.ts'
import {seriesStatus} from '../../../src/reports/status/series-status.ts'
import {documentText} from '../../helpers/document-text.ts'
import {corpusOf, lintFiles} from '../../helpers/lint.ts'
import {profileAt, scsProfile} from '../../helpers/profile.ts'

const day = '2026-01-01'
const files = {
  'scs-0100-v1-names.md': documentText({
    title: 'Names of old',
    status: 'Stable',
    keys: 'stabilized_at: 2024-01-01\ndeprecated_at: 2026-06-30\nreplaced_by: [scs-0100-v2-names.md]'
  }),
  'scs-0100-v2-names.md': documentText({
    title: 'Names',
    body: 'See [^gone].',
    keys: 'replaces: [scs-0100-v1-names.md]'
  }),
  'scs-0100-w1-notes.md': documentText({
    type: 'Supplement',
    title: 'Notes',
    keys: 'supplements: [scs-0100-v1-names.md]\nunknown: key'
  }),
  'scs-0101-v1-clocks.md': documentText({title: 'Clocks', status: 'Stable', keys: 'stabilized_at: 2025-01-01'}),
  'scs-0102-w1-alone.md': documentText({
    type: 'Supplement',
    title: 'Alone',
    keys: 'supplements: [scs-0101-v1-clocks.md]'
  }),
  'scs-xxxx-v1-one.md': documentText({title: 'One'}),
  'scs-xxxx-v1-two.md': documentText({title: 'Two'})
}
const {catalog} = corpusOf(files)
const diagnostics = lintFiles(files)

function statusOf(id: string, of: Catalog = catalog) {
  const document = of.byId.get(id)
  if (!document) throw new Error(`There is no ${id}`)
  return documentStatus(document, of, day, diagnostics)
}

function seriesOf(id: string, of: Catalog = catalog) {
  const series = of.series.get(id)
  if (!series) throw new Error(`There is no ${id}`)
  return seriesStatus(series, of, day, diagnostics)
}

test('where a document stands, with both sides of its relations', () => {
  expect(statusOf('scs-0100-v1-names')).toEqual({
    id: 'scs-0100-v1-names',
    shortId: 'scs-0100-v1',
    title: 'Names of old',
    type: 'Standard',
    track: 'IaaS',
    path: 'scs-0100-v1-names.md',
    status: 'Stable',
    phase: 'retiring',
    statement: 'In force since 2024-01-01, until 2026-06-30',
    days: 'since 2024-01-01, until 2026-06-30',
    ahead: [{day: '2026-06-30', step: 'deprecated', shortId: 'scs-0100-v1', title: 'Names of old'}],
    mayBecome: [{shortId: 'scs-0100-v1', status: 'Deprecated', tolerated: false, how: 'norma deprecate scs-0100-v1'}],
    replaces: [],
    replacedBy: ['scs-0100-v2'],
    supplements: [],
    supplementedBy: ['scs-0100-w1'],
    findings: {errors: 1, warnings: 0, notices: 0}
  })
})

test('a draft: what it may become, what is merely tolerated last, and its own findings', () => {
  const {mayBecome, replaces, findings, ahead, days} = statusOf('scs-0100-v2-names')
  expect(mayBecome).toEqual([
    {shortId: 'scs-0100-v2', status: 'Stable', tolerated: false, how: 'norma stabilize scs-0100-v2'},
    {shortId: 'scs-0100-v2', status: 'Rejected', tolerated: false, how: 'norma reject scs-0100-v2'},
    {shortId: 'scs-0100-v2', status: 'Deprecated', tolerated: true, how: 'norma deprecate scs-0100-v2'}
  ])
  expect({replaces, findings, ahead, days}).toEqual({
    replaces: ['scs-0100-v1'],
    findings: {errors: 1, warnings: 0, notices: 0},
    ahead: [],
    days: ''
  })
})

test('a supplement has no status and no way forward', () => {
  const status = statusOf('scs-0100-w1-notes')
  expect(Object.keys(status)).not.toContain('status')
  expect(status).toMatchObject({phase: 'informative', mayBecome: [], supplements: ['scs-0100-v1']})
})

test('a step without a command is a line of front matter, in the words of the organisation', () => {
  const profile = profileAt('tests/fixtures/second-organisation/norma.yaml')
  const text = documentText({type: 'Report', track: 'Charts', status: 'Proposed'})
    .replace('type:', 'kind:')
    .replace('track:', 'crew:')
    .replace('status:', 'standing:')
  const {catalog: tides} = corpusOf({'TWN-012-tides.md': text}, {profile})
  expect(statusOf('TWN-012-tides', tides).mayBecome).toEqual([
    {shortId: 'TWN-012', status: 'Discussed', tolerated: false, how: 'set `standing: Discussed` in the file'}
  ])
})

test('a short id that several documents share means none of them', () => {
  const ids = catalog.documents.map((document) => unambiguousId(document, catalog))
  expect(ids).toEqual([
    'scs-0100-v1',
    'scs-0100-v2',
    'scs-0100-w1',
    'scs-0101-v1',
    'scs-0102-w1',
    'scs-xxxx-v1-one',
    'scs-xxxx-v1-two'
  ])
})

test('a series has its versions, then its supplements, with what concerns any of them', () => {
  const {documents, ...series} = seriesOf('scs-0100')
  expect(documents).toEqual(['scs-0100-v1-names', 'scs-0100-v2-names', 'scs-0100-w1-notes'].map((id) => statusOf(id)))
  expect(series).toEqual({
    id: 'scs-0100',
    title: 'Names of old',
    track: 'IaaS',
    ahead: [{day: '2026-06-30', step: 'deprecated', shortId: 'scs-0100-v1', title: 'Names of old'}],
    mayBecome: statusOf('scs-0100-v2-names').mayBecome,
    findings: {errors: 2, warnings: 0, notices: 1}
  })
})

test('another version may follow one that is not a draft any more', () => {
  expect(seriesOf('scs-0101').mayBecome).toEqual([
    {shortId: 'scs-0101-v1', status: 'Deprecated', tolerated: false, how: 'norma deprecate scs-0101-v1'},
    {shortId: 'scs-0101-v2', status: 'Draft', tolerated: false, how: 'norma new --version-of scs-0101'}
  ])
})

test('none may follow where there are supplements alone, or where documents have no versions', () => {
  expect(seriesOf('scs-0102')).toMatchObject({title: 'Alone', mayBecome: []})
  const {kinds: _, ...file_names} = scsProfile.file_names
  const profile = {...scsProfile, file_names}
  const stable = documentText({title: 'Clocks', status: 'Stable', keys: 'stabilized_at: 2025-01-01'})
  const {catalog: unversioned} = corpusOf({'scs-0101-clocks.md': stable}, {profile})
  expect(seriesOf('scs-0101', unversioned).mayBecome).toEqual([
    {shortId: 'scs-0101', status: 'Deprecated', tolerated: false, how: 'norma deprecate scs-0101'}
  ])
})

test('where documents record no days, a phase has none', () => {
  const {catalog: undated} = corpusOf(
    {'scs-0101-v1-clocks.md': documentText({title: 'Clocks', status: 'Stable'})},
    {profile: {...scsProfile, lifecycle_dates: false}}
  )
  expect(statusOf('scs-0101-v1-clocks', undated)).toMatchObject({statement: 'In force', days: '', ahead: []})
})
