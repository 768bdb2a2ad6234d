export const strengths = ['must', 'must-not', 'should', 'should-not', 'may'] as const
/** What a requirement asks for, whatever its word. */
export type Strength = (typeof strengths)[number]

/**
 * The keywords of RFC 2119, which count in capitals only (RFC 8174); longer ones before those they begin
 * or end with. `NOT REQUIRED` takes a requirement back.
 */
const strengthOf = new Map<string, Strength>([
  ['MUST NOT', 'must-not'],
  ['MUST', 'must'],
  ['NOT REQUIRED', 'may'],
  ['REQUIRED', 'must'],
  ['SHALL NOT', 'must-not'],
  ['SHALL', 'must'],
  ['SHOULD NOT', 'should-not'],
  ['SHOULD', 'should'],
  ['NOT RECOMMENDED', 'should-not'],
  ['RECOMMENDED', 'should'],
  ['MAY', 'may'],
  ['OPTIONAL', 'may']
])

/** Matches each requirement keyword in a text; one of two words may be broken over two lines. */
export const requirementKeyword = patternOf([...strengthOf.keys()])

/** The keywords that hold in one document. */
export interface Keywords {
  readonly pattern: RegExp
  readonly strengthOf: ReadonlyMap<string, Strength>
}

const quoted = (word: string): string => `["“„*_\`]{1,2}${word}["”“*_\`]{1,2}`
const anyKeyword = [...strengthOf.keys()].join('|').replaceAll(' ', '\\s+')
const definition = new RegExp(
  `(?<words>${quoted('[A-Z]{2,20}(?:\\s[A-Z]{2,20}){0,3}')}(?:(?:,|\\s|and|or){1,6}${quoted('[A-Z]{2,20}(?:\\s[A-Z]{2,20}){0,3}')}){0,6})` +
    `(?:[^."“„”*_\`]{0,60})\\b(?:equivalent(?:ly)?|synonym(?:ous|s)?|same|means?)\\b(?:[^."“„”*_\`]{0,40})` +
    quoted(`(?<keyword>${anyKeyword})`),
  'g'
)
const capitals = /[A-Z]{2,20}(?:\s[A-Z]{2,})*/g

/** The keywords of RFC 2119 and what a document defines as equivalent: `"FORBIDDEN" … equivalent to "MUST NOT"`. */
export function keywordsOf(text: string): Keywords {
  const definedWords = new Map<string, Strength>()
  for (const {groups} of text.matchAll(definition)) {
    const strength = strengthOf.get(inOneLine(groups?.['keyword'] ?? ''))
    for (const [word] of (groups?.['words'] ?? '').matchAll(capitals)) {
      if (strength && !strengthOf.has(inOneLine(word))) definedWords.set(inOneLine(word), strength)
    }
  }
  if (definedWords.size === 0) return standardKeywords
  const allStrengths = new Map([...strengthOf, ...definedWords])
  const longestFirst = [...definedWords.keys()].sort((a, b) => b.length - a.length)
  return {pattern: patternOf([...longestFirst, ...strengthOf.keys()]), strengthOf: allStrengths}
}

/** A keyword that may be broken over two lines, as it is looked up and shown. */
export function inOneLine(keyword: string): string {
  return keyword.replace(/\s+/g, ' ')
}

const standardKeywords: Keywords = {pattern: requirementKeyword, strengthOf}

/** `_MUST_` is one, emphasised; `MUST_HAVE` and `MUST-have` are other words. */
function patternOf(words: readonly string[]): RegExp {
  const alternatives = words.join('|').replaceAll(' ', '\\s+')
  return new RegExp(`(?<![A-Za-z0-9-]|[A-Za-z0-9]_)(?:${alternatives})(?![A-Za-z0-9-]|_[A-Za-z0-9])`, 'g')
}
