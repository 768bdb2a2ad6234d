import type {Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {codeBlocksOf} from './code-blocks.ts'

/** Longer blocks stay plain: nobody reads their colours, and everybody would wait for them. */
const longest = 100_000

/** Colours code in languages that are known; where there is none, the highlighter is not even loaded. */
export function highlight(): (tree: Root) => Promise<void> {
  return async (tree) => {
    const blocks = codeBlocksOf(tree).filter(({language}) => language !== 'mermaid')
    if (blocks.length === 0) return
    const {highlighterFor, isKnownLanguage} = await import('./highlighter.ts')
    const colourable = blocks.filter(({language}) => isKnownLanguage(language))
    if (colourable.length === 0) return
    const tokensOf = await highlighterFor(colourable.map(({language}) => language))
    for (const {code, language} of colourable) {
      const text = textOf(code)
      if (text.length <= longest) code.children = tokensOf(text, language)
    }
  }
}
