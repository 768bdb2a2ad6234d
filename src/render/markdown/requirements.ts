import type {Emphasis, Nodes, PhrasingContent, Root} from 'mdast'
import {proseOf} from '../../core/requirements/prose.ts'
import {lineStarts, offsetAt} from '../../core/text/place.ts'
import type {ParsedDocument, RenderContext} from '../render-context.ts'
import {replaceNodes} from './replace-nodes.ts'

/** The class of what is marked, for the sanitizer and the style sheet. */
export const requirementClass = 'requirement'

/** A requirement, by the offsets of its first character and of what comes after its last. */
interface Extent {
  readonly id: string
  readonly start: number
  readonly end: number
}

/**
 * Wraps each requirement into an element with its id. One that shares a link, emphasis or HTML element with
 * other text cannot be wrapped; it gets an empty element with its id before it. It comes first: later steps
 * make new nodes, which have no place in the source.
 */
export function requirements({document}: ParsedDocument, context: RenderContext): (tree: Root) => Root {
  return (tree) => {
    const reading = context.requirements?.(document)
    if (!reading || reading.requirements.length === 0) return tree
    const starts = lineStarts(reading.text)
    const extents = reading.requirements.map(({id, extent: {line, column, endLine, endColumn}}) => ({
      id,
      start: offsetAt(starts, line, column),
      end: offsetAt(starts, endLine, endColumn)
    }))
    return replaceNodes(tree, (node) => markIn(node, extents, reading.text))
  }
}

function markIn(node: Nodes, extents: readonly Extent[], source: string): Nodes {
  if (node.type !== 'paragraph' && node.type !== 'tableCell') return node
  const nodeStart = node.position?.start.offset ?? 0
  const nodeEnd = node.position?.end.offset ?? 0
  const within = extents.filter(({start, end}) => nodeStart <= start && end <= nodeEnd)
  return within.length === 0 ? node : {...node, children: markChildren(node.children, within, source)}
}

function markChildren(
  children: readonly PhrasingContent[],
  extents: readonly Extent[],
  source: string
): PhrasingContent[] {
  let pieces = children.flatMap((child) => splitNode(child, extents, source))
  for (const {id, start, end} of extents) {
    const first = pieces.findIndex((piece) => piece.start < end && start < piece.end)
    const last = pieces.findLastIndex((piece) => piece.start < end && start < piece.end)
    const inside = pieces.slice(first, last + 1)
    const isWhole = inside.every((piece) => start <= piece.start && piece.end <= end && !piece.isHtml)
    if (first < 0) continue
    const content = isWhole ? inside.map(({node}) => node) : []
    const mark = {node: markElement(id, content), start, end: isWhole ? end : start, isHtml: false}
    pieces = [...pieces.slice(0, first), mark, ...pieces.slice(isWhole ? last + 1 : first)]
  }
  return pieces.map(({node}) => node)
}

interface Piece {
  readonly node: PhrasingContent
  /** Where what readers see of it begins and ends. */
  readonly start: number
  readonly end: number
  readonly isHtml: boolean
}

/** A child as it is, or a text in parts, none of which has the start or end of a requirement within it. */
function splitNode(node: PhrasingContent, extents: readonly Extent[], source: string): readonly Piece[] {
  const {offsets} = proseOf(node, source)
  const from = node.position?.start.offset ?? 0
  const isHtml = node.type === 'html'
  if (node.type !== 'text') {
    return [{node, start: offsets[0] ?? from, end: (offsets.at(-1) ?? from) + 1, isHtml}]
  }
  const borders = new Set(extents.flatMap(({start, end}) => [start, end]))
  const sorted = [...borders].sort((a, b) => a - b)
  const cuts = indicesOf(sorted, offsets).filter((at) => at > 0)
  const ends = [...new Set([...cuts, node.value.length])]
  return ends.map((end, index) => {
    const begin = ends[index - 1] ?? 0
    const part = {type: 'text' as const, value: node.value.slice(begin, end)}
    return {node: part, start: offsets[begin] ?? from, end: (offsets[end - 1] ?? from) + 1, isHtml}
  })
}

/** Where in ascending offsets the first is that has reached each of the ascending borders; behind the last where none has. */
function indicesOf(borders: readonly number[], offsets: readonly number[]): number[] {
  const indices: number[] = []
  let at = 0
  for (const border of borders) {
    while ((offsets[at] ?? border) < border) at += 1
    indices.push(at)
  }
  return indices
}

function markElement(id: string, children: PhrasingContent[]): Emphasis {
  return {type: 'emphasis', children, data: {hName: 'span', hProperties: {id, className: [requirementClass]}}}
}
