import {describe, expect, test} from 'vitest'
import {type CloudCell, cellOf, dashboard, standing} from '../../../src/core/certification/dashboard.ts'
import type {Verdict} from '../../../src/core/certification/evaluate.ts'
import type {Scope, ScopeState} from '../../../src/core/certification/scope.ts'
import {upcomingCells} from '../../../src/core/certification/upcoming-cells.ts'
import {scopeText} from '../../helpers/scope-text.ts'
import {cloudsOf, latestOf, reportText, scopeOf} from './reading.ts'

type Listed = readonly [state: ScopeState, verdict: Verdict]

const standingOf = (...listed: readonly Listed[]): string => {
  const versions = listed.map(([state, verdict], index) => ({
    version: {version: `v${index}`, include: [], selectors: new Map()},
    state,
    verdict,
    targets: []
  }))
  const {verdict, versions: shown} = standing({subject: 'a', versions, hasResults: true})
  return [verdict, ...shown.map(({version, mark}) => version + mark)].join(' ')
}

describe('a subject stands', () => {
  test.each<[string, readonly Listed[]]>([
    ['pass v0', [['effective', 'pass']]],
    ['aborted v0', [['effective', 'abort']]],
    ['incomplete v0', [['effective', 'missing']]],
    ['none', [['effective', 'fail']]],
    ['outdated v0†', [['warn', 'pass']]],
    ['outdated v0†', [['warn', 'missing']]],
    ['outdated v0††', [['deprecated', 'abort']]],
    ['none v0*', [['draft', 'pass']]],
    ['none v0*', [['draft', 'missing']]],
    ['none', [['draft', 'fail']]],
    ['none', []],
    [
      'pass v0* v1',
      [
        ['draft', 'abort'],
        ['effective', 'pass'],
        ['warn', 'pass']
      ]
    ],
    [
      'outdated v1†',
      [
        ['effective', 'fail'],
        ['warn', 'pass'],
        ['deprecated', 'pass']
      ]
    ],
    [
      'outdated v1* v3††',
      [
        ['draft', 'fail'],
        ['draft', 'pass'],
        ['effective', 'fail'],
        ['deprecated', 'pass'],
        ['draft', 'pass']
      ]
    ]
  ])('as %s by %j', (expected, versions) => {
    expect(standingOf(...versions)).toBe(expected)
  })

  test('as none without any result, even where nothing is tested', () => {
    const versions = [
      {version: {version: 'v1', include: [], selectors: new Map()}, state: 'effective', verdict: 'pass', targets: []}
    ] as const
    expect(standing({subject: 'a', versions, hasResults: false})).toMatchObject({verdict: 'none', versions: []})
  })
})

const modules = ['a', 'b', 'c', 'd', 'e']
  .map((id) => `- {id: ${id}, name: ${id}, url: https://example.org/${id}, targets: {main: [${id}]}}`)
  .join('\n')
const scope: Scope = scopeOf(
  scopeText({
    testcases: '- {id: a}\n- {id: b}\n- {id: c}\n- {id: d, lifetime: day}\n- {id: e, lifetime: month}',
    modules,
    timeline: `- {date: 2025-01-01, versions: {v4: draft, v3: effective, v2: warn, v1: deprecated}}
- {date: 2026-01-29, versions: {v4: effective, v3: warn}}`,
    versions:
      '- {version: v4, include: [d]}\n- {version: v3, include: [a]}\n- {version: v2, include: [b]}\n- {version: v1, include: [c]}'
  })
)

