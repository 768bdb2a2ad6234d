import {expect, test} from 'vitest'
import {diagnosticsGitlab} from '../../../src/reports/diagnostics/diagnostics-gitlab.ts'
import {documentText} from '../../helpers/document-text.ts'
import {reportOf} from '../../helpers/report.ts'

const path = 'scs-0100-v1-a.md'
const found = (text: string): Record<string, unknown>[] => JSON.parse(diagnosticsGitlab(reportOf({[path]: text})))

test('the keys that GitLab asks for, and no others', () => {
  expect(found(documentText({keys: 'foo: bar\nreplaces: scs-0099-v1-a.md', body: 'See [^1].'}))).toEqual([
    {
      description: expect.stringMatching(/^Unexpected key `foo`, .*\. Remove the key/),
      check_name: 'unknown-key',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      severity: 'info',
      location: {path, lines: {begin: 6, end: 6}}
    },
    expect.objectContaining({check_name: 'list-value', severity: 'minor'}),
    expect.objectContaining({check_name: 'unknown-reference', severity: 'minor'}),
    expect.objectContaining({check_name: 'undefined-footnote', severity: 'major'})
  ])
})

test('no two findings share a fingerprint', () => {
  const prints = found(documentText({body: 'See [^1].\n\nSee [^1].\n\nSee [^2].'})).map((one) => one['fingerprint'])
  expect(new Set(prints).size).toBe(3)
})

test('nothing found is an empty list', () => {
  expect(diagnosticsGitlab(reportOf({[path]: documentText()}))).toBe('[]\n')
})
