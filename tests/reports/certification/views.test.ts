import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parseCatalog} from '../../../src/core/catalog.ts'
import {type Certification, readCertification, resultsOn} from '../../../src/core/certification/certification.ts'
import {membershipsOf, testsOf} from '../../../src/core/certification/membership.ts'
import type {Document} from '../../../src/core/document.ts'
import type {SourceFile} from '../../../src/core/text/source-file.ts'
import {certificationView} from '../../../src/reports/certification/certification-view.ts'
import {cloudScopeView} from '../../../src/reports/certification/cloud-scope-view.ts'
import {scopeView} from '../../../src/reports/certification/scope-view.ts'
import {builtInDocuments} from '../../helpers/built-in.ts'
import {corpusFiles} from '../../helpers/corpus.ts'
import {scsProfile} from '../../helpers/profile.ts'

const root = join(import.meta.dirname, '../../../certification')
const instant = '2024-11-10T12:00:00'
const {catalog} = builtInDocuments()

function sources(folder: string): SourceFile[] {
  return readdirSync(folder).map((name) => source(join(folder, name)))
}

function source(path: string): SourceFile {
  return {path, text: readFileSync(path, 'utf8')}
}

const certification = readCertification({
  scopes: sources(join(root, 'scopes')),
  clouds: source(join(root, 'clouds.yaml')),
  levels: source(join(root, 'levels.yaml')),
  results: sources(join(root, 'results'))
})
const {latest} = resultsOn(certification, instant)

function scopeCalled({scopes}: Certification, name: string) {
  const scope = scopes.find((one) => one.name === name)
  if (!scope) throw new Error(`There is no scope ${name}`)
  return scope
}

describe('the page of all clouds', () => {
  const {levels, scopes, rows, source: from, newest} = certificationView(certification, latest, instant, 'shown')

  test('has levels, a column for each scope that is tested, and says how old its results are', () => {
    expect(levels.map(({name}) => name)).toEqual(['None', 'SCS-compatible', 'SCS-open', 'SCS-sovereign'])
    expect(scopes.map(({key}) => key)).toEqual(['iaas'])
    expect({from, newest}).toEqual({from: 'reports', newest: '2024-11-10T02:00:00'})
  })

  test('says what a cell will be when nobody tests any more', () => {
    const row = rows.find(({cloud}) => cloud.id === 'gx-scs')
    const upcoming = row?.cells[0]?.upcoming.map(({from: at, cell}) => [at, cell.verdict])
    expect(upcoming).toEqual([
      [instant, 'pass'],
      ['2024-11-18T00:00:00', 'none']
    ])
    expect(row?.certificate).toBeUndefined()
  })
})

test('the page of a cloud and scope has each region, module and testcase with what it leads to', () => {
  const cloud = certification.clouds.find(({id}) => id === 'pluscloud-open')
  const one = cloud?.scopes[0]
  if (!one) throw new Error('The cloud is not tested')
  const regions = cloudScopeView(one, latest, instant, catalog)
  expect(regions.map(({name, verdict}) => [name, verdict])).toEqual([
    ['prod1', 'pass'],
    ['prod2', 'pass'],
    ['prod3', 'outdated'],
    ['prod4', 'pass']
  ])
  const [, v4] = regions[2]?.versions ?? []
  expect(v4).toMatchObject({
    version: 'v4',
    verdict: 'fail',
    missing: [],
    expired: [],
    nextExpiry: '2024-11-18T00:00:00'
  })
  expect(v4?.modules.map(({id, verdict}) => [id, verdict])).toEqual([
    ['opc-v2022.11', undefined],
    ['scs-0100-v3.1', 'pass'],
    ['scs-0101-v1', 'pass'],
    ['scs-0102-v1', 'pass'],
    ['scs-0103-v1', 'fail'],
    ['scs-0104-v1', 'fail']
  ])
  const [naming] = v4?.modules[1]?.testcases ?? []
  expect(naming).toMatchObject({id: 'flavor-name-check', target: 'main', checkedAt: '2024-11-10T02:00:00'})
  expect([naming?.leadsTo?.document?.id, naming?.leadsTo?.fragment]).toEqual([
    'scs-0100-w1-flavor-naming-implementation-testing',
    'automated-tests'
  ])
  const later = cloudScopeView(one, latest, '2025-01-01T00:00:00', catalog)[0]?.versions[1]
  expect(later?.expired).toHaveLength(5)
  expect(later?.nextExpiry).toBeUndefined()
})

