import type {Profile} from '../core/profile.ts'
import type {MatrixEntry, MatrixRow} from './matrix-rows.ts'
import {matrixLegend, rowsByTrack, shownColumns} from './matrix-table.ts'

/** A table for each track; `linkTo` gives the address of a document's path. No day in it, so that it changes only when the matrix does. */
export function matrixMarkdown(rows: readonly MatrixRow[], profile: Profile, linkTo: (path: string) => string): string {
  const columns = shownColumns(rows, profile)
  const header = ['Number', 'Title', ...columns.map(({title}) => title)]
  const tables = [...rowsByTrack(rows)].map(([track, group]) => {
    const lines = group.map((row) => [
      row.supplement ? '' : row.id,
      row.supplement ? `_${escapeCell(row.title)}_` : escapeCell(row.title),
      ...columns.map(({id}) => (row.cells[id] ?? []).map((entry) => cell(entry, linkTo)).join(', '))
    ])
    return `### ${track}\n\n${[header, header.map(() => '---'), ...lines].map(tableLine).join('\n')}\n`
  })
  const legend = matrixLegend(rows).map((line) => line.replace('*', '\\*'))
  return [...tables, ...(legend.length > 0 ? [`${legend.join('; ')}.\n`] : [])].join('\n')
}

function cell({version, mark, path, phase}: MatrixEntry, linkTo: (path: string) => string): string {
  const link = `[${version}](${linkTo(path)})${mark.replace('*', '\\*')}`
  return phase === 'informative' ? `${link} (informative)` : link
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |')
}

function escapeCell(text: string): string {
  return text.replace(/[\\|*_`[\]<>]/g, '\\$&')
}
