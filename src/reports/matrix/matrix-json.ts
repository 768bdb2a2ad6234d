import type {IsoDate} from '../../core/lifecycle.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {printableJson} from '../text/printable.ts'
import type {MatrixRow} from './matrix-rows.ts'

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
