import {printable} from './printable.ts'

const zeroWidthSpace = '\u200b'

/**
 * A text of a document for a comment on a pull request, in one line: what stands in backticks becomes code,
 * the rest stands as it is written. No markup, link, mention, reference to an issue or emoji comes of it.
 */
export function commentText(text: string): string {
  return printable(text)
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? spanOf(part.slice(1, -1)) : escapeProse(part)))
    .join('')
}

/** Code in one line of a table, whatever it holds; parsers disagree on backslashes before `|`, so they are set apart. */
export function codeSpan(text: string): string {
  return spanOf(printable(text))
}

function spanOf(line: string): string {
  if (line.trim() === '') return line === '' ? '' : '` `'
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const padding = /^[` ]|[` ]$/.test(line) ? ' ' : ''
  const cell = line.replaceAll('\\|', `\\${zeroWidthSpace}|`).replaceAll('|', '\\|')
  return `${fence}${padding}${cell}${padding}${fence}`
}

/** An address for the parentheses of a link. */
export function encodeAddress(address: string): string {
  return printable(address)
    .replace(/[\s()<>\\|]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')
}

/** What GitHub and GitLab read into text is read after its markup, so it has to be broken up: `@name`, `#1`, `www.…` */
function escapeProse(text: string): string {
  return text
    .replace(/[.:@](?=\S)/g, `${zeroWidthSpace}$&`)
    .replace(/[@#!~$%&:](?=\S)/g, `$&${zeroWidthSpace}`)
    .replace(/[\\`*_[\]<>|~$&]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : `\\${sign}`))
}
