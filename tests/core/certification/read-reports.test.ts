import {describe, expect, test} from 'vitest'
import {readReports} from '../../../src/core/certification/read-reports.ts'
import {testResult, worseResult} from '../../../src/core/certification/result.ts'
import {reportText, shown, uuid} from './reading.ts'

const path = 'results/report.yaml'
const read = (text: string) => readReports({path, text})
const wayOut = 'Use the report exactly as the tool wrote it, or remove it; the other reports count.'
const problemsOf = (text: string): string[] => {
  const {problems} = read(text)
  expect(problems.every(({rule, help}) => rule === 'result-file' && help === wayOut)).toBe(true)
  return problems.map(({place, message}) => `${place.line}:${place.column} ${message}`)
}
const head = (subject = 'alpha'): string =>
  `spec: {uuid: ${uuid}}\nchecked_at: 2026-01-31T02:15:00\nsubject: ${subject}\n`
const resultsIn = (text: string) => read(text).reports.map(({results}) => Object.fromEntries(results))

describe('reports', () => {
  test('are read from every part of a file', () => {
    const {reports, problems} = read(
      `${reportText('alpha', '2026-01-31 02:15:00', 'names: 1, sizes: 0')}${reportText('7', '2026-01-30', 'names: -1', 'other')}`
    )
    expect(problems).toEqual([])
    expect(reports).toEqual([
      {
        path,
        place: {line: 4, column: 10, endLine: 4, endColumn: 15},
        subject: 'alpha',
        scope: uuid,
        checkedAt: '2026-01-31T02:15:00',
        results: new Map([
          ['names', 'pass'],
          ['sizes', 'abort']
        ])
      },
      {
        path,
        place: {line: 9, column: 10, endLine: 9, endColumn: 11},
        subject: '7',
        scope: 'other',
        checkedAt: '2026-01-30T00:00:00',
        results: new Map([['names', 'fail']])
      }
    ])
  })

  test.each([
    ['run: {invocations: {a: {results: {x: 1}}, b: {results: {y: 1, x: -1}}}}', {x: 'fail', y: 'pass'}],
    ['run: {invocations: {a: {results: {x: -1}}, b: {results: {x: 1}}}}', {x: 'fail'}],
    ['run: {invocations: {a: {results: {x: 0}}, b: {results: {x: 1}}}}', {x: 'abort'}],
    ['run: {invocations: {a: {results: null}, b: {}}}', {}],
    ['run: {invocations: null}', {}],
    ['run: {}', {}],
    ['run: null', {}],
    ['', {}],
    ['versions: {v1: {x: {result: 1}, y: {result: 0}}, v2: {x: {result: 0}}, v3: null}', {x: 'abort', y: 'abort'}],
    ['versions: {v1: {x: {result: 1}}}\nrun: {invocations: {a: {results: {x: -1, y: 1}}}}', {x: 'fail', y: 'pass'}],
    ['versions: null', {}]
  ])('hold the worst result of each testcase: %s', (rest, expected) => {
    expect(resultsIn(`${head()}${rest}\n`)).toEqual([expected])
    expect(problemsOf(`${head()}${rest}\n`)).toEqual([])
  })

  test('without a result that can be read keep the others', () => {
    const text = `${head()}run: {invocations: {a: {results: {"x\`y": 2, z: 1, w: "1"}}, b: {results: {w: null}}}}\n`
    expect(resultsIn(text)).toEqual([{z: 'pass'}])
    expect(problemsOf(text)).toEqual([
      "3:10 Unexpected result of `x'y`, expected `1`, `0` or `-1`",
      '3:10 Unexpected result of `w`, expected `1`, `0` or `-1`'
    ])
  })

  test('that are malformed keep no other from being read', () => {
    const {reports, problems} = read(
      `${reportText('alpha', '2026-01-31', 'x: 1')}---\nspec: {}\n${reportText('beta', '2026-01-31', 'x: 1')}`
    )
    expect(reports.map(({subject}) => subject)).toEqual(['alpha', 'beta'])
    expect(problems.map(({place, message}) => `${place.line} ${message}`)).toEqual([
      '7 Unexpected value for `spec.uuid`, expected what a report has there',
      '7 Unexpected value for `checked_at`, expected what a report has there',
      '7 Unexpected value for `subject`, expected what a report has there'
    ])
  })

  test('are not in the empty parts of a file', () => {
    const text = `---\n# nothing\n---\n${head()}---\n---\nnull\n`
    expect(read(text).reports).toHaveLength(1)
    expect(problemsOf(text)).toEqual([])
  })
})

