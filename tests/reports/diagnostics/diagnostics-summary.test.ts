import {expect, test} from 'vitest'
import {amount, presentCounts, summarize, summaryLine} from '../../../src/reports/diagnostics/diagnostics-summary.ts'
import {finding} from '../../helpers/findings.ts'

test('findings are counted by severity', () => {
  const diagnostics = (['error', 'notice', 'warning', 'error', 'notice', 'notice'] as const).map((severity) =>
    finding({severity})
  )
  expect(summarize(diagnostics, 7)).toEqual({documents: 7, errors: 2, warnings: 1, notices: 3})
  expect(summarize([], 0)).toEqual({documents: 0, errors: 0, warnings: 0, notices: 0})
})

test.each([
  [
    {documents: 102, errors: 3, warnings: 1, notices: 0},
    '102 documents: 3 errors, 1 warning, no notices',
    '3 errors, 1 warning'
  ],
  [{documents: 1, errors: 0, warnings: 0, notices: 0}, '1 document: nothing to report', ''],
  [{documents: 0, errors: 1, warnings: 0, notices: 0}, 'no documents: 1 error, no warnings, no notices', '1 error'],
  [{documents: 2, errors: 0, warnings: 2, notices: 0}, '2 documents: no errors, 2 warnings, no notices', '2 warnings'],
  [{documents: 2, errors: 0, warnings: 0, notices: 1}, '2 documents: no errors, no warnings, 1 notice', '1 notice'],
  [
    {documents: 2, errors: 1, warnings: 1, notices: 0},
    '2 documents: 1 error, 1 warning, no notices',
    '1 error, 1 warning'
  ],
  [
    {documents: 2, errors: 0, warnings: 1, notices: 1},
    '2 documents: no errors, 1 warning, 1 notice',
    '1 warning, 1 notice'
  ]
])('%j in words', (summary, line, counts) => {
  expect(summaryLine(summary)).toBe(line)
  expect(presentCounts(summary)).toBe(counts)
})

test.each([
  [0, 'no files'],
  [1, '1 file'],
  [2, '2 files'],
  [10, '10 files']
])('%d', (count, text) => {
  expect(amount(count, 'file')).toBe(text)
})
