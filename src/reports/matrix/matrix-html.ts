import type {Profile} from '../../core/profile/profile.ts'
import {documentAddress, fullAddress} from '../../core/site/addresses.ts'
import {escapeHtml} from '../text/escape.ts'
import {withoutCommands} from '../text/printable.ts'
import type {MatrixEntry, MatrixRow} from './matrix-rows.ts'
import {entryNote, matrixLegend, rowsByTrack, shownColumns} from './matrix-table.ts'

/** A table for each track as an HTML fragment; links lead below `base`. */
export function matrixHtml(rows: readonly MatrixRow[], profile: Profile): string {
  if (rows.length === 0) return '<p>No documents.</p>\n'
  const columns = shownColumns(rows, profile)
  const header = ['Number', 'Title', ...columns.map(({title}) => title)].map(
    (title) => `<th scope="col">${escapeHtml(title)}</th>`
  )
  const tables = [...rowsByTrack(rows)].map(([track, group]) => {
    const lines = group.map((row) => {
      const cells = columns.map((column) => {
        const entries = row.cells[column.id] ?? []
        return `<td>${entries.map((entry) => `${entryLink(entry, profile)}${entryNote(entry, column)}`).join(', ')}</td>`
      })
      return `<tr${row.supplement ? ' class="supplement"' : ''}><th scope="row">${escapeHtml(row.id)}</th><td>${escapeHtml(withoutCommands(row.title))}</td>${cells.join('')}</tr>`
    })
    return [
      '<table>',
      `<caption>${escapeHtml(track)}</caption>`,
      `<thead><tr>${header.join('')}</tr></thead>`,
      '<tbody>',
      ...lines,
      '</tbody>',
      '</table>'
    ].join('\n')
  })
  const legend = matrixLegend(rows)
  return [...tables, ...(legend.length > 0 ? [`<p>${legend.map(escapeHtml).join('; ')}</p>`] : []), ''].join('\n')
}

function entryLink({version, id, mark}: MatrixEntry, profile: Profile): string {
  const address = fullAddress(documentAddress({id}, profile), profile)
  return `<a href="${escapeHtml(address)}">${escapeHtml(version)}</a>${escapeHtml(mark)}`
}
