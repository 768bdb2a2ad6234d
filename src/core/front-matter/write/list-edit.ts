import {isNode, isScalar, isSeq, type YAMLSeq} from 'yaml'
import {quotedLike} from '../../yaml/yaml-scalar.ts'
import {type FrontMatterNodes, type KeyNodes, type Replacement, spanOf, type ValueNode} from './front-matter-nodes.ts'

/** What makes the list under a key that is there these entries; entries that stay are not touched. */
export function listEdits(
  nodes: FrontMatterNodes,
  name: string,
  there: KeyNodes,
  entries: readonly string[]
): Replacement[] {
  const {value} = there
  const rewritten = [{...there.lines, text: newList(nodes, name, entries)}]
  if (!value) return rewritten
  const items = isSeq(value.node) ? sequenceItems(value.node, nodes) : textItem(value)
  const last = items?.at(-1)
  if (!items || !last || items.length > entries.length) return rewritten
  const replaced = items.flatMap((item, index): Replacement[] => {
    const entry = entries[index] ?? ''
    return item.text === entry ? [] : [{start: item.start, end: item.end, text: quotedLike(item.source, entry)}]
  })
  const added = entries.slice(items.length).map((entry) => quotedLike(last.source, entry))
  if (!isSeq(value.node)) {
    return [listStart(nodes, there, value), ...replaced, ...lines(nodes, there, `${nodes.indent}  - `, added)]
  }
  if (!value.node.flow) return [...replaced, ...lines(nodes, there, dash(nodes, value), added)]
  const {end} = last
  return [...replaced, ...(added.length > 0 ? [{start: end, end, text: added.map((one) => `, ${one}`).join('')}] : [])]
}

/** A key with entries, in lines, or between brackets where the file's other lists are. */
export function newList({pairs, indent, newline}: FrontMatterNodes, name: string, entries: readonly string[]): string {
  const lists = [...pairs].flatMap(([key, {value}]) => (key !== name && isSeq(value?.node) ? value.node : []))
  const texts = entries.map((entry) => quotedLike('', entry))
  if (lists.length > 0 && lists.every(({flow}) => flow)) return `${indent}${name}: [${texts.join(', ')}]${newline}`
  return `${indent}${name}:${newline}${texts.map((text) => `${indent}  - ${text}${newline}`).join('')}`
}

interface Item {
  readonly text: string
  readonly source: string
  readonly start: number
  readonly end: number
}

function sequenceItems(list: YAMLSeq, {text, start}: FrontMatterNodes): readonly Item[] | undefined {
  const items = list.items.flatMap((item): Item[] => {
    if (!isNode(item) || !isScalar(item) || typeof item.value !== 'string') return []
    const span = spanOf(item, start)
    return [{...span, text: item.value, source: text.slice(span.start, span.end)}]
  })
  return items.length === list.items.length ? items : undefined
}

function textItem({node, source, start, end}: ValueNode): readonly Item[] | undefined {
  if (!isScalar(node) || typeof node.value !== 'string' || source.endsWith('\n')) return undefined
  return [{text: node.value, source, start, end}]
}

/** Puts a value that stands beside its key behind a dash on the next line. */
function listStart({indent, newline}: FrontMatterNodes, {key}: KeyNodes, value: ValueNode): Replacement {
  return {start: key.end, end: value.start, text: `:${newline}${indent}  - `}
}

function lines(
  {newline}: FrontMatterNodes,
  {lines: {end}}: KeyNodes,
  before: string,
  entries: readonly string[]
): Replacement[] {
  return entries.length > 0
    ? [{start: end, end, text: entries.map((entry) => `${before}${entry}${newline}`).join('')}]
    : []
}

/** What stands before the entries of a list in lines: `  - `. */
function dash({text}: FrontMatterNodes, {start, source}: ValueNode): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  return text.slice(lineStart, start) + (/^-[ \t]+/.exec(source)?.[0] ?? '- ')
}
