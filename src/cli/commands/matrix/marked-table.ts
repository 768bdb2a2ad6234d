import {HelpfulError} from '../../../core/helpful-error.ts'
import {amount} from '../../../reports/diagnostics/diagnostics-summary.ts'

const begin = '<!-- norma matrix begin -->'
const end = '<!-- norma matrix end -->'

/**
 * The text with the table between its two marker comments replaced; all around it and the line endings
 * stay as they are. A marker counts where it is a line of its own.
 *
 * @throws HelpfulError where the text does not have each marker once, in this order.
 */
export function withTable(text: string, table: string, file: string): string {
  const beginnings = markerLines(text, begin)
  const ends = markerLines(text, end)
  const start = beginnings[0]
  const stop = ends[0]
  if (start === undefined || stop === undefined || stop < start || beginnings.length + ends.length > 2) {
    throw new HelpfulError(
      `Unexpected ${amount(beginnings.length, 'beginning')} and ${amount(ends.length, 'end')} of a table in \`${file}\`, expected one of each, in this order`,
      `Put the lines \`${begin}\` and \`${end}\` where you want the table.`
    )
  }
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const inner = `\n\n${table}\n`.replaceAll('\n', newline)
  return text.slice(0, start + begin.length) + inner + text.slice(stop)
}

/** The offsets of the lines that are a marker. */
function markerLines(text: string, marker: string): readonly number[] {
  return Array.from(text.matchAll(new RegExp(`^${marker}(?=[ \\t]*\\r?$)`, 'gm')), ({index}) => index)
}
