import {describe, expect, test} from 'vitest'
import {type CliRun, norma} from '../../helpers/cli.ts'
import {corpusDocuments, corpusJson} from '../../helpers/corpus.ts'

const corpus = (arguments_: readonly string[]): Promise<CliRun> =>
  norma([...arguments_, '--content', corpusDocuments ?? '', '--as-of', '2026-11-21'])

interface Finding {
  readonly rule: string
  readonly severity: string
  readonly path: string
  readonly line: number
  readonly column: number
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

describe.skipIf(!corpusDocuments)('the reference documents', async () => {
  const run = corpusDocuments ? await corpus(['lint', '--format', 'json']) : {stdout: '{}', stderr: '', exitCode: 0}
  const {diagnostics, summary}: {diagnostics: readonly Finding[]; summary: unknown} = JSON.parse(run.stdout)

  test('three errors, each at its place', () => {
    expect(run).toMatchObject({stderr: '', exitCode: 1})
    const errors = diagnostics.filter(({severity}) => severity === 'error')
    expect(errors.map(({path, line, column, rule}) => `${fileName(path)}:${line}:${column} ${rule}`)).toEqual([
      'scs-0122-v1-node-to-node-encryption.md:355:43 undefined-footnote',
      'scs-0125-v1-secure-connections.md:102:85 undefined-footnote',
      'scs-0501-v2-scs-compatible-iaas.md:9:3 self-reference'
    ])
  })

  test('how often each rule finds something, and nothing else does', () => {
    const groups = Map.groupBy(diagnostics, ({rule, severity}) => `${severity} ${rule}`)
    const counts = [...groups].map(([name, found]): [string, number] => [name, found.length])
    expect(Object.fromEntries(counts)).toEqual({
      'error self-reference': 1,
      'error undefined-footnote': 2,
      'warning list-value': 12,
      'warning mismatched-link': 2,
      'warning missing-replaced-by': 9,
      'warning required-section': 19,
      'warning scope-lists-draft': 2,
      'warning slug-characters': 5,
      'warning template-text': 1,
      'warning undefined-citation': 9,
      'warning unknown-reference': 1,
      'warning version-gap': 1,
      'notice absolute-self-link': 39,
      'notice byte-order-mark': 2,
      'notice deprecated-link': 2,
      'notice unknown-key': 9
    })
    expect(summary).toEqual({documents: 102, errors: 3, warnings: 61, notices: 52})
  })

  test('templates and README are no documents', async () => {
    const {documents}: {documents: {id: string; path: string}[]} = JSON.parse(
      (await corpus(['list', '--format', 'json'])).stdout
    )
    expect(documents).toHaveLength(102)
    expect(documents.filter(({path}) => /readme|xxxx/i.test(path))).toEqual([])
  })

  test.each(['2026-11-21', '2023-06-30'])(
    'the matrix as of %s has as many rows as that of the organisation',
    async (day) => {
      const {stdout, stderr} = await norma([
        'matrix',
        '--format',
        'csv',
        '--as-of',
        day,
        '--content',
        corpusDocuments ?? ''
      ])
      expect(stderr).toBe('')
      expect(stdout.trimEnd().split('\r\n').slice(1)).toHaveLength(
        Object.keys(Object(corpusJson(`scs/golden/overview-${day}.json`))).length
      )
    }
  )

  test('no format says "undefined" or "null"', async () => {
    for (const format of ['markdown', 'csv', 'json', 'html']) {
      expect((await corpus(['matrix', '--format', format])).stdout).not.toMatch(/undefined|null/)
    }
    for (const format of ['text', 'json'])
      expect((await corpus(['list', '--format', format])).stdout).not.toMatch(/undefined|null/)
  })
})
