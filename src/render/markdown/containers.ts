import type {Nodes, Root} from 'mdast'
import {type AdmonitionContent, makeAdmonition} from './admonitions.ts'
import {joinLines, type Line} from './container-lines.ts'
import {type Item, itemsOf, matchMarkers, openMarker} from './container-markers.ts'
import {replaceNodes} from './replace-nodes.ts'

/**
 * `:::note A title` to `:::`, each on a line of its own, makes an admonition of what is between.
 * Markdown reads these lines as text, so they are found in the tree; those without a counterpart,
 * or with an unknown name, stay text.
 */
export function containers(): (tree: Root) => Root {
  return (tree) => replaceNodes(tree, withContainers)
}

function withContainers(node: Nodes): Nodes {
  switch (node.type) {
    case 'root': {
      const flow = node.children.filter(isFlow)
      const children = makeContainers(flow)
      return children ? {...node, children: [...node.children.filter((child) => !isFlow(child)), ...children]} : node
    }
    case 'blockquote':
    case 'listItem':
    case 'footnoteDefinition': {
      const children = makeContainers(node.children)
      return children ? {...node, children} : node
    }
    default:
      return node
  }
}

/** The children with containers in them; undefined where there are none. */
function makeContainers(children: readonly AdmonitionContent[]): AdmonitionContent[] | undefined {
  const items = children.flatMap(itemsOf)
  const pairs = matchMarkers(items)
  return pairs.size > 0 ? makeBlocks(items, 0, items.length, pairs) : undefined
}

function makeBlocks(
  items: readonly Item[],
  from: number,
  to: number,
  pairs: ReadonlyMap<number, number>
): AdmonitionContent[] {
  const blocks: AdmonitionContent[] = []
  let lines: Line[] = []
  const endParagraph = (): void => {
    const paragraph = joinLines(lines)
    if (paragraph) blocks.push(paragraph)
    lines = []
  }
  for (let index = from; index < to; index += 1) {
    const item = items[index]
    if (!item) continue
    if ('block' in item) {
      endParagraph()
      blocks.push(item.block)
      continue
    }
    const end = pairs.get(index)
    const marker = openMarker(item)
    if (lines[0]?.paragraph !== item.paragraph || end !== undefined) endParagraph()
    if (end === undefined || !marker) {
      lines.push(item)
      continue
    }
    const closing = items[end]
    const last = closing && 'block' in closing ? closing.trailingFence?.blockWithoutFence : undefined
    blocks.push(
      makeAdmonition(marker.name, marker.title, [...makeBlocks(items, index + 1, end, pairs), ...(last ? [last] : [])])
    )
    index = end
  }
  endParagraph()
  return blocks
}

const flowTypes: ReadonlySet<string> = new Set([
  'blockquote',
  'code',
  'definition',
  'footnoteDefinition',
  'heading',
  'html',
  'list',
  'paragraph',
  'table',
  'thematicBreak'
] satisfies AdmonitionContent['type'][])

function isFlow(node: Nodes): node is AdmonitionContent {
  return flowTypes.has(node.type)
}
