import {describe, expect, test} from 'vitest'
import {collectResults} from '../../../src/core/certification/collect-results.ts'
import {readReports} from '../../../src/core/certification/read-reports.ts'
import type {SourceFile} from '../../../src/core/text/source-file.ts'
import {scopeText} from '../../helpers/scope-text.ts'
import {cloudsOf, reportText, scopeOf, shown, uuid} from './reading.ts'

const scopes = [
  scopeOf(scopeText({testcases: '- id: names\n- id: sizes'})),
  scopeOf(scopeText().replace('Compatible', 'Other').replace(uuid, 'other'), 'other.yaml')
]
const clouds = cloudsOf('clouds: [{id: a, name: A, compatible: [alpha, beta], other: gamma}]', scopes)
const instant = '2026-01-31T12:00:00'

function collect(...reports: readonly (string | SourceFile)[]) {
  const files = reports.map((one, index) => (typeof one === 'string' ? {path: `report-${index}.yaml`, text: one} : one))
  const {latest, problems} = collectResults(
    files.flatMap((file) => readReports(file).reports),
    scopes,
    clouds,
    instant
  )
  const lines = [...latest].flatMap(([scope, subjects]) =>
    [...subjects].flatMap(([subject, results]) =>
      [...results].map(([testcase, {result, checkedAt}]) => `${scope} ${subject} ${testcase}: ${result} ${checkedAt}`)
    )
  )
  return {lines, problems: shown(problems)}
}

describe('the newest results', () => {
  test('are kept by scope, subject and testcase', () => {
    expect(
      collect(
        reportText('alpha', '2026-01-30', 'names: 1, sizes: 0'),
        reportText('beta', '2026-01-30', 'names: -1'),
        reportText('gamma', '2026-01-30', 'names: 1', 'other'),
        reportText('alpha', '2026-01-30', 'names: 0', 'other')
      )
    ).toEqual({
      lines: [
        `${uuid} alpha names: pass 2026-01-30T00:00:00`,
        `${uuid} alpha sizes: abort 2026-01-30T00:00:00`,
        `${uuid} beta names: fail 2026-01-30T00:00:00`,
        'other gamma names: pass 2026-01-30T00:00:00',
        'other alpha names: abort 2026-01-30T00:00:00'
      ],
      problems: []
    })
  })

  const older = reportText('alpha', '2026-01-29', 'names: -1, sizes: -1')
  const newer = reportText('alpha', '2026-01-30', 'names: 1')
  test.each([
    [older, newer],
    [newer, older]
  ])('of a newer report replace only the testcases that it holds, in whatever order', (...reports) => {
    expect(collect(...reports).lines.sort()).toEqual([
      `${uuid} alpha names: pass 2026-01-30T00:00:00`,
      `${uuid} alpha sizes: fail 2026-01-29T00:00:00`
    ])
  })

  const good = reportText('alpha', '2026-01-30', 'names: 1, sizes: 0')
  const bad = reportText('alpha', '2026-01-30', 'names: 0, sizes: 1')
  test.each([
    [good, bad],
    [bad, good]
  ])('of one time are the worse of them', (...reports) => {
    expect(collect(...reports)).toEqual({
      lines: [`${uuid} alpha names: abort 2026-01-30T00:00:00`, `${uuid} alpha sizes: abort 2026-01-30T00:00:00`],
      problems: []
    })
  })

  test('count up to the very instant', () => {
    expect(collect(reportText('alpha', instant, 'names: 1'))).toEqual({
      lines: [`${uuid} alpha names: pass ${instant}`],
      problems: []
    })
  })
})

describe('a report counts for nothing', () => {
  test.each([
    [
      'of an unknown scope',
      reportText('alpha', '2026-01-30', 'names: 1', 'gone`'),
      "Unexpected scope `gone'` of a report, expected the `uuid` of a scope that exists\nAdd the scope, or remove the report."
    ],
    [
      'of a subject that no cloud names',
      reportText('delta', '2026-01-30', 'names: 1'),
      'Unexpected subject `delta`, expected one that a cloud names\nAdd the subject to the file of the clouds, or remove the report.'
    ],
    [
      'of a time that has not come',
      reportText('alpha', '2026-01-31T12:00:01', 'names: 1'),
      'Unexpected report of `2026-01-31T12:00:01`, expected none after `2026-01-31T12:00:00`\nThe report counts from that time on; if the clock of the test was wrong, remove the report.'
    ]
  ])('%s', (_, report, message) => {
    expect(collect(report)).toEqual({lines: [], problems: [`report-0.yaml:4:10 result-ignored: ${message}`]})
  })

  test('a second time', () => {
    const report = reportText('alpha', '2026-01-30', 'names: 1, sizes: 0')
    const message =
      'Unexpected second report of `alpha` of `2026-01-30T00:00:00` with the same results, expected one\nRemove one of the two reports.'
    expect(collect(report, reportText('alpha', '2026-01-30', 'sizes: 0, names: 1'))).toEqual({
      lines: collect(report).lines,
      problems: [`report-1.yaml:4:10 result-ignored: ${message}`]
    })
  })

  test.each([
    ['another subject', reportText('beta', '2026-01-30', 'names: 1')],
    ['another time', reportText('alpha', '2026-01-29', 'names: 1')],
    ['another scope', reportText('alpha', '2026-01-30', 'names: 1', 'other')],
    ['other results', reportText('alpha', '2026-01-30', 'names: 0')]
  ])('but not one of %s', (_, other) => {
    expect(collect(reportText('alpha', '2026-01-30', 'names: 1'), other).problems).toEqual([])
  })
})

test('of a report with an unknown testcase the other results count', () => {
  expect(collect(reportText('alpha', '2026-01-30', 'gone: 1, names: 1'))).toEqual({
    lines: [`${uuid} alpha names: pass 2026-01-30T00:00:00`],
    problems: [
      'report-0.yaml:4:10 result-ignored: Unexpected testcase `gone`, expected a testcase of `Compatible`\nCorrect the name; its result does not count, the other results of the report do.'
    ]
  })
})

test('what is ignored is told in the order of paths and lines', () => {
  const gone = (subject: string): string => reportText(subject, '2026-01-30', 'names: 1')
  const {problems} = collect({path: 'b.yaml', text: gone('x') + gone('y')}, {path: 'a.yaml', text: gone('z')})
  expect(problems.map((text) => text.split(',')[0])).toEqual([
    'a.yaml:4:10 result-ignored: Unexpected subject `z`',
    'b.yaml:4:10 result-ignored: Unexpected subject `x`',
    'b.yaml:9:10 result-ignored: Unexpected subject `y`'
  ])
  const reversed = readReports({path: 'b.yaml', text: gone('x') + gone('y')}).reports.toReversed()
  expect(collectResults(reversed, scopes, clouds, instant).problems.map(({place}) => place.line)).toEqual([4, 9])
})
