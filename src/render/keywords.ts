import type {Element, Root} from 'hast'
import {replaceMatches, replaceText} from './text-matches.ts'

/** The words of RFC 2119, which count in capitals only (RFC 8174). */
const words =
  /(?<![\w-])(?:MUST(?:\s+NOT)?|SHALL(?:\s+NOT)?|SHOULD(?:\s+NOT)?|(?:NOT\s+)?RECOMMENDED|REQUIRED|MAY|OPTIONAL)(?![\w-])/g

const unmarked = new Set(['a', 'code', 'pre', 'kbd', 'samp', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Marks requirement words, for the style sheet only: they are neither emphasis nor quotation. */
export function keywords(): (tree: Root) => void {
  return (tree) => replaceText(tree, unmarked, (text) => replaceMatches(text, words, (word) => [keyword(word)]))
}

function keyword(value: string): Element {
  return {type: 'element', tagName: 'span', properties: {className: ['keyword']}, children: [{type: 'text', value}]}
}
