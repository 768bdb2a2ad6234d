import matter from 'gray-matter'

/** Where the YAML of a text's front matter stands (offsets), or why there is none to read. */
export type FrontMatterSplit =
  | {readonly kind: 'yaml'; readonly start: number; readonly end: number}
  | {readonly kind: 'missing' | 'unterminated'}
  | {readonly kind: 'language'; readonly language: string}

const readsNothing = {parse: (): object => ({}), stringify: (): string => ''}

/**
 * Splits off the front matter. gray-matter brings engines that evaluate code (`---js`), so a
 * language other than YAML never reaches it and YAML is only split, not read, by it. Options are
 * always given: without them it answers from a cache that forgets errors.
 */
export function splitFrontMatter(text: string): FrontMatterSplit {
  if (!/^---(?!-)/.test(text)) return {kind: 'missing'}
  const {name} = matter.language(text)
  if (name && !/^(ya?ml|#)/i.test(name)) return {kind: 'language', language: name}
  const {matter: yaml} = matter(text, {language: 'yaml', engines: {yaml: readsNothing}})
  const firstLineEnd = text.indexOf('\n')
  const start = firstLineEnd < 0 ? text.length : firstLineEnd + 1
  const end = yaml === '' ? start : text.indexOf(yaml, 3) + yaml.length + 1
  if (!text.startsWith('---', end)) return {kind: 'unterminated'}
  return {kind: 'yaml', start, end: Math.max(start, end)}
}
