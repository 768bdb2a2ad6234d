import {expect, test} from 'vitest'
import {parseCatalog} from '../../../src/core/catalog.ts'
import {matrixJson} from '../../../src/reports/matrix/matrix-data.ts'
import {matrixRows} from '../../../src/reports/matrix/matrix-rows.ts'
import {corpusDocuments, corpusFiles, corpusJson} from '../../helpers/corpus.ts'
import {scsProfile} from '../../helpers/profile.ts'

interface PrintedRow {
  readonly track: string
  readonly number: string
  readonly title: string
  readonly supplement: boolean
  readonly [column: string]: unknown
}

/** The matrix as it is printed, in the form that the organisation's own generator gives it. */
function overview(day: string): unknown {
  const {catalog} = parseCatalog(corpusFiles(), scsProfile)
  const {rows}: {rows: PrintedRow[]} = JSON.parse(matrixJson(matrixRows(catalog, day), day, scsProfile))
  expect(rows.flatMap(({rejected}) => rejected)).toEqual([])
  return rows.map(({track, number, title, supplement, draft, effective, deprecated}) => ({
    track,
    number,
    title,
    supplement,
    draft: entries(draft).map(({version, mark}) => version + mark),
    effective: entries(effective).map(({version, mark}) => ({version, mark})),
    deprecated: entries(deprecated).map(({version, mark}) => version + mark)
  }))
}

function entries(cell: unknown): readonly {readonly version: string; readonly mark: string}[] {
  return Array.isArray(cell) ? cell : []
}

test.skipIf(!corpusDocuments).each(['2026-11-21', '2023-06-30'])(
  'the matrix of the reference documents as of %s is that of their organisation',
  (day) => {
    const expected = corpusJson(`scs/golden/overview-${day}.json`)
    expect(expected).toHaveLength(86)
    expect(overview(day)).toEqual(expected)
  }
)
