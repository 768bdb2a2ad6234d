import type {IsoDate} from '../../core/lifecycle.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {csv} from '../text/csv.ts'
import {printableJson} from '../text/printable.ts'
import type {MatrixRow} from './matrix-rows.ts'

/** One line a row (RFC 4180); a cell holds its versions with their marks, separated by blanks. */
export function matrixCsv(rows: readonly MatrixRow[], {columns}: Profile): string {
  const header = ['track', 'number', 'id', 'title', 'supplement', ...columns.map(({id}) => id)]
  const lines = rows.map((row) => [
    row.track,
    row.number,
    row.id,
    row.title,
    String(row.supplement),
    ...columns.map(({id}) => (row.cells[id] ?? []).map(({version, mark}) => version + mark).join(' '))
  ])
  return csv([header, ...lines])
}

/** `{"asOf", "rows": [{"track", "number", "id", "title", "supplement", COLUMN: [{"version", "id", "mark"}]}]}` */
export function matrixJson(rows: readonly MatrixRow[], day: IsoDate, {columns}: Profile): string {
  const plain = rows.map(({cells, ...row}) => ({
    ...row,
    ...Object.fromEntries(
      columns.map((column) => [column.id, (cells[column.id] ?? []).map(({version, id, mark}) => ({version, id, mark}))])
    )
  }))
  return printableJson({asOf: day, rows: plain})
}
