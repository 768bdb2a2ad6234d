import type {Stretch} from './prose.ts'
import {inOneLine, type Keywords, type Strength} from './requirement-keywords.ts'

const explanation = /\bRFC[\s-]?(?:2119|8174)\b|\bBCP[\s-]?14\b/i
const aboutKeywords = /\bkey\s?words?\b/i
const equation =
  /["“„][A-Z]{2,20}(?: [A-Z]{2,20}){0,3}["”“].{0,80}\b(?:equivalent(?:ly)?|synonym(?:ous|s)?|same|means?)\b.{0,80}["“„][A-Z ]{2,40}["”“]/

/** Whether a sentence with so many keywords says how to read them. */
export function isBoilerplate(words: string, count: number): 'boilerplate' | undefined {
  const explains = explanation.test(words) && (aboutKeywords.test(words) || count > 3)
  return explains || equation.test(words) ? 'boilerplate' : undefined
}

/** Whether a paragraph is a remark on the section's heading: a keyword alone, or the heading with a keyword. */
export function isLabel(words: string, heading: string): boolean {
  const withoutHeading = words.startsWith(heading) ? words.slice(heading.length) : words
  return /^[\s,:;([]*[A-Z]+(?: [A-Z]+)?[\])]?[.:]?$/.test(withoutHeading)
}

/** Whether a keyword stands in quotation marks by itself: it is spoken of, not used. */
export function isQuoted(plain: string, {start, end}: Stretch): boolean {
  return /["“„«‘]/.test(plain[start - 1] ?? '') && /["”“»’]/.test(plain[end] ?? '')
}

/** What a keyword asks for where it stands: everyone reads `MUST not` as a prohibition. */
export function strengthIn(words: string, {start, end}: Stretch, {strengthOf}: Keywords): Strength {
  const strength = strengthOf.get(inOneLine(words.slice(start, end))) ?? 'must'
  const isNegated = /^\s+not\b(?!\s+(?:only|just|merely|necessarily)\b)/.test(words.slice(end))
  if (strength === 'must' && isNegated) return 'must-not'
  return strength === 'should' && isNegated ? 'should-not' : strength
}
