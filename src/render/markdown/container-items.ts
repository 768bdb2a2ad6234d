import type {AdmonitionContent} from './admonition.ts'
import {type Line, type Marker, markedLines} from './container-lines.ts'
import {type LazyCloser, lazyCloser} from './lazy-closer.ts'

/** What stands between the children of a node: lines of paragraphs that have markers, and other blocks. */
export type Item = Line | {readonly block: AdmonitionContent; readonly closer?: LazyCloser}
export type OpenMarker = Extract<Marker, {kind: 'open'}>

export function itemsOf(block: AdmonitionContent): Item[] {
  const lines = block.type === 'paragraph' ? markedLines(block) : undefined
  if (lines) return lines
  const closer = lazyCloser(block)
  return [{block, ...(closer && {closer})}]
}

/** Containers within containers; of more than these the outermost stay text. */
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
    const same = open.findLastIndex((one) => one.colons === colons)
    const found = same < 0 ? open.findLastIndex((one) => one.colons < colons) : same
    const [matched] = found < 0 ? [] : open.splice(found)
    if (matched) pairs.set(matched.index, index)
  }
  return pairs
}

export function openMarker(item: Item): OpenMarker | undefined {
  return 'marker' in item && item.marker?.kind === 'open' ? item.marker : undefined
}

function closingColons(item: Item): number | undefined {
  if ('block' in item) return item.closer?.colons
  return item.marker?.kind === 'close' ? item.marker.colons : undefined
}