/** How regions stand with their results of the day before, each an hour before the other, and their cloud. */
function cellWith(results: readonly string[], drafts: 'shown' | 'hidden' = 'hidden'): CloudCell {
  const names = results.map((_, index) => `r${index}`)
  const clouds = cloudsOf(`clouds: [{id: a, name: A, compatible: [${names.join(', ')}]}]`, [scope])
  const reports = results.map((text, index) =>
    text === '' ? '' : reportText(`r${index}`, `2026-01-25T0${9 - index}:00:00`, text)
  )
  const latest = latestOf(reports.join(''), [scope], clouds, '2026-01-26T00:00:00')
  const [cloudScope] = clouds[0]?.scopes ?? []
  if (!cloudScope) throw new Error('the cloud has no scope')
  return cellOf(cloudScope, {latest, instant: '2026-01-26T00:00:00', drafts})
}

describe('a group of regions', () => {
  const pass = 'a: 1'
  const aborted = 'a: 0'
  const incomplete = 'b: 1'
  const warned = 'a: -1, b: 1'
  const ended = 'a: -1, b: -1, c: 1'
  const none = 'a: -1, b: -1, c: -1'
  test.each([
    [[pass, aborted], 'aborted v3'],
    [[incomplete, aborted], 'incomplete v3'],
    [[incomplete, warned, pass], 'outdated v2†'],
    [[ended, warned], 'outdated v1††'],
    [[warned, ended], 'outdated v1††'],
    [[ended, none], 'none'],
    [[pass, ''], 'none'],
    [[pass, pass], 'pass v3']
  ])('of %j is as the worst of them: %s', (results, expected) => {
    const {verdict, versions, regions} = cellWith(results)
    expect([verdict, ...versions.map(({version, mark}) => version + mark)].join(' ')).toBe(expected)
    expect(regions).toHaveLength(results.length)
  })

  test('of the same verdict shows the versions of the first', () => {
    const drafts = cellWith([`${pass}, d: -1`, `${pass}, d: 1`], 'shown')
    expect(drafts.regions.map(({versions}) => versions.map(({version}) => version))).toEqual([['v3'], ['v4', 'v3']])
    expect(drafts.versions.map(({version}) => version)).toEqual(['v3'])
  })

  test('has ended where one of its regions has, though with a draft', () => {
    const {versions} = cellWith([warned, `${ended}, d: 1`], 'shown')
    expect(versions.map(({version, mark}) => version + mark)).toEqual(['v4*', 'v1††'])
  })

  test('tells drafts only where they are shown, and the newest time of all', () => {
    expect(cellWith([`${pass}, d: 1`, aborted, pass], 'shown')).toEqual({
      key: 'compatible',
      verdict: 'aborted',
      versions: [
        {version: 'v4', state: 'draft', mark: '*'},
        {version: 'v3', state: 'effective', mark: ''}
      ],
      newest: '2026-01-25T09:00:00',
      regions: [
        {
          name: 'r0',
          subject: 'r0',
          verdict: 'pass',
          versions: [
            {version: 'v4', state: 'draft', mark: '*'},
            {version: 'v3', state: 'effective', mark: ''}
          ],
          newest: '2026-01-25T09:00:00'
        },
        {
          name: 'r1',
          subject: 'r1',
          verdict: 'aborted',
          versions: [
            {version: 'v4', state: 'draft', mark: '*'},
            {version: 'v3', state: 'effective', mark: ''}
          ],
          newest: '2026-01-25T08:00:00'
        },
        {
          name: 'r2',
          subject: 'r2',
          verdict: 'pass',
          versions: [
            {version: 'v4', state: 'draft', mark: '*'},
            {version: 'v3', state: 'effective', mark: ''}
          ],
          newest: '2026-01-25T07:00:00'
        }
      ]
    })
    expect(cellWith([`${pass}, d: 1`]).versions).toEqual([{version: 'v3', state: 'effective', mark: ''}])
  })
})

test('a cloud without results, or without regions, stands as none', () => {
  const clouds = cloudsOf('clouds: [{id: a, name: A, compatible: alpha}, {id: b, name: B}]', [scope])
  const input = {latest: new Map(), instant: '2026-01-26T00:00:00', drafts: 'hidden'} as const
  const none = {key: 'compatible', verdict: 'none', versions: [], regions: []}
  expect(dashboard({clouds, ...input})).toEqual([
    {cloud: clouds[0], cells: [none]},
    {cloud: clouds[1], cells: []}
  ])
  expect(cellOf({key: 'compatible', scope, regions: [], isGroup: true}, input)).toEqual(none)
})

