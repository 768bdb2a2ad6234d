import {expect, test} from 'vitest'
import {diagnosticsText} from '../../../src/reports/diagnostics/diagnostics-text.ts'
import {finding} from '../../helpers/findings.ts'

test('ten thousand findings in one large file are printed within seconds', () => {
  const text = 'some words in a line\n'.repeat(100_000)
  const many = Array.from({length: 10_000}, (_, index) => ({
    ...finding(),
    place: {line: index * 10 + 1, column: 6, endLine: index * 10 + 1, endColumn: 11}
  }))
  const start = performance.now()
  expect(diagnosticsText(many, 1, () => text)).toContain('1 document: 10000 errors')
  expect(performance.now() - start).toBeLessThan(5_000)
})
