import type {Nodes, Root} from 'mdast'
import {type AdmonitionContent, makeAdmonition} from './admonition.ts'
import {type Item, itemsOf, matchMarkers, openMarker} from './container-items.ts'
import {joinLines, type Line, markedLines} from './container-lines.ts'
import {mapTree} from './map-tree.ts'

/**
 * `:::note A title` to `:::`, each on a line of its own, makes an admonition of what is between.
 * Markdown reads these lines as text, so they are found in the tree; those without a counterpart,
 * or with an unknown name, stay text.
 */
export function containers(): (tree: Root) => Root {
  return (tree) => mapTree(tree, gatherIn)
}

function gatherIn(node: Nodes): Nodes {
  switch (node.type) {
    case 'root': {
      const flow = node.children.filter(isFlow)
      const children = gather(flow)
      return children ? {...node, children: [...node.children.filter((child) => !isFlow(child)), ...children]} : node
    }
    case 'blockquote':
    case 'listItem':
    case 'footnoteDefinition': {
      const children = gather(node.children)
      return children ? {...node, children} : node
    }
    default:
      return node
  }
}

/** The children with containers in them; undefined where there are none. */
function gather(children: readonly AdmonitionContent[]): AdmonitionContent[] | undefined {
  if (!children.some((child) => child.type === 'paragraph' && markedLines(child))) return undefined
  const items = children.flatMap(itemsOf)
  const pairs = matchMarkers(items)
  return pairs.size > 0 ? build(items, 0, items.length, pairs) : undefined
}

function build(
  items: readonly Item[],
  from: number,
  to: number,
  pairs: ReadonlyMap<number, number>
): AdmonitionContent[] {
  const made: AdmonitionContent[] = []
  let lines: Line[] = []
  const endParagraph = (): void => {
    const paragraph = joinLines(lines)
    if (paragraph) made.push(paragraph)
    lines = []
  }
  for (let index = from; index < to; index += 1) {
    const item = items[index]
    if (!item) continue
    if ('block' in item) {
      endParagraph()
      made.push(item.block)
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
    const last = closing && 'block' in closing ? closing.closer?.node : undefined
    made.push(
      makeAdmonition(marker.name, marker.title, [...build(items, index + 1, end, pairs), ...(last ? [last] : [])])
    )
    index = end
  }
  endParagraph()
  return made
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