describe('how a cell will stand', () => {
  const upcoming = (reports: string, instant: string, subjects = 'alpha'): string[] => {
    const clouds = cloudsOf(`clouds: [{id: a, name: A, compatible: ${subjects}}]`, [scope])
    const latest = latestOf(reports, [scope], clouds, instant)
    return (clouds[0]?.scopes ?? []).flatMap((one) =>
      upcomingCells(one, {latest, instant, drafts: 'shown'}).map(({from, cell}) =>
        [from, cell.verdict, ...cell.versions.map(({version, mark}) => version + mark)].join(' ')
      )
    )
  }

  test('changes where results expire and where the timeline does', () => {
    expect(upcoming(reportText('alpha', '2026-01-26', 'a: 1, d: -1'), '2026-01-26T12:00:00')).toEqual([
      '2026-01-26T12:00:00 pass v3',
      // The draft's failure counts no more.
      '2026-01-28T00:00:00 pass v4* v3',
      // The draft is in force.
      '2026-01-29T00:00:00 incomplete v4',
      '2026-02-09T00:00:00 none'
    ])
  })

  test('holds from the instant on, also where that is the day of a change', () => {
    expect(upcoming(reportText('alpha', '2026-01-28', 'd: 1'), '2026-01-29T00:00:00')).toEqual([
      '2026-01-29T00:00:00 pass v4',
      '2026-01-30T00:00:00 none'
    ])
  })

  test('says nothing of what has changed before', () => {
    expect(upcoming(reportText('alpha', '2026-01-26', 'a: 1, d: 1'), '2026-01-30T00:00:00')).toEqual([
      '2026-01-30T00:00:00 incomplete v4',
      '2026-02-09T00:00:00 none'
    ])
  })

  test('is one cell where nothing changes', () => {
    expect(upcoming('', '2026-01-26T12:00:00')).toEqual(['2026-01-26T12:00:00 none'])
    expect(upcoming(reportText('alpha', '2026-01-01', 'd: 1'), '2026-02-01T00:00:00')).toEqual([
      '2026-02-01T00:00:00 none'
    ])
  })

  test('knows the results of versions that only later come into force', () => {
    const later = scopeOf(
      scopeText({
        testcases: '- {id: names, lifetime: year}\n- {id: sizes, lifetime: day}',
        modules: `- {id: a, name: A, url: https://example.org/a, targets: {main: [names]}}
- {id: b, name: B, url: https://example.org/b, targets: {main: [sizes]}}`,
        timeline: '- {date: 2025-01-01, versions: {v1: effective}}\n- {date: 2026-01-27, versions: {v2: effective}}',
        versions: '- {version: v1, include: [a]}\n- {version: v2, include: [b]}'
      })
    )
    const clouds = cloudsOf('clouds: [{id: a, name: A, compatible: [alpha, beta]}]', [later])
    const reports =
      reportText('alpha', '2026-01-26', 'names: 1, sizes: 1') + reportText('beta', '2026-01-26', 'names: 1, sizes: 1')
    const instant = '2026-01-26T12:00:00'
    const latest = latestOf(reports, [later], clouds, instant)
    const cells = (clouds[0]?.scopes ?? []).flatMap((one) => upcomingCells(one, {latest, instant, drafts: 'shown'}))
    expect(cells.map(({from, cell}) => [from, cell.verdict, cell.versions.map(({version}) => version)])).toEqual([
      [instant, 'pass', ['v1']],
      ['2026-01-27T00:00:00', 'pass', ['v2']],
      ['2026-01-28T00:00:00', 'incomplete', ['v2']],
      ['2027-03-01T00:00:00', 'none', []]
    ])
  })
})
