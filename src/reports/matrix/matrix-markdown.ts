import type {Profile} from '../../core/profile/profile.ts'
import {escapeText, markdownHeading, markdownTable} from '../text/markdown-table.ts'
import type {MatrixEntry, MatrixRow} from './matrix-rows.ts'
import {entryNote, matrixLegend, rowsByTrack, shownColumns} from './matrix-table.ts'

/**
 * A table for each track; `linkTo` gives the address of a document's path. Without the day and without
 * padding, so that a line changes only when its row does.
 */
export function matrixMarkdown(rows: readonly MatrixRow[], profile: Profile, linkTo: (path: string) => string): string {
  if (rows.length === 0) return 'No documents.\n'
  const columns = shownColumns(rows, profile)
  const header = ['Number', 'Title', ...columns.map(({title}) => escapeText(title))]
  const tables = [...rowsByTrack(rows)].map(([track, group]) => {
    const lines = group.map((row, index) => [
      row.id === group[index - 1]?.id ? '' : escapeText(row.id),
      row.supplement ? `_${escapeText(row.title)}_` : escapeText(row.title),
      ...columns.map((column) =>
        (row.cells[column.id] ?? []).map((entry) => `${entryLink(entry, linkTo)}${entryNote(entry, column)}`).join(', ')
      )
    ])
    return `${markdownHeading('###', track)}\n\n${markdownTable(header, lines)}`
  })
  const legend = matrixLegend(rows).map(escapeText)
  return [...tables, ...(legend.length > 0 ? [`${legend.join('; ')}.\n`] : [])].join('\n')
}

function entryLink({version, mark, path}: MatrixEntry, linkTo: (path: string) => string): string {
  return `[${escapeText(version)}](${encodePath(linkTo(path))})${escapeText(mark)}`
}

/** A path as the address of a Markdown link; parentheses would end it. */
function encodePath(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  return encoded.replaceAll('(', '%28').replaceAll(')', '%29')
}
