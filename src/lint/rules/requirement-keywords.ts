import type {Paragraph} from 'mdast'
import {CONTINUE, SKIP, visit} from 'unist-util-visit'
import type {Document} from '../../core/document.ts'
import {matchesIn} from '../../core/markdown/nodes.ts'
import {isNormative} from '../../core/profile/profile.ts'
import {requirementKeyword} from '../../core/requirements/requirement-keywords.ts'
import {inBackticks} from '../../core/text/describe-value.ts'
import {ownTexts} from '../change/own-text.ts'
import type {DocumentRule, RuleContext, RuleProblem} from '../engine/rule.ts'

/** The keywords that are not ordinary words as well. */
const lowerCaseKeyword = /\b(?:must|shall|should)\b/g
const explanation = /\bRFC[ -]?2119\b|\bBCP[ -]?14\b/i

export const requirementKeywords: DocumentRule = {
  id: 'requirement-keywords',
  subject: 'document',
  severity: 'off',
  summary: 'A normative document says how to read its requirement keywords, and writes them in capitals.',
  *check(document, context) {
    if (!isNormative(context.profile, document.frontMatter.type)) return
    yield* missingExplanation(document, context)
    yield* lowerCase(document, context)
  }
}

function* missingExplanation(document: Document, {texts}: RuleContext): Iterable<RuleProblem> {
  const whole = texts.text(document)
  if (explanation.test(whole)) return
  const [first] = matchesIn(ownTexts(texts.tree(document)), whole, texts.starts(document), requirementKeyword)
  if (!first) return
  yield {
    document,
    place: first.place,
    message: `Unexpected keyword ${inBackticks(first.match[0])} without an explanation, expected a paragraph that names RFC 2119`,
    help: 'Add the paragraph from section 1 of RFC 2119 before the first keyword.'
  }
}

function* lowerCase(document: Document, {texts}: RuleContext): Iterable<RuleProblem> {
  const whole = texts.text(document)
  const lines = texts.starts(document)
  const paragraphs: Paragraph[] = []
  visit(texts.tree(document), (node) => {
    if (node.type === 'blockquote') return SKIP
    if (node.type === 'paragraph') paragraphs.push(node)
    return CONTINUE
  })
  for (const paragraph of paragraphs) {
    const texts = ownTexts(paragraph)
    if (matchesIn(texts, whole, lines, requirementKeyword).next().done) continue
    for (const {match, place} of matchesIn(texts, whole, lines, lowerCaseKeyword)) {
      const [word] = match
      const capitals = word.toUpperCase()
      yield {
        document,
        place,
        message: `Unexpected \`${word}\` beside keywords in capitals, expected \`${capitals}\` or another word`,
        help: 'Write it in capitals if it is a requirement; otherwise say "has to", "needs to" or "ought to".'
      }
    }
  }
}
