import type {Paragraph, Root, Text} from 'mdast'
import {CONTINUE, SKIP, visit} from 'unist-util-visit'
import type {Document} from '../../core/document.ts'
import {lineStarts, type Place, placeBetween} from '../../core/place.ts'
import {isNormative} from '../../core/profile.ts'
import type {DocumentRule, RuleContext, RuleProblem} from '../rule.ts'

const keyword = /\b(?:MUST|SHALL|SHOULD|REQUIRED|RECOMMENDED|MAY|OPTIONAL)\b/g
const lowerCaseKeyword = /\b(?:must|shall|should)\b/g
const explanation = /\bRFC[ -]?2119\b|\bBCP[ -]?14\b/i

export const requirementKeywords: DocumentRule = {
  id: 'requirement-keywords',
  subject: 'document',
  severity: 'off',
  summary: 'A normative document says how to read its requirement keywords, and writes them in capitals.',
  *check(document, context) {
    if (!isNormative(context.profile, document.frontMatter.type)) return
    yield* unexplained(document, context)
    yield* lowerCase(document, context)
  }
}

function* unexplained(document: Document, {text, tree}: RuleContext): Iterable<RuleProblem> {
  const whole = text(document)
  if (explanation.test(whole)) return
  const [first] = wordsIn(textsBelow(tree(document)), whole, keyword)
  if (!first) return
  yield {
    document,
    place: first.place,
    message: `Unexpected keyword \`${first.word}\` without how to read it, expected a paragraph that names RFC 2119`,
    help: 'Add the paragraph of RFC 2119, section 1, before the first keyword.'
  }
}

function* lowerCase(document: Document, {text, tree}: RuleContext): Iterable<RuleProblem> {
  const whole = text(document)
  const paragraphs: Paragraph[] = []
  visit(tree(document), (node) => {
    if (node.type === 'blockquote') return SKIP
    if (node.type === 'paragraph') paragraphs.push(node)
    return CONTINUE
  })
  for (const paragraph of paragraphs) {
    const texts = textsBelow(paragraph)
    if (wordsIn(texts, whole, keyword).length === 0) continue
    for (const {word, place} of wordsIn(texts, whole, lowerCaseKeyword)) {
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

/** The text that is the document's own: neither code nor quoted. */
function textsBelow(node: Paragraph | Root): Text[] {
  const texts: Text[] = []
  visit(node, (child) => {
    if (child.type === 'blockquote') return SKIP
    if (child.type === 'text') texts.push(child)
    return CONTINUE
  })
  return texts
}

function wordsIn(texts: readonly Text[], whole: string, pattern: RegExp): {word: string; place: Place}[] {
  return texts.flatMap(({position}) => {
    const start = position?.start.offset ?? 0
    return [...whole.slice(start, position?.end.offset ?? 0).matchAll(pattern)].map((match) => {
      const from = start + match.index
      return {word: match[0], place: placeBetween(lineStarts(whole), from, from + match[0].length)}
    })
  })
}
