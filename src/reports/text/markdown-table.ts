/** A line of a table; the first two of a table are its header and `---` for each column. */
function tableLine(cells: readonly string[]): string {
  return `|${cells.map((one) => (one === '' ? ' |' : ` ${one} |`)).join('')}`
}

/** Header, rule and rows, without padding, so that a line changes only when its row does. */
export function markdownTable(header: readonly string[], lines: readonly (readonly string[])[]): string {
  return `${[header, header.map(() => '---'), ...lines].map(tableLine).join('\n')}\n`
}

/** Text that Markdown shows as it is, in one line of a table. */
export function escapeText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\|*`[\]<>~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|&(?=#?\w+;)/g, '\\$&')
}

/** A link to an address; what would end it or the cell is encoded. */
export function markdownLink(text: string, url: string): string {
  const address = url.replace(/[()|\s<>\\]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  })
  return `[${escapeText(text)}](${address})`
}
