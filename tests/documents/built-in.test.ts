import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {type MatrixEntry, matrixRows} from '../../src/reports/matrix/matrix-rows.ts'
import {builtInDocuments} from '../helpers/built-in.ts'
import {corpusDocuments, corpusFiles} from '../helpers/corpus.ts'
import {printed} from '../helpers/lint.ts'

const {catalog, tree, findings} = builtInDocuments()

interface Table {
  readonly asOf: string
  readonly rows: readonly unknown[]
}

const table: Table = JSON.parse(readFileSync(new URL('matrix-2024-11-10.json', import.meta.url), 'utf8'))

function plainRows(day: string, track: string) {
  const versions = (entries: readonly MatrixEntry[] = []): string[] => entries.map(({version, mark}) => version + mark)
  return matrixRows(catalog, day, track).map(({id, title, supplement, cells}) => ({
    track,
    id,
    title,
    supplement,
    draft: versions(cells['draft']),
    effective: versions(cells['effective']),
    deprecated: versions(cells['deprecated'])
  }))
}

describe('the documents of this repository', () => {
  test.each(['2023-10-01', '2024-11-10', '2026-11-21'])('break no rule on %s', (day) => {
    const serious = findings(day).filter(({severity}) => severity !== 'notice')
    expect(printed(serious)).toEqual([])
  })

  test('are the rows and cells of the tables that the project was started from', () => {
    expect([...plainRows(table.asOf, 'IaaS'), ...plainRows(table.asOf, 'KaaS')]).toEqual(table.rows)
  })

  test.each([
    ['2023-01-01', ['v1†', 'v2*', 'v3*'], []],
    ['2023-10-01', ['v1†', 'v2†', 'v3'], []],
    ['2023-11-15', ['v2†', 'v3'], ['v1']],
    ['2024-03-01', ['v3'], ['v1', 'v2']],
    ['2026-11-21', ['v3'], ['v1', 'v2']]
  ])('flavor naming on %s', (day, effective, deprecated) => {
    const row = plainRows(day, 'IaaS').find(({id, supplement}) => id === 'scs-0100' && !supplement)
    expect(row).toMatchObject({effective, deprecated})
  })

  test.each([
    ['2023-10-01', ['v1†', 'v2*'], []],
    ['2024-03-01', ['v2'], ['v1']]
  ])('Kubernetes versions on %s', (day, effective, deprecated) => {
    expect(plainRows(day, 'KaaS').find(({id}) => id === 'scs-0210')).toMatchObject({effective, deprecated})
  })

  test('there is at least one for every track with documents about things, and one about the process', () => {
    const tracks = new Set(catalog.documents.map(({frontMatter}) => frontMatter.track))
    expect([...tracks].sort()).toEqual(['Global', 'IAM', 'IaaS', 'KaaS', 'Ops'])
    expect(catalog.byId.get('scs-0001-v1-sovereign-cloud-standards')?.frontMatter.type).toBe('Procedural')
  })

  test('each says in a line where the authoritative text is', () => {
    const silent = tree.files.filter(({text}) => !/https:\/\/docs\.scs\.community\/standards\/scs-\d{4}/.test(text))
    expect(silent.map(({path}) => path)).toEqual([])
  })

  test.skipIf(!corpusDocuments)('share no run of ten words with the reference documents', () => {
    const runs = new Set(corpusFiles().flatMap(({text}) => wordRuns(prose(text))))
    const copied = tree.files.flatMap(({path, text}) =>
      wordRuns(prose(text))
        .filter((run) => runs.has(run))
        .map((run) => `${path}: ${run}`)
    )
    expect(copied).toEqual([])
  })
})

/** Sentences: no front matter, code, tables or headings, which hold facts and names. */
function prose(text: string): string {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
    .replace(/^(\||#).*$/gm, '')
    .replace(/`[^`]*`|\]\([^)]*\)|https?:\S+/g, ' ')
}

function wordRuns(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return words.slice(0, -9).map((_, index) => words.slice(index, index + 10).join(' '))
}
