import type {Element, Root} from 'hast'
import {eachElement} from '../markdown/each-element.ts'

/** A block of code in a named language. */
export interface CodeBlock {
  readonly pre: Element
  readonly code: Element
  readonly language: string
}

/** The blocks of code that name their language, in order. */
export function codeBlocksOf(tree: Root): CodeBlock[] {
  const blocks: CodeBlock[] = []
  eachElement(tree, (pre) => {
    const [code] = pre.tagName === 'pre' ? pre.children : []
    if (code?.type !== 'element' || code.tagName !== 'code') return
    const names = code.properties['className']
    const name = Array.isArray(names) ? names.find((one) => `${one}`.startsWith('language-')) : undefined
    if (name !== undefined) blocks.push({pre, code, language: `${name}`.slice('language-'.length).toLowerCase()})
  })
  return blocks
}

/** Lets the keyboard scroll wide code. */
export function scrollableCode(): (tree: Root) => void {
  return (tree) => {
    eachElement(tree, ({tagName, properties}) => {
      if (tagName === 'pre') properties['tabIndex'] = 0
    })
  }
}
