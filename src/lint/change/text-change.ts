import type {Document} from '../../core/document.ts'
import {type Change, sameText} from '../../core/history/change.ts'
import {matchesIn} from '../../core/markdown/nodes.ts'
import type {Texts} from '../../core/markdown/texts.ts'
import {requirementKeyword} from '../../core/requirements/requirement-keywords.ts'
import {offsetAt, type Place, placeBetween} from '../../core/text/place.ts'
import type {ChangeContext} from '../engine/rule.ts'
import {ownTexts} from './own-text.ts'

/** How the text of a document, which is all after its front matter, has changed. */
export interface TextChange {
  /** The first line that is another one now. */
  readonly place: Place
  /** How many requirement keywords there were, and are. */
  readonly keywords: {readonly base: number; readonly head: number}
}

const knownChanges = new WeakMap<Change, TextChange | undefined>()

/** Undefined where the text has stayed the same; lines may have got other ends, and spaces there. */
export function textChange(change: Change, {comparison, ...head}: ChangeContext): TextChange | undefined {
  if (change.kind !== 'modified') return undefined
  if (!knownChanges.has(change)) knownChanges.set(change, compareTexts(change, comparison.base, head))
  return knownChanges.get(change)
}

function compareTexts(change: Extract<Change, {kind: 'modified'}>, base: Texts, head: Texts): TextChange | undefined {
  const [before, after] = [bodyOf(change.base, base), bodyOf(change.head, head)]
  if (sameText(before.text, after.text)) return undefined
  const [former, lines] = [linesOf(before.text), linesOf(after.text)]
  const first = lines.findIndex((line, index) => line !== former[index])
  if (first < 0 && former.length === lines.length) return undefined
  const text = head.text(change.head)
  const starts = head.starts(change.head)
  const index = first < 0 ? lines.length - 1 : first
  const at = starts[change.head.frontMatterEnd.line + index] ?? text.length
  const end = text.indexOf('\n', at)
  return {
    place: placeBetween(starts, at, end < 0 ? text.length : end),
    keywords: {base: keywordCount(change.base, base), head: keywordCount(change.head, head)}
  }
}

function bodyOf(document: Document, {text, starts}: Texts): {readonly text: string} {
  const {line} = document.frontMatterEnd
  return {text: text(document).slice(offsetAt(starts(document), line + 1, 1))}
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
