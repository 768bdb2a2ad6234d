import {describe, expect, test} from 'vitest'
import {isSnapshot, readSnapshot} from '../../../src/core/certification/read-snapshot.ts'
import {fileStart} from '../../../src/core/text/place.ts'
import {shown, uuid} from './reading.ts'

const path = 'results/status.json'
const read = (value: unknown) => readSnapshot({path, text: typeof value === 'string' ? value : JSON.stringify(value)})
const result = (value: unknown, time: unknown = '2026-01-31T02:15:00Z') => ({result: value, checked_at: time})

test('what the monitor answers is one report for each time at which something was found, oldest first', () => {
  const {reports, problems} = read({
    alpha: {
      [uuid]: {
        versions: {v1: {anything: 'else'}},
        results: {
          names: result(1),
          sizes: result(0, '2026-01-30T00:00:00'),
          zones: result(-1),
          untested: {result: null},
          never: {result: null, checked_at: null}
        }
      },
      other: {results: {}}
    },
    beta: {other: {results: {names: result(-1, '2026-01-31')}}}
  })
  expect(problems).toEqual([])
  expect(reports).toEqual([
    {
      path,
      place: fileStart,
      subject: 'alpha',
      scope: uuid,
      checkedAt: '2026-01-30T00:00:00',
      results: new Map([['sizes', 'abort']])
    },
    {
      path,
      place: fileStart,
      subject: 'alpha',
      scope: uuid,
      checkedAt: '2026-01-31T02:15:00',
      results: new Map([
        ['names', 'pass'],
        ['zones', 'fail']
      ])
    },
    {
      path,
      place: fileStart,
      subject: 'beta',
      scope: 'other',
      checkedAt: '2026-01-31T00:00:00',
      results: new Map([['names', 'fail']])
    }
  ])
})

describe('an answer that is malformed', () => {
  test.each([
    ['{', 'as a whole'],
    [[], 'as a whole'],
    ['', 'as a whole'],
    [{alpha: 1}, 'at `alpha`'],
    [{alpha: {[uuid]: []}}, `at \`alpha.${uuid}\``],
    [{alpha: {[uuid]: {}}}, `at \`alpha.${uuid}.results\``],
    [{alpha: {[uuid]: {results: {names: 1}}}}, `at \`alpha.${uuid}.results\``],
    [{alpha: {[uuid]: {results: {names: result('1')}}}}, `at \`alpha.${uuid}.results\``],
    [{alpha: {[uuid]: {results: {names: result(1, 7)}}}}, `at \`alpha.${uuid}.results\``],
    [{alpha: {[uuid]: {results: {names: {checked_at: '2026-01-31'}}}}}, `at \`alpha.${uuid}.results\``],
    [{alpha: {[uuid]: {results: {names: result(2)}}}}, `at \`alpha.${uuid}.results\``],
    [{alpha: {[uuid]: {results: {names: result(1, 'soon')}}}}, `at \`alpha.${uuid}.results\``],
    [{alpha: {[uuid]: {results: {names: result(1, null)}}}}, `at \`alpha.${uuid}.results\``],
    [{alpha: {[uuid]: {results: {names: {result: 1}}}}}, `at \`alpha.${uuid}.results\``],
    [
      {alpha: {[uuid]: {results: {names: result(1)}}}, beta: {[uuid]: {results: {names: result(2)}}}},
      `at \`beta.${uuid}.results\``
    ]
  ])('counts for nothing, and is said where: %j', (value, at) => {
    const {reports, problems} = read(value)
    expect(reports).toEqual([])
    expect(shown(problems)).toEqual([
      `${path}:1:1 result-file: Unexpected content ${at}, expected what the compliance monitor answers to \`/status\`\nFetch it again with \`norma clouds fetch URL\`.`
    ])
  })
})

test.each([
  ['{}', true],
  ['\n  {"alpha": {}}', true],
  ['spec: {}', false],
  ['---\n{}', false],
  ['', false]
])('%j is an answer of the monitor: %s', (text, expected) => {
  expect(isSnapshot({path, text})).toBe(expected)
})
