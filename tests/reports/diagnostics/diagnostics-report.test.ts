import {expect, test} from 'vitest'
import {inRepository} from '../../../src/reports/diagnostics/diagnostics-report.ts'
import {finding, reportOn} from '../../helpers/findings.ts'

test('all paths are those of the repository, and still lead to the texts', () => {
  const local = reportOn({'a.md': 'A', 'b.md': 'B'}, [finding({path: 'a.md'}), finding({path: 'gone.md'})], {
    pathInRepository: (path) => `docs/${path}`,
    textOf: (path) => ({'a.md': 'A', 'b.md': 'B', 'gone.md': 'G', '/abs.md': 'X'})[path]
  })
  const report = inRepository(local)
  expect(report.diagnostics).toEqual([finding({path: 'docs/a.md'}), finding({path: 'docs/gone.md'})])
  expect(report.paths).toEqual(['docs/a.md', 'docs/b.md'])
  const texts = ['docs/a.md', 'docs/b.md', 'docs/gone.md', '/abs.md', 'docs/other.md'].map(report.textOf)
  expect(texts).toEqual(['A', 'B', 'G', 'X', undefined])
  expect(report.pathInRepository('docs/a.md')).toBe('docs/a.md')
  expect(inRepository(report).paths).toEqual(report.paths)
  expect([report.documents, report.rules, report.digest]).toEqual([2, local.rules, local.digest])
})
