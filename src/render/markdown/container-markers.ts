import type {Paragraph} from 'mdast'
import type {AdmonitionContent} from './admonitions.ts'
import {type Line, type Marker, markedLines} from './container-lines.ts'

/** What stands between the children of a node: lines of paragraphs that have markers, and other blocks. */
export type Item = Line | {readonly block: AdmonitionContent; readonly trailingFence?: TrailingFence | undefined}
export type OpenMarker = Extract<Marker, {kind: 'open'}>

export function itemsOf(block: AdmonitionContent): Item[] {
  const lines = block.type === 'paragraph' ? markedLines(block) : undefined
  return lines ?? [{block, trailingFence: trailingContainerFence(block)}]
}

/** How many containers may stand within each other; of more, the outermost stay text. */
const deepest = 8

/** Index of an opening line → index of the line, or block, that closes it. */
export function matchMarkers(items: readonly Item[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const open: {readonly index: number; readonly colons: number}[] = []
  for (const [index, item] of items.entries()) {
    const opening = openMarker(item)
    if (opening) open.push({index, colons: opening.colons})
    if (open.length > deepest) open.shift()
    const colons = closingColons(item)
    if (colons === undefined) continue
    const sameLength = open.findLastIndex((marker) => marker.colons === colons)
    const place = sameLength < 0 ? open.findLastIndex((marker) => marker.colons < colons) : sameLength
    const [opened] = place < 0 ? [] : open.splice(place)
    if (opened) pairs.set(opened.index, index)
  }
  return pairs
}

export function openMarker(item: Item): OpenMarker | undefined {
  return 'marker' in item && item.marker?.kind === 'open' ? item.marker : undefined
}

function closingColons(item: Item): number | undefined {
  if ('block' in item) return item.trailingFence?.colons
  return item.marker?.kind === 'close' ? item.marker.colons : undefined
}

/** The `:::` that Markdown reads as the last line of a block. */
interface TrailingFence {
  readonly colons: number
  readonly blockWithoutFence: AdmonitionContent
}

/**
 * Markdown reads a `:::` directly after a list, a quotation or a table as part of it (a lazy
 * continuation line); its author meant the end of the container.
 */
function trailingContainerFence(block: AdmonitionContent): TrailingFence | undefined {
  switch (block.type) {
    case 'paragraph':
      return endOfParagraph(block)
    case 'list': {
      const item = block.children.at(-1)
      const child = item?.children.at(-1)
      const fence = child && trailingContainerFence(child)
      if (!item || !fence) return undefined
      const last = {...item, children: [...item.children.slice(0, -1), fence.blockWithoutFence]}
      return {colons: fence.colons, blockWithoutFence: {...block, children: [...block.children.slice(0, -1), last]}}
    }
    case 'blockquote':
    case 'footnoteDefinition': {
      const child = block.children.at(-1)
      const fence = child && trailingContainerFence(child)
      if (!fence) return undefined
      return {
        colons: fence.colons,
        blockWithoutFence: {...block, children: [...block.children.slice(0, -1), fence.blockWithoutFence]}
      }
    }
    case 'table': {
      const row = block.children.at(-1)
      const text = row?.children[0]?.children[0]
      if (text?.type !== 'text' || !/^:{3,}$/.test(text.value)) return undefined
      if (row?.position?.end.column !== text.position?.end.column) return undefined
      return {colons: text.value.length, blockWithoutFence: {...block, children: block.children.slice(0, -1)}}
    }
    default:
      return undefined
  }
}

function endOfParagraph(paragraph: Paragraph): TrailingFence | undefined {
  const last = paragraph.children.at(-1)
  if (last?.type !== 'text') return undefined
  const [end = '', marker = ''] = /\n(:{3,})$/.exec(last.value) ?? []
  const column = (last.position?.end.column ?? 0) - marker.length
  if (marker === '' || column >= (paragraph.position?.start.column ?? 0)) return undefined
  const text = {...last, value: last.value.slice(0, -end.length)}
  return {
    colons: marker.length,
    blockWithoutFence: {...paragraph, children: [...paragraph.children.slice(0, -1), text]}
  }
}
