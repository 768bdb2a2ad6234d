import matter from 'gray-matter'

/** Where the YAML of a text's front matter stands (offsets), or why there is none to read. */
export type FrontMatterSplit =
  | {readonly kind: 'yaml'; readonly start: number; readonly end: number}
  | {readonly kind: 'missing' | 'unterminated'}
  /** A line that begins with `---` and goes on, such as `---js` or `----`. */
  | {readonly kind: 'fence'; readonly line: string; readonly start: number; readonly end: number}

const readsNothing = {parse: (): object => ({}), stringify: (): string => ''}
const fence = '---'

/** A text whose front matter does not end within so many characters has none: reading YAML takes quadratic time. */
export const longestFrontMatter = 32_768

/**
 * Splits off the front matter, as Markdown parsers see it: both fences are lines of `---` and nothing
 * else. gray-matter brings engines that evaluate code (`---js`), so such a text never reaches it, and
 * YAML is only split, not read, by it. Options are always given: without them it answers from a cache
 * that forgets errors.
 */
export function splitFrontMatter(text: string): FrontMatterSplit {
  if (!/^---(?!-)/.test(text)) return {kind: 'missing'}
  const opening = lineAt(text, 0)
  if (!isFence(opening)) return {kind: 'fence', line: opening, start: 0, end: opening.length}
  const head = text.slice(0, longestFrontMatter)
  const {matter: yaml} = matter(head, {language: 'yaml', engines: {yaml: readsNothing}})
  const end = fence.length + yaml.length + 1
  if (end > head.length) return {kind: 'unterminated'}
  const closing = lineAt(text, end)
  if (!isFence(closing)) return {kind: 'fence', line: closing, start: end, end: end + closing.length}
  return {kind: 'yaml', start: text.indexOf('\n') + 1, end}
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '')
}

function isFence(line: string): boolean {
  return /^---[ \t]*$/.test(line)
}
