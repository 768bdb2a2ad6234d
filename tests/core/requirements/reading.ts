import {headingsOf} from '../../../src/core/markdown/headings.ts'
import {parseMarkdown} from '../../../src/core/markdown/markdown.ts'
import {readRequirements} from '../../../src/core/requirements/read-requirements.ts'
import type {RequirementReading} from '../../../src/core/requirements/requirement.ts'

/** The requirements of a Markdown text. */
export function reading(text: string): RequirementReading {
  const tree = parseMarkdown(text)
  return readRequirements({text, tree, headings: headingsOf(tree)})
}

/** Each requirement as `strength: text`. */
export function asked(text: string): string[] {
  return reading(text).requirements.map((one) => `${one.strength}: ${one.text}`)
}

/** Each excluded keyword as `KEYWORD reason`. */
export function excluded(text: string): string[] {
  return reading(text).excluded.map(({keyword, reason}) => `${keyword} ${reason}`)
}
