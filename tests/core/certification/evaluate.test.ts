import {describe, expect, test} from 'vitest'
import {combined, evaluateSubject, type Verdict} from '../../../src/core/certification/evaluate.ts'
import {expiredResults} from '../../../src/core/certification/expired-results.ts'
import {scopeText} from '../../helpers/scope-text.ts'
import {cloudsOf, latestOf, reportText, scopeOf} from './reading.ts'

// Results of 2026-01-26, a Monday: of a day they count to the end of the 27th, of a week to that of 2026-02-08.
const scope = scopeOf(
  scopeText({
    testcases: '- {id: names, lifetime: day}\n- {id: sizes}\n- {id: zones, lifetime: month}',
    modules: `- {id: naming, name: Naming, url: https://example.org/a, targets: {main: [names, sizes], recommended: [zones]}}
- {id: broken, name: Broken, url: https://example.org/b, targets: {main: [gone]}}
- {id: preview, name: Preview, url: https://example.org/c, targets: {preview: [zones]}}`,
    timeline:
      '- {date: 2025-01-01, versions: {v2: draft, v1: effective, v3: warn}}\n- {date: 2026-06-01, versions: {v2: effective}}',
    versions:
      '- {version: v1, include: [naming]}\n- {version: v2, include: [naming, broken]}\n- {version: v3, include: [preview]}'
  })
)
const clouds = cloudsOf('clouds: [{id: a, name: A, compatible: [alpha, beta]}]', [scope])
const evaluate = (reports: string, instant: string, subject = 'alpha') =>
  evaluateSubject(scope, subject, latestOf(reports, [scope], clouds, '2099-01-01'), instant)

test.each<[readonly Verdict[], Verdict]>([
  [[], 'pass'],
  [['pass'], 'pass'],
  [['pass', 'abort'], 'abort'],
  [['missing', 'abort', 'pass'], 'missing'],
  [['pass', 'missing', 'abort', 'fail'], 'fail']
])('%j is %s together', (verdicts, expected) => {
  expect(combined(verdicts)).toBe(expected)
})

