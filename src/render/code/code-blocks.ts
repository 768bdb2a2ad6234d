import type {Element, Root} from 'hast'
import {forEachElement} from '../markdown/elements.ts'

/** A block of code in a named language. */
export interface CodeBlock {
  readonly pre: Element
  readonly code: Element
  readonly language: string
}

/** The blocks of code that name their language, in order. */
export function codeBlocksOf(tree: Root): CodeBlock[] {
  const blocks: CodeBlock[] = []
  forEachElement(tree, (pre) => {
    const [code] = pre.tagName === 'pre' ? pre.children : []
    if (code?.type !== 'element' || code.tagName !== 'code') return
    const names = code.properties['className']
    const name = Array.isArray(names) ? names.find((className) => `${className}`.startsWith('language-')) : undefined
    if (name !== undefined) blocks.push({pre, code, language: `${name}`.slice('language-'.length).toLowerCase()})
  })
  return blocks
}
