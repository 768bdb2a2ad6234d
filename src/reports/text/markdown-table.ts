import {encodeAddress} from './markdown-text.ts'
import {printable} from './printable.ts'

/** A line of a table; the first two of a table are its header and `---` for each column. */
function tableLine(cells: readonly string[]): string {
  return `|${cells.map((one) => (one === '' ? ' |' : ` ${one} |`)).join('')}`
}

/** Header, rule and rows, without padding, so that a line changes only when its row does. */
export function markdownTable(header: readonly string[], lines: readonly (readonly string[])[]): string {
  return `${[header, header.map(() => '---'), ...lines].map(tableLine).join('\n')}\n`
}

/** Text that Markdown shows as it is, within a line: in a table, or behind other text. */
export function escapeText(text: string): string {
  const line = printable(text.replace(/\s+/g, ' '))
  return line
    .replace(/[\\|*`[\]<>~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|&(?=#?\w+;)/g, '\\$&')
    .replace(linkedAddress, '$&\\')
}

/** What Markdown makes a link of an address, where a sign of it is escaped: within a link, `\` is shown. */
const linkedAddress = /(?<![a-z])(?:https?|ftp|www)(?=(?::\/\/|\.)[^\s\\]*\\)/gi

/** The same at the start of a line, where `#`, `-`, `+` and `1.` would begin a heading or a list. */
export function escapeLine(text: string): string {
  return escapeText(text.trim()).replace(/^(?:\d+(?=[.)])|(?=[#+-]))/, '$&\\')
}

/** A heading; its last word is not left out where it is `#` too. */
export function markdownHeading(marks: '##' | '###', text: string): string {
  return `${marks} ${escapeText(text.trim()).replace(/(?<=(?:^| )#*)#$/, '\\#')}`
}

/** A link to an address; what would end it or the cell is encoded. */
export function markdownLink(text: string, url: string): string {
  return `[${escapeText(text)}](${encodeAddress(url)})`
}
