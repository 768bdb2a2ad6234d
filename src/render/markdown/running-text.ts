import {nameToEmoji} from 'gemoji'
import type {Element, ElementContent, Parents, Root, RootContent, Text} from 'hast'
import {requirementKeyword} from '../../core/requirements/requirement-keywords.ts'

/** Elements whose text is not running text. */
export const codeElements = ['code', 'pre', 'kbd', 'samp']
export const headingElements = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

const withoutEmoji = new Set(codeElements)
const withoutKeywords = new Set(['a', ...codeElements, ...headingElements])

/** Between colons, and not part of something longer such as `a:x:b` or `::x::`. */
const shortcode = /(?<![\w:]):([a-z0-9_+-]+):(?![\w:])/g

/** A text with GitHub's emoji in place of their names; other names stay. */
export function withEmoji(text: string): string {
  return text.replace(
    shortcode,
    (all, name: string) => (Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined) ?? all
  )
}

export function emoji(): (tree: Root) => void {
  return (tree) =>
    replaceText(tree, withoutEmoji, (text) => {
      text.value = withEmoji(text.value)
      return undefined
    })
}

/** Marks requirement words, for the style sheet only: they are neither emphasis nor quotation. */
export function keywords(): (tree: Root) => void {
  return (tree) =>
    replaceText(tree, withoutKeywords, (text) => replaceMatches(text, requirementKeyword, (word) => [keyword(word)]))
}

function keyword(value: string): Element {
  return {type: 'element', tagName: 'span', properties: {className: ['keyword']}, children: [{type: 'text', value}]}
}

/**
 * Replaces texts below a tree or an element, but not those inside of some elements. Where `replace` gives
 * undefined, the text stays.
 */
export function replaceText(
  parent: Parents,
  excludedElements: ReadonlySet<string>,
  replace: (text: Text) => readonly ElementContent[] | undefined
): void {
  let children: RootContent[] | undefined
  for (const [index, child] of parent.children.entries()) {
    const replacement = child.type === 'text' ? replace(child) : undefined
    if (replacement) children ??= parent.children.slice(0, index)
    for (const node of replacement ?? [child]) children?.push(node)
    if (child.type === 'element' && !excludedElements.has(child.tagName)) replaceText(child, excludedElements, replace)
  }
  if (children) Object.assign(parent, {children})
}

/** The text with what matches a (global) pattern replaced; undefined where nothing is. */
export function replaceMatches(
  {value}: Text,
  pattern: RegExp,
  replace: (match: string) => readonly ElementContent[] | undefined
): ElementContent[] | undefined {
  const pieces: ElementContent[] = []
  let end = 0
  for (const {0: match, index} of value.matchAll(pattern)) {
    const replacement = replace(match)
    if (!replacement) continue
    if (index > end) pieces.push({type: 'text', value: value.slice(end, index)})
    pieces.push(...replacement)
    end = index + match.length
  }
  if (pieces.length === 0) return undefined
  if (end < value.length) pieces.push({type: 'text', value: value.slice(end)})
  return pieces
}
