import {describe, expect, test} from 'vitest'
import {findings} from '../../helpers/lint.ts'
import {scopeText} from '../../helpers/scope-text.ts'

const rule = 'result-file'
const path = 'certification/scs-compatible.yaml'
const clouds = 'clouds: [{id: alpha, name: Alpha, compatible: alpha}]'
const report = `spec: {uuid: 50393e6f-0000-4000-8000-000000000001}
checked_at: 2025-12-31 02:15:00
subject: alpha
run: {invocations: {one: {cmd: ./PLANTED, stdout: [PLANTED], results: {names: 1}}}}
`
const found = (results: string, name = 'report.yaml'): string[] =>
  findings(rule, {[path]: scopeText(), 'certification/clouds.yaml': clouds, [`certification/${name}`]: results})

describe('a report', () => {
  test.each([
    report,
    `---\n${report}---\n${report.replace('31', '30')}`,
    report.replace(/run.*/, 'versions: {v1: {names: {result: 1}}}')
  ])('is right: %#', (text) => {
    expect(found(text)).toEqual([])
  })

  test.each([
    [report.replace('subject: alpha\n', ''), '1:1', 'Unexpected value for `subject`, expected what a report has there'],
    [report.replace('2025-12-31 02:15:00', 'PLANTED'), '2:13', 'Unexpected `checked_at` that is not a time'],
    [report.replace('results: {names: 1}', 'results: PLANTED'), '4:', 'Unexpected value for `run.invocations`'],
    [report.replace(/run: .*/, 'run: PLANTED'), '4:6', 'Unexpected value for `run`'],
    [report.replace('names: 1', 'names: PLANTED'), '3:10', 'Unexpected result of `names`, expected `1`, `0` or `-1`'],
    [`${report}PLANTED: [`, '5:', 'Unexpected text that is not YAML, expected a report'],
    ['- PLANTED', '1:1', 'Unexpected value, expected what a report has there'],
    ['', '1:1', 'Unexpected empty file, expected a report']
  ])('that is malformed is said where, in no word of its own: %#', (text, place, message) => {
    const all = found(text)
    expect(all).toHaveLength(1)
    expect(all[0]).toMatch(new RegExp(`^certification/report.yaml:${place}.*error result-file: `))
    expect(all[0]).toContain(message)
    expect(all[0]).not.toContain('PLANTED')
  })
})

describe('a snapshot', () => {
  const snapshot = (result: unknown, time: unknown): string =>
    JSON.stringify({alpha: {'50393e6f-0000-4000-8000-000000000001': {results: {names: {result, checked_at: time}}}}})

  test('is right', () => {
    expect(found(snapshot(1, '2025-12-31T02:15:00'), 'status.json')).toEqual([])
    expect(found(snapshot(null, null), 'status.json')).toEqual([])
  })

  test.each([snapshot(7, '2025-12-31T02:15:00'), snapshot(1, 'soon'), '{"alpha": 1}', '[]', '{'])(
    'is wrong: %s',
    (text) => {
      expect(found(text, 'status.json').join()).toContain('error result-file: Unexpected')
    }
  )
})
