import {HelpfulError} from '../../../core/helpful-error.ts'
import {amount} from '../../../reports/diagnostics/diagnostics-summary.ts'

const begin = '<!-- norma matrix begin -->'
const end = '<!-- norma matrix end -->'

/**
 * The text with the table between its two marker comments replaced; all around it and the line endings
 * stay as they are. A marker counts where it is a line of its own.
 *
 * @throws HelpfulError where the markers are not there once each, in this order.
 */
export function withTable(text: string, table: string, file: string): string {
  const [first, second] = [markerLines(text, begin), markerLines(text, end)]
  const [start, stop] = [first[0], second[0]]
  if (start === undefined || stop === undefined || stop < start || first.length + second.length > 2) {
    throw new HelpfulError(
      `Unexpected ${amount(first.length, 'beginning')} and ${amount(second.length, 'end')} of a table in \`${file}\`, expected one of each, in this order`,
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