describe('a file that is not a report', () => {
  test.each(['', '\n', '# nothing\n', '---\n---\n'])('is empty: %j', (text) => {
    expect(shown(read(text).problems)).toEqual([
      `${path}:1:1 result-file: Unexpected empty file, expected a report\n${wayOut}`
    ])
    expect(read(text).problems[0]?.place).toEqual({line: 1, column: 1, endLine: 1, endColumn: 1})
  })

  const time = 'Unexpected `checked_at` that is not a time, expected one such as `2026-01-31 02:15:00`'
  test.each([
    ['- SECRET', ['1:1 Unexpected value, expected what a report has there']],
    ['SECRET', ['1:1 Unexpected value, expected what a report has there']],
    [`${head()}SECRET: [`, ['4:9 Unexpected text that is not YAML, expected a report']],
    [head().replace(/checked_at.*/, 'checked_at: SECRET'), [`2:13 ${time}`]],
    [
      head().replace(/checked_at.*/, 'checked_at: 7'),
      ['2:13 Unexpected value for `checked_at`, expected what a report has there']
    ],
    [head('[SECRET]'), ['3:10 Unexpected value for `subject`, expected what a report has there']],
    [head().replace(/spec.*/, 'spec: SECRET'), ['1:7 Unexpected value for `spec`, expected what a report has there']],
    [head().replace(uuid, '[SECRET]'), ['1:14 Unexpected value for `spec.uuid`, expected what a report has there']],
    [`${head()}run: SECRET`, ['4:6 Unexpected value for `run`, expected what a report has there']],
    [
      `${head()}run: {invocations: SECRET}`,
      ['4:20 Unexpected value for `run.invocations`, expected what a report has there']
    ],
    [
      `${head()}run: {invocations: {SECRET: SECRET, b: {results: SECRET}}}`,
      ['4:50 Unexpected value for `run.invocations`, expected what a report has there']
    ],
    [`${head()}versions: SECRET`, ['4:11 Unexpected value for `versions`, expected what a report has there']],
    [`${head()}versions: {v1: SECRET}`, ['4:16 Unexpected results, expected what a report has there']],
    [`${head()}versions: {v1: {SECRET: SECRET}}`, ['4:25 Unexpected results, expected what a report has there']]
  ])('is said where, in no word of its own: %j', (text, expected) => {
    expect(problemsOf(text)).toEqual(expected)
    expect(read(text).reports).toEqual([])
  })
})

test('a number in a report means a result, and nothing else does', () => {
  expect([1, 0, -1, -0].map(testResult)).toEqual(['pass', 'abort', 'fail', 'abort'])
  for (const value of [2, -2, 0.5, '1', true, null, undefined, [1]]) expect(testResult(value)).toBeUndefined()
})

test.each([
  ['pass', 'pass', 'pass'],
  ['pass', 'abort', 'abort'],
  ['abort', 'abort', 'abort'],
  ['pass', 'fail', 'fail'],
  ['abort', 'fail', 'fail'],
  ['fail', 'fail', 'fail']
] as const)('of %s and %s the worse is %s', (a, b, expected) => {
  expect([worseResult(a, b), worseResult(b, a)]).toEqual([expected, expected])
})
