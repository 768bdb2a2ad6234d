import type {Element, ElementContent, Nodes, Parents} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {isHeading} from '../markdown/elements.ts'

const blockNames = new Set(
  `p h1 h2 h3 h4 h5 h6 ul ol li blockquote aside section div details summary table caption colgroup col thead tbody tfoot
  tr th td pre figure figcaption hr dl dt dd`.split(/\s+/)
)

/** A part of a document that is compared as one: an element, or a run of text beside elements. */
export interface Block {
  /** Undefined for a run of text. */
  readonly element: Element | undefined
  readonly nodes: readonly ElementContent[]
  readonly name: string
  readonly text: string
  /** Two blocks with the same key are the same to a reader. */
  readonly key: string
}

/** The blocks that something consists of; empty space between them is not a block. */
export function blocksOf({children}: Parents): readonly Block[] {
  const blocks: Block[] = []
  let run: ElementContent[] = []
  const endRun = (): void => {
    const block = makeBlock('', run)
    if (block.key !== '' || run.some(({type}) => type === 'element')) blocks.push(block)
    run = []
  }
  for (const child of children) {
    if (child.type !== 'element' && child.type !== 'text') continue
    if (child.type === 'element' && blockNames.has(child.tagName)) {
      endRun()
      blocks.push(makeBlock(child.tagName, [child], child))
    } else {
      run.push(child)
    }
  }
  endRun()
  return blocks
}

function makeBlock(name: string, nodes: readonly ElementContent[], element?: Element): Block {
  const text = nodes.map(textIn).join('').replace(/\s+/g, ' ').trim()
  const content = text + nodes.map(signsIn).join('')
  return {element, name, nodes, text, key: content === '' ? '' : `${name || 'p'} ${content}`}
}

/** Text in which what stands in different blocks does not run together. */
function textIn(node: ElementContent): string {
  if (node.type !== 'element' || !blockNames.has(node.tagName)) return textOf(node)
  return ` ${node.children.map(textIn).join('')} `
}

/** What has no text: pictures, and boxes that are checked or not. */
function signsIn(node: Nodes): string {
  if (node.type === 'element' && node.tagName === 'img') return ` [${node.properties['src']}]`
  if (node.type === 'element' && node.tagName === 'input') return node.properties['checked'] ? ' [x]' : ' [ ]'
  return 'children' in node ? node.children.map(signsIn).join('') : ''
}

/** Whether it holds text itself, and no blocks. */
export function isLeaf({element}: Block): boolean {
  return !element?.children.some((child) => child.type === 'element' && blockNames.has(child.tagName))
}

export function isHeadingBlock({element}: Block): boolean {
  return element !== undefined && isHeading(element)
}

/** The block with other content. */
export function withChildren({element}: Block, children: readonly ElementContent[]): ElementContent[] {
  return element ? [{...element, children: [...children]}] : [...children]
}
