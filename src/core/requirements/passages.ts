import type {Blockquote, List, Nodes, Parents, Root, Table, TableRow} from 'mdast'
import type {Heading} from '../markdown/headings.ts'
import {partsOf} from '../markdown/nodes.ts'
import {type Context, continuedFrom, introducedBy} from './introduction.ts'
import {oneLine, proseOf, type Stretch} from './prose.ts'
import type {ExclusionReason} from './requirement.ts'

/** A paragraph or a table cell, with what it stands under. */
export interface Passage {
  readonly kind: 'paragraph' | 'cell'
  readonly node: Nodes
  /** The headings above it, outermost first. */
  readonly headings: readonly Heading[]
  /** What introduces it, outermost first; read only where it is asked for. */
  readonly context: Context
  /** The list right after it, if there is one. */
  readonly list: List | undefined
}

/** A stretch of the source whose keywords ask for nothing. */
export interface ExcludedRegion extends Stretch {
  readonly reason: ExclusionReason
}

export interface Passages {
  readonly passages: readonly Passage[]
  readonly regions: readonly ExcludedRegion[]
}

interface Walk {
  readonly source: string
  readonly headingOf: ReadonlyMap<Nodes, Heading>
  readonly passages: Passage[]
  readonly regions: ExcludedRegion[]
  /** The headings above what is being looked at. */
  headings: readonly Heading[]
}

const noContext: Context = () => []

/** What of a document may hold requirements, and what may not. */
export function passagesIn(tree: Root, headings: readonly Heading[], source: string): Passages {
  const nodes = partsOf(tree).headings
  const headingOf = new Map(nodes.flatMap((node, index) => (headings[index] ? [[node, headings[index]]] : [])))
  const walk: Walk = {source, headingOf, passages: [], regions: [], headings: []}
  walkBlocks(tree, noContext, walk)
  return walk
}

function walkBlocks(parent: Parents, context: Context, walk: Walk): void {
  for (const [index, node] of parent.children.entries()) {
    const before = parent.children[index - 1]
    const after = parent.children[index + 1]
    switch (node.type) {
      case 'heading': {
        const heading = walk.headingOf.get(node)
        if (heading) walk.headings = [...walk.headings.filter(({depth}) => depth < heading.depth), heading]
        exclude(node, 'heading', walk)
        break
      }
      case 'paragraph':
        addPassage(
          'paragraph',
          node,
          before?.type === 'code' ? continuedFrom(parent.children[index - 2], context, walk.source) : context,
          walk,
          after?.type === 'list' ? after : undefined
        )
        break
      case 'list':
        for (const item of node.children) walkBlocks(item, introducedBy(before, parent, context, walk.source), walk)
        break
      case 'table':
        walkTable(node, introducedBy(before, parent, context, walk.source), walk)
        break
      case 'blockquote':
        if (isAlert(node)) walkBlocks(node, context, walk)
        else exclude(node, 'quotation', walk)
        break
      case 'footnoteDefinition':
        walkBlocks(node, noContext, walk)
        break
      case 'code':
        exclude(node, 'code', walk)
        break
      default:
      // Nothing else is prose: its keywords are told as markup.
    }
  }
}

function walkTable({children: rows}: Table, context: Context, walk: Walk): void {
  const [header, ...body] = rows
  if (header) exclude(header, 'heading', walk)
  for (const row of body) {
    for (const [column, cell] of row.children.entries()) {
      const above = (): readonly string[] => [
        textOf(header, column, walk),
        ...(column > 0 ? [textOf(row, 0, walk)] : [])
      ]
      addPassage('cell', cell, () => [...context(), ...above().filter((text) => text !== '')], walk)
    }
  }
}

function textOf(row: TableRow | undefined, column: number, {source}: Walk): string {
  const cell = row?.children[column]
  return cell ? oneLine(proseOf(cell, source).plain) : ''
}

function addPassage(kind: Passage['kind'], node: Nodes, context: Context, walk: Walk, list?: List): void {
  walk.passages.push({kind, node, headings: walk.headings, context, list})
}

function exclude({position}: Nodes, reason: ExclusionReason, walk: Walk): void {
  const start = position?.start.offset
  const end = position?.end.offset
  if (start !== undefined && end !== undefined) walk.regions.push({start, end, reason})
}

/** `> [!NOTE]`: the document's own words, set apart. */
function isAlert({children: [first]}: Blockquote): boolean {
  const start = first?.type === 'paragraph' ? first.children[0] : undefined
  return start?.type === 'text' && /^\[!(?:note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i.test(start.value)
}
