import type {Element, ElementContent, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {VFile} from 'vfile'
import {codeBlocksOf} from './code-blocks.ts'

/** Larger diagrams stay text: nobody could read them in a picture as wide as a page, and laying them out takes long. */
const longest = 4000

/** Draws Mermaid diagrams, with their source below; one that cannot be drawn is a figure that says what its text is. */
export function diagrams(): (tree: Root, file: VFile) => Promise<void> {
  return async (tree, file) => {
    let count = 0
    for (const {pre, code, language} of codeBlocksOf(tree)) {
      if (language !== 'mermaid') continue
      count += 1
      const source = textOf(code)
      const picture = source.length > longest ? undefined : await draw(source, `page.diagram-${count}`, file)
      const children = picture
        ? [picture, element('details', label('summary', 'Diagram source (Mermaid)'), {...pre})]
        : [label('figcaption', 'Diagram (Mermaid source)'), {...pre}]
      Object.assign(pre, {tagName: 'figure', properties: {className: ['diagram']}, children})
    }
  }
}

/** Without a diagram in the document, the program that draws them is not even loaded. */
async function draw(source: string, prefix: string, file: VFile): Promise<Element | undefined> {
  const {drawDiagram} = await import('./diagram-picture.ts')
  return drawDiagram(source, prefix, file)
}

function label(tagName: string, value: string): Element {
  return element(tagName, {type: 'text', value})
}

function element(tagName: string, ...children: readonly ElementContent[]): Element {
  return {type: 'element', tagName, properties: {}, children: [...children]}
}
