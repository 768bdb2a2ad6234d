import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {collectResults} from '../../../src/core/certification/collect-results.ts'
import {type CloudCell, dashboard} from '../../../src/core/certification/dashboard.ts'
import {combined, type Verdict} from '../../../src/core/certification/evaluate.ts'
import {expiryOf} from '../../../src/core/certification/expiry.ts'
import {readInstant} from '../../../src/core/certification/instant.ts'
import {readClouds} from '../../../src/core/certification/read-clouds.ts'
import {readReports} from '../../../src/core/certification/read-reports.ts'
import {readScope} from '../../../src/core/certification/read-scope.ts'
import {readSnapshot} from '../../../src/core/certification/read-snapshot.ts'
import type {Lifetime} from '../../../src/core/certification/scope.ts'
import type {SourceFile} from '../../../src/core/text/source-file.ts'
import {corpusJson} from '../../helpers/corpus.ts'

const corpus = process.env['NORMA_CORPUS']

interface Expected {
  readonly dashboard: readonly {
    readonly id: string
    readonly cells: Readonly<Record<string, {readonly table: string; readonly table_full: string}>>
  }[]
  readonly lifetimes: readonly {period: Lifetime | null; checked_at: string; expires_at: string}[]
  readonly evaluate_truth_table: readonly {inputs: string[]; result: string}[]
}

function sourceFile(path: string): SourceFile {
  return {path, text: readFileSync(join(corpus ?? '', 'scs/certification', path), 'utf8')}
}

function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(corpus ?? '', 'scs/certification', folder)).map((name) => sourceFile(`${folder}/${name}`))
}

/** A cell as the monitor shows it. */
function asMonitor({verdict, versions}: CloudCell): string {
  const isCurrent = versions.every(({mark}) => !mark.includes('††'))
  const symbols = {pass: '✅', aborted: '✅*', incomplete: '🟧', outdated: isCurrent ? '🟧' : '🛑', none: '🛑'}
  return `${symbols[verdict]} ${versions.map(({version, mark}) => version + mark).join(', ') || '–'}`
}

describe.skipIf(corpus === undefined)('the sample clouds (NORMA_CORPUS not set: not compared)', () => {
  const expected = (): Expected => corpusJson('scs/certification/expected-dashboard.json') as Expected
  const scopes = () => sourceFiles('scopes').flatMap((file) => readScope(file).file?.scope ?? [])
  const instant = '2026-08-21T12:00:00'

  test.each(['reports', 'snapshot'])('stand in every cell as their monitor shows them, from the %s', (source) => {
    const readings =
      source === 'reports' ? sourceFiles('reports').map(readReports) : [readSnapshot(sourceFile('monitor-status.json'))]
    expect(readings.flatMap(({problems}) => problems)).toEqual([])
    const reports = readings.flatMap((reading) => reading.reports)
    expect(reports.length).toBeGreaterThan(20)
    const known = scopes()
    const {clouds, problems} = readClouds(sourceFile('clouds.yaml'), known)
    expect(problems).toEqual([])
    const {latest} = collectResults(reports, known, clouds, instant)
    const [hidden, shown] = (['hidden', 'shown'] as const).map(
      (drafts) => new Map(dashboard({clouds, latest, instant, drafts}).map((row) => [row.cloud.id, row.cells]))
    )
    const table = expected().dashboard
    expect(table).toHaveLength(14)
    for (const {id, cells} of table) {
      const wanted = Object.entries(cells)
      const cellsOf = (rows: typeof hidden) => rows?.get(id)?.map((cell) => [cell.key, asMonitor(cell)])
      expect([id, cellsOf(hidden)]).toEqual([id, wanted.map(([key, cell]) => [key, cell.table])])
      expect([id, cellsOf(shown)]).toEqual([id, wanted.map(([key, cell]) => [key, cell.table_full])])
    }
  })

  test('results expire when the monitor says so', () => {
    const rows = expected().lifetimes
    expect(rows.length).toBeGreaterThan(40)
    for (const {period, checked_at: checkedAt, expires_at: expiresAt} of rows) {
      expect([period, checkedAt, expiryOf(readInstant(checkedAt) ?? '', period ?? 'week')]).toEqual([
        period,
        checkedAt,
        expiresAt
      ])
    }
  })

  test('verdicts are combined as in its truth table', () => {
    const rows = expected().evaluate_truth_table
    expect(rows.length).toBeGreaterThan(15)
    const words: readonly Verdict[] = ['pass', 'abort', 'fail', 'missing']
    for (const {inputs, result} of rows) {
      const verdicts = inputs.flatMap((input) => words.find((word) => word === input.toLowerCase()) ?? [])
      expect(verdicts).toHaveLength(inputs.length)
      expect([inputs, combined(verdicts)]).toEqual([inputs, result.toLowerCase()])
    }
  })
})
