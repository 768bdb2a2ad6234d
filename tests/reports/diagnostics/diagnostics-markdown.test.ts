import fc from 'fast-check'
import {visit} from 'unist-util-visit'
import {describe, expect, test} from 'vitest'
import {parseCatalog} from '../../../src/core/catalog.ts'
import {diagnosticsMarkdown} from '../../../src/reports/diagnostics/diagnostics-markdown.ts'
import {type MatrixRow, matrixRows} from '../../../src/reports/matrix/matrix-rows.ts'
import {documentText} from '../../helpers/document-text.ts'
import {parseGfm} from '../../helpers/gfm.ts'
import {hostileFinding, hostileText} from '../../helpers/hostile-findings.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {runs} from '../../helpers/property-runs.ts'
import {reportOf, reportWith} from '../../helpers/report.ts'

function rowsOf(files: Readonly<Record<string, string>>): readonly MatrixRow[] {
  const sources = Object.entries(files).map(([path, text]) => ({path, text}))
  return matrixRows(parseCatalog(sources, scsProfile).catalog, '2026-01-01')
}

test('counts and findings, gravest first', () => {
  const report = reportOf({
    'scs-0100-v1-a.md': documentText({keys: 'foo: bar'}),
    'scs-0101-v1-b.md': documentText({track: 'IaS'})
  })
  expect(diagnosticsMarkdown(report)).toBe(`### Norma

2 documents: 1 error, no warnings, 1 notice

| Severity | Place | Finding | Rule |
| --- | --- | --- | --- |
| error | \`scs-0101-v1-b.md:5\` | Unexpected \`IaS\` for \`track\`, expected one of \`Global\`, \`IaaS\`, \`KaaS\`, \`IAM\`, \`Ops\`, \`Scopes\`<br>Did you mean \`IaaS\`? | [\`key-value\`](https://docs.scs.community/standards/rules/key-value) |
| notice | \`scs-0100-v1-a.md:6\` | Unexpected key \`foo\`, expected a key that the profile knows<br>Remove the key, or add it to \`other_keys\` in the profile. | [\`unknown-key\`](https://docs.scs.community/standards/rules/unknown-key) |
`)
})

test('nothing found is one line', () => {
  expect(diagnosticsMarkdown(reportOf({'scs-0100-v1-a.md': documentText()}))).toBe(
    '### Norma\n\n1 document: nothing to report\n'
  )
})

test('a comment has room for so many findings; the others are counted', () => {
  const body = Array.from({length: 1_000}, (_, index) => `A mark[^${index}].`).join('\n\n')
  const text = diagnosticsMarkdown(reportOf({'scs-0100-v1-many.md': documentText({body})}))
  expect(text.length).toBeLessThan(60_000)
  const shown = text.split('\n').filter((line) => line.startsWith('| error')).length
  expect(text).toContain(`\n… and ${1_000 - shown} more.\n`)
})

describe('what changes in the matrix', () => {
  const first = 'scs-0100-v1-a.md'
  const draft = documentText()
  const stable = documentText({status: 'Stable', keys: 'stabilized_at: 2025-01-01'})
  const other = {'scs-0101-v1-b.md': documentText({title: 'Another'})}
  const matrix = (before: Record<string, string>, after: Record<string, string>): string =>
    diagnosticsMarkdown({
      ...reportWith([]),
      matrix: {profile: scsProfile, before: rowsOf(before), after: rowsOf(after)}
    })

  test('a row before and after', () => {
    expect(matrix({[first]: draft, ...other}, {[first]: stable, ...other})).toContain(`
### What changes in the matrix

| Series |  | Draft | Effective | Deprecated |
| --- | --- | --- | --- | --- |
| \`scs-0100\` A title | before | \`v1\` |  |  |
|  | after |  | \`v1\` |  |
`)
  })

  test('a row that is new, and one that is gone', () => {
    expect(matrix(other, {[first]: draft})).toContain(`
| \`scs-0100\` A title | before |  |  |  |
|  | after | \`v1\` |  |  |
| \`scs-0101\` Another | before | \`v1\` |  |  |
|  | after |  |  |  |
`)
  })

  test('what a mark means', () => {
    const announced = documentText({status: 'Stable', keys: 'stabilized_at: 2025-01-01\ndeprecated_at: 2027-01-01'})
    const text = matrix({[first]: stable}, {[first]: announced})
    expect(text).toContain('| `v1`† |')
    expect(text).toContain('\n† in force until an announced day.\n')
  })

  test('nothing where none has changed', () => {
    expect(matrix({[first]: draft}, {[first]: draft})).toBe('### Norma\n\nno documents: nothing to report\n')
  })
})

describe('the words of a document stay words', () => {
  /** What GitHub and GitLab read into text that is no code: mentions, issues, emoji, and what autolinks find. */
  const meaning = /(?:^|[^\w`])(?:[@#!~$%&][\w"]|:\w+:|GH-\d|www\.\w|https?:\/\/\w)/

  function judge(markdown: string, rows: number): void {
    const tree = parseGfm(markdown)
    const [heading, count, table, ...rest] = tree.children
    expect([heading?.type, count?.type, table?.type, rest.length]).toEqual(['heading', 'paragraph', 'table', 0])
    expect(table?.type === 'table' && table.children.map((row) => row.children.length)).toEqual(
      Array.from({length: rows + 1}, () => 4)
    )
    visit(tree, (node) => {
      expect(['image', 'footnoteReference', 'linkReference', 'emphasis', 'strong', 'delete']).not.toContain(node.type)
      if (node.type === 'html') expect(node.value).toBe('<br>')
      if (node.type === 'link') expect(node.url).toBe('https://docs.example.org/rules/broken-link')
      if (node.type === 'text') expect(node.value.replaceAll('GH-1', '')).not.toMatch(meaning)
    })
  }

  test('in findings', () => {
    fc.assert(
      fc.property(fc.array(hostileFinding, {minLength: 1, maxLength: 3}), (diagnostics) => {
        judge(diagnosticsMarkdown(reportWith(diagnostics)), diagnostics.length)
      }),
      {numRuns: runs(200)}
    )
  })

  test('in titles', () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        const row: MatrixRow = {track: 'IaaS', number: '0100', id: 'scs-0100', title, supplement: false, cells: {}}
        const text = diagnosticsMarkdown({
          ...reportWith([]),
          matrix: {profile: scsProfile, before: [], after: [row]}
        })
        visit(parseGfm(text), (node) => {
          expect(['image', 'html', 'link', 'footnoteReference', 'emphasis', 'strong', 'delete']).not.toContain(
            node.type
          )
          if (node.type === 'text') expect(node.value.replaceAll('GH-1', '')).not.toMatch(meaning)
        })
      }),
      {numRuns: runs(200)}
    )
  })
})
