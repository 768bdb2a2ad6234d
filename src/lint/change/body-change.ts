import type {Document} from '../../core/document.ts'
import type {Change} from '../../core/history/change.ts'
import {matchesIn} from '../../core/markdown/nodes.ts'
import type {Texts} from '../../core/markdown/texts.ts'
import {requirementKeyword} from '../../core/requirements/requirement-keywords.ts'
import {memoize} from '../../core/text/memoize.ts'
import {type Place, placeBetween} from '../../core/text/place.ts'
import type {ChangeContext} from '../engine/rule.ts'
import {ownTexts} from './own-text.ts'

/** How the text of a document, which is all after its front matter, has changed. */
export interface BodyChange {
  /** The first line that differs. */
  readonly place: Place
  /** How many requirement keywords there were, and are. */
  readonly keywords: {readonly base: number; readonly head: number}
}

/** Undefined where the text stayed the same; line endings, and spaces before them, do not count. */
export function bodyChange(change: Change, context: ChangeContext): BodyChange | undefined {
  return change.kind === 'modified' ? bodyChangesIn(context)(change) : undefined
}

type Modified = Extract<Change, {kind: 'modified'}>

const bodyChangesIn = memoize(({comparison, texts}: ChangeContext) =>
  memoize((change: Modified) => compareBodies(change, comparison.base.texts, texts))
)

function compareBodies({base, head}: Modified, baseTexts: Texts, headTexts: Texts): BodyChange | undefined {
  const formerLines = linesOf(bodyOf(base, baseTexts))
  const lines = linesOf(bodyOf(head, headTexts))
  const first = lines.findIndex((line, index) => line !== formerLines[index])
  if (first < 0 && formerLines.length === lines.length) return undefined
  const text = headTexts.text(head)
  const starts = headTexts.starts(head)
  const index = first < 0 ? lines.length - 1 : first
  const start = starts[head.frontMatterEnd.line + index] ?? text.length
  const end = text.indexOf('\n', start)
  return {
    place: placeBetween(starts, start, end < 0 ? text.length : end),
    keywords: {base: keywordCount(base, baseTexts), head: keywordCount(head, headTexts)}
  }
}

/** Empty where a document ends with its front matter. */
function bodyOf(document: Document, {text, starts}: Texts): string {
  const whole = text(document)
  return whole.slice(starts(document)[document.frontMatterEnd.line] ?? whole.length)
}

function linesOf(text: string): string[] {
  return text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
}

function keywordCount(document: Document, {text, starts, tree}: Texts): number {
  return [...matchesIn(ownTexts(tree(document)), text(document), starts(document), requirementKeyword)].length
}
