import type {Element, Root} from 'hast'
import {codeBlocksOf} from './code-blocks.ts'

/** A Mermaid diagram is a figure that says what its text is; a script may draw it. */
export function diagrams(): (tree: Root) => void {
  return (tree) => {
    for (const {pre, language} of codeBlocksOf(tree)) {
      if (language !== 'mermaid') continue
      const caption: Element = {
        type: 'element',
        tagName: 'figcaption',
        properties: {},
        children: [{type: 'text', value: 'Diagram (Mermaid source)'}]
      }
      const source: Element = {...pre}
      Object.assign(pre, {tagName: 'figure', properties: {className: ['diagram']}, children: [caption, source]})
    }
  }
}
