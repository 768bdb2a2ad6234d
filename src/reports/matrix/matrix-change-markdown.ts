import type {MatrixChange} from '../diagnostics/diagnostics-report.ts'
import {codeSpan, commentText} from '../text/markdown-text.ts'
import type {MatrixEntry, MatrixRow} from './matrix-rows.ts'
import {matrixLegend, shownColumns} from './matrix-table.ts'

interface ChangedRow {
  readonly before?: MatrixRow
  readonly after?: MatrixRow
}

/** The rows that were added, changed or removed. */
function changedRows({before, after}: Pick<MatrixChange, 'before' | 'after'>): readonly ChangedRow[] {
  const earlier = new Map(before.map((row) => [keyOf(row, before), row]))
  const later = new Map(after.map((row) => [keyOf(row, after), row]))
  const addedOrChangedRows = [...later].flatMap(([key, row]): ChangedRow[] => {
    const earlierRow = earlier.get(key)
    if (!earlierRow) return [{after: row}]
    return contentOf(earlierRow) === contentOf(row) ? [] : [{before: earlierRow, after: row}]
  })
  const removedRows = [...earlier].flatMap(([key, row]): ChangedRow[] => (later.has(key) ? [] : [{before: row}]))
  return [...addedOrChangedRows, ...removedRows]
}

/** A table with two lines for each changed row; nothing where none has changed. */
export function matrixChangeMarkdown(change: MatrixChange): string {
  const rows = changedRows(change)
  if (rows.length === 0) return ''
  const bothRows = rows.flatMap(({before, after}) => [before ?? [], after ?? []].flat())
  const columns = shownColumns(bothRows, change.profile)
  const cells = (row: MatrixRow | undefined): string[] =>
    columns.map(({id}) => (row?.cells[id] ?? []).map(entryText).join(', '))
  const lines = rows.flatMap(({before, after}) => {
    const row = after ?? before
    const name = row ? `${codeSpan(row.id)} ${commentText(row.title)}` : ''
    return [
      [name, 'before', ...cells(before)],
      ['', 'after', ...cells(after)]
    ]
  })
  const header = ['Series', '', ...columns.map(({title}) => commentText(title))]
  const table = [header, header.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n')
  const legend = matrixLegend(bothRows).join('; ')
  return `### What changes in the matrix\n\n${table}\n${legend && `\n${commentText(legend)}.\n`}`
}

function entryText({version, id, mark}: MatrixEntry): string {
  return `${codeSpan(version === '' ? id : version)}${commentText(mark)}`
}

/** Supplements of one series are told apart by their files, whose titles may change. */
function keyOf(row: MatrixRow, rows: readonly MatrixRow[]): string {
  if (!row.supplement) return row.id
  const isOnly = rows.filter(({id, supplement}) => supplement && id === row.id).length === 1
  return `${row.id} supplement ${isOnly ? '' : row.title}`
}

/** What a table shows of a row, as a text to be compared. */
function contentOf({title, track, cells}: MatrixRow): string {
  const entries = Object.entries(cells).map(([column, inColumn]) => [
    column,
    inColumn.map(({version, id, mark}) => [version, id, mark])
  ])
  return JSON.stringify([title, track, entries])
}
