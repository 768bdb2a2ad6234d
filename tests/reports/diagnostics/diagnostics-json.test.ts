import {expect, test} from 'vitest'
import {diagnosticsJson} from '../../../src/reports/diagnostics/diagnostics-json.ts'
import {documentText} from '../../helpers/document-text.ts'
import {lintFiles} from '../../helpers/lint.ts'

test('the shape of the JSON', () => {
  const diagnostics = lintFiles({
    'standards/scs-0100-v1-a.md': documentText({keys: 'replaces: scs-0100-v1-b.md', body: 'See [^gone].'})
  })
  const {diagnostics: printed, summary}: {diagnostics: Record<string, unknown>[]; summary: unknown} = JSON.parse(
    diagnosticsJson(diagnostics, 1)
  )
  expect(summary).toEqual({documents: 1, errors: 1, warnings: 2, notices: 0})
  for (const one of printed) {
    expect(Object.keys(one)).toEqual([
      'rule',
      'severity',
      'message',
      'help',
      'path',
      'line',
      'column',
      'endLine',
      'endColumn',
      'url',
      'fixable'
    ])
  }
  expect(printed.find(({rule}) => rule === 'list-value')).toEqual({
    rule: 'list-value',
    severity: 'warning',
    message: expect.stringContaining('Unexpected'),
    help: expect.any(String),
    path: 'standards/scs-0100-v1-a.md',
    line: 6,
    column: 11,
    endLine: 6,
    endColumn: 27,
    url: 'https://docs.scs.community/standards/rules/list-value',
    fixable: true
  })
  expect(printed.find(({rule}) => rule === 'undefined-footnote')?.['fixable']).toBe(false)
})

test('without findings the list is empty; the text ends in one newline', () => {
  const text = diagnosticsJson([], 3)
  expect(JSON.parse(text)).toEqual({diagnostics: [], summary: {documents: 3, errors: 0, warnings: 0, notices: 0}})
  expect(text).toMatch(/[^\n]\n$/)
})