test('the page of a scope has what is new, what was when, what nobody tests and who fulfils it', () => {
  const view = scopeView(scopeCalled(certification, 'SCS-compatible IaaS'), certification, latest, instant, catalog)
  expect(
    view.news.map(({version, before, added, removed, changed}) => [
      version,
      before,
      added.length,
      removed.length,
      changed.map(({id}) => id)
    ])
  ).toEqual([
    ['v5', 'v4', 0, 0, ['scs-0104-v1']],
    ['v4', 'v3', 3, 0, []],
    ['v3', undefined, 3, 0, []]
  ])
  expect(view.history[0]).toEqual({
    version: 'v3',
    segments: [
      {state: 'effective', from: '2024-02-28', until: '2024-04-30'},
      {state: 'warn', from: '2024-04-30', until: '2024-07-31'},
      {state: 'deprecated', from: '2024-08-23'}
    ]
  })
  expect(view.untested.map(({id}) => id)).toEqual(['opc-v2022.11'])
  expect(view.clouds.map(({verdict}) => verdict)).toEqual([
    ...Array(5).fill('pass'),
    'outdated',
    'outdated',
    'none',
    'none'
  ])
  expect(view.modules.get('scs-0101-v1')?.leadsTo.document?.id).toBe('scs-0101-v1-entropy')
})

describe('a document', () => {
  const entropy = [...catalog.documents].filter(({id}) => id === 'scs-0101-v1-entropy')

  test('is part of a scope since a version', () => {
    const parts = (day: string) =>
      membershipsOf(entropy, certification.scopes, catalog, day).map(({scope, ...rest}) => ({
        name: scope.name,
        ...rest
      }))
    expect(parts('2024-11-10')).toEqual([
      {name: 'SCS-compatible IaaS', since: 'v4', versions: [{version: 'v4', state: 'effective'}], planned: ['v5']}
    ])
    expect(parts('2020-01-01')).toEqual([])
  })

  test('is tested by testcases', () => {
    const tests = testsOf(entropy, certification.scopes, catalog)
    expect(tests.map(({id, targets}) => [id, targets])).toEqual([['entropy-check', ['main']]])
  })
})

const corpus = process.env['NORMA_CORPUS']

test.skipIf(corpus === undefined)(
  'real documents are part of the real scopes (NORMA_CORPUS not set: not compared)',
  () => {
    const {catalog: real} = parseCatalog(corpusFiles(), scsProfile)
    const {scopes} = readCertification({scopes: sources(join(corpus ?? '', 'scs/scopes/head')), results: []})
    const partOf = (prefix: string, day: string): string[] => {
      const documents: Document[] = real.documents.filter(({id}) => id.startsWith(prefix))
      return membershipsOf(documents, scopes, real, day).map(({since, versions, planned}) =>
        [since, versions.map(({version}) => version), planned].join(' | ')
      )
    }
    expect(partOf('scs-0100-v3', '2026-08-21')).toEqual(['v3 | v5.1 | next'])
    expect(partOf('scs-0101-v1', '2025-07-01')).toEqual(['v4 | v4,v5.1 | '])
    expect(partOf('scs-0102-v2', '2026-08-21')).toEqual([' |  | next'])
    expect(partOf('scs-0219-v1', '2026-08-21')).toEqual(['v1 | v1 | '])
    expect(partOf('scs-0110-v1', '2026-08-21')).toEqual([])
  }
)
