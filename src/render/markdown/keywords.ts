import type {Element, Root} from 'hast'
import {requirementKeyword} from '../../core/requirements/requirement-keywords.ts'
import {replaceMatches, replaceText} from './text-matches.ts'

const unmarked = new Set(['a', 'code', 'pre', 'kbd', 'samp', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Marks requirement words, for the style sheet only: they are neither emphasis nor quotation. */
export function keywords(): (tree: Root) => void {
  return (tree) =>
    replaceText(tree, unmarked, (text) => replaceMatches(text, requirementKeyword, (word) => [keyword(word)]))
}

function keyword(value: string): Element {
  return {type: 'element', tagName: 'span', properties: {className: ['keyword']}, children: [{type: 'text', value}]}
}
