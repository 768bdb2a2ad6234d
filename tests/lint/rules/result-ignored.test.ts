import {describe, expect, test} from 'vitest'
import {findings} from '../../helpers/lint.ts'
import {scopeText} from '../../helpers/scope-text.ts'

const rule = 'result-ignored'
const path = 'certification/scs-compatible.yaml'
const clouds = 'clouds: [{id: alpha, name: Alpha, compatible: alpha}]'
const report = `spec: {uuid: 50393e6f-0000-4000-8000-000000000001}
checked_at: 2025-12-31 02:15:00
subject: alpha
run: {invocations: {one: {results: {names: 1}}}}
`
const found = (...results: readonly string[]): string[] => {
  const reports = results.map((text, index) => [`certification/report-${index}.yaml`, text])
  return findings(rule, {[path]: scopeText(), 'certification/clouds.yaml': clouds, ...Object.fromEntries(reports)})
}

describe('a report', () => {
  test('of a known cloud, scope and testcase counts', () => {
    expect(found(report, report.replace('31 02', '30 02'))).toEqual([])
  })

  test.each([
    ['50393e6f', 'ffffffff', 'Unexpected scope `ffffffff-0000-4000-8000-000000000001` of a report'],
    ['subject: alpha', 'subject: alfa', 'Unexpected subject `alfa`, expected one that a cloud names'],
    [
      '2025-12-31',
      '2026-12-31',
      'Unexpected report of `2026-12-31T02:15:00`, expected none after `2026-01-01T23:59:59`'
    ],
    ['names: 1', 'names: 1, other: 1', 'Unexpected testcase `other`, expected a testcase of `Compatible`']
  ])('does not count with %s for %s', (before, after, message) => {
    const all = found(report.replace(before, after))
    expect(all).toHaveLength(1)
    expect(all[0]).toContain(`certification/report-0.yaml:3:10 warning result-ignored: ${message}`)
  })

  test('counts once', () => {
    expect(found(report, report)).toEqual([
      'certification/report-1.yaml:3:10 warning result-ignored: Unexpected second report of `alpha` of `2025-12-31T02:15:00` with the same results, expected one'
    ])
  })
})