describe('a subject', () => {
  const all = reportText('alpha', '2026-01-26 08:00:00', 'names: 1, sizes: 0, zones: -1')

  test('is evaluated by every version that the timeline names, target and testcase', () => {
    const [naming] = scope.modules
    const [names, sizes, zones] = scope.testcases
    const evaluation = evaluate(all, '2026-01-26T12:00:00')
    const checkedAt = '2026-01-26T08:00:00'
    expect(evaluation).toEqual({
      subject: 'alpha',
      hasResults: true,
      newest: checkedAt,
      versions: [
        {
          version: scope.versions[0],
          state: 'effective',
          verdict: 'abort',
          targets: [
            {
              target: 'main',
              verdict: 'abort',
              testcases: [
                {
                  id: 'names',
                  module: naming,
                  testcase: names,
                  verdict: 'pass',
                  checkedAt,
                  expiresAt: '2026-01-28T00:00:00',
                  isExpired: false
                },
                {
                  id: 'sizes',
                  module: naming,
                  testcase: sizes,
                  verdict: 'abort',
                  checkedAt,
                  expiresAt: '2026-02-09T00:00:00',
                  isExpired: false
                }
              ]
            },
            {
              target: 'recommended',
              verdict: 'fail',
              testcases: [
                {
                  id: 'zones',
                  module: naming,
                  testcase: zones,
                  verdict: 'fail',
                  checkedAt,
                  expiresAt: '2026-03-01T00:00:00',
                  isExpired: false
                }
              ]
            }
          ]
        },
        expect.objectContaining({version: scope.versions[1], state: 'draft', verdict: 'missing'}),
        expect.objectContaining({version: scope.versions[2], state: 'warn', verdict: 'pass'})
      ]
    })
    expect(evaluation.versions[1]?.targets[0]?.testcases.at(-1)).toEqual({
      id: 'gone',
      module: scope.modules[1],
      testcase: undefined,
      verdict: 'missing',
      isExpired: false
    })
  })

  const verdicts = (reports: string, instant: string) => {
    const {versions, hasResults} = evaluate(reports, instant)
    return [...versions.map(({version, verdict}) => `${version.version} ${verdict}`), hasResults]
  }

  test.each([
    ['2026-01-27T23:59:59', ['v1 abort', 'v2 missing', 'v3 pass', true]],
    ['2026-01-28T00:00:00', ['v1 missing', 'v2 missing', 'v3 pass', true]],
    ['2026-02-28T23:59:59', ['v1 missing', 'v2 missing', 'v3 pass', true]],
    ['2026-03-01T00:00:00', ['v1 missing', 'v2 missing', 'v3 pass', false]],
    ['2026-06-01T00:00:00', ['v2 missing', false]],
    ['2024-12-31T23:59:59', [true]]
  ])('stands at %s as %j', (instant, expected) => {
    expect(verdicts(all, instant)).toEqual(expected)
  })

  test('whose result has expired has its times still', () => {
    const [names] = evaluate(all, '2026-01-28T00:00:00').versions[0]?.targets[0]?.testcases ?? []
    expect(names).toMatchObject({verdict: 'missing', isExpired: true, checkedAt: '2026-01-26T08:00:00'})
  })

  test('has as newest the last of its times, whatever it was that was tested', () => {
    const reports = all + reportText('alpha', '2026-01-25', 'names: 1') + reportText('alpha', '2026-01-27', 'names: 1')
    expect(evaluate(reports, '2026-06-01T00:00:00').newest).toBe('2026-01-27T00:00:00')
  })

  test('without results has none, and misses all that is tested', () => {
    const evaluation = evaluate(all, '2026-01-26T12:00:00', 'beta')
    expect(evaluation.versions.map(({verdict}) => verdict)).toEqual(['missing', 'missing', 'pass'])
    expect([evaluation.hasResults, 'newest' in evaluation]).toEqual([false, false])
  })

  test('keeps no result of a testcase that the scope has no more', () => {
    const result = {result: 'pass', checkedAt: '2026-01-26T08:00:00'} as const
    const latest = new Map([[scope.uuid, new Map([['alpha', new Map([['gone', result]])]])]])
    const evaluation = evaluateSubject(scope, 'alpha', latest, '2026-01-26T12:00:00')
    expect([evaluation.hasResults, evaluation.newest]).toEqual([false, '2026-01-26T08:00:00'])
    // A week, as for a testcase that says nothing else.
    expect(evaluation.versions[1]?.targets[0]?.testcases.at(-1)).toMatchObject({
      verdict: 'pass',
      expiresAt: '2026-02-09T00:00:00'
    })
    expect(expiredResults({scope}, {subject: 'alpha'}, latest, '2027-01-01T00:00:00')).toBeUndefined()
    const withOthers = new Map([
      [
        scope.uuid,
        new Map([
          [
            'alpha',
            new Map([
              ['gone', result],
              ['names', result]
            ])
          ]
        ])
      ]
    ])
    expect(expiredResults({scope}, {subject: 'alpha'}, withOthers, '2026-01-28T00:00:00')).toEqual({
      extent: 'all',
      since: '2026-01-28'
    })
  })
})

describe('results that count no more', () => {
  const latest = latestOf(
    reportText('alpha', '2026-01-26', 'zones: 1, names: 1, sizes: 1'),
    [scope],
    clouds,
    '2099-01-01'
  )
  test.each([
    ['2026-01-27T23:59:59', undefined],
    ['2026-01-28T00:00:00', {extent: 'some', since: '2026-01-28'}],
    ['2026-02-09T00:00:00', {extent: 'some', since: '2026-01-28'}],
    ['2026-02-28T23:59:59', {extent: 'some', since: '2026-01-28'}],
    ['2026-03-01T00:00:00', {extent: 'all', since: '2026-03-01'}],
    ['2027-01-01T00:00:00', {extent: 'all', since: '2026-03-01'}]
  ])('at %s are %j', (instant, expected) => {
    expect(expiredResults({scope}, {subject: 'alpha'}, latest, instant)).toEqual(expected)
  })

  test('of a subject without any are none', () => {
    expect(expiredResults({scope}, {subject: 'beta'}, latest, '2027-01-01T00:00:00')).toBeUndefined()
    expect(expiredResults({scope}, {subject: 'alpha'}, new Map(), '2027-01-01T00:00:00')).toBeUndefined()
  })
})
