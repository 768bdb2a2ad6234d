import {isMap, isNode, isScalar, type Node, type Pair, parseDocument, type YAMLMap} from 'yaml'
import {splitFrontMatter} from '../read/front-matter-split.ts'

/** Front matter in block style as the nodes that its YAML consists of; offsets count from the start of the file. */
export interface FrontMatterNodes {
  readonly text: string
  readonly start: number
  readonly newline: string
  /** What stands before each key. */
  readonly indent: string
  readonly pairs: ReadonlyMap<string, KeyNodes>
}

export interface KeyNodes {
  readonly key: Span
  /** Undefined where nothing stands behind the key. */
  readonly value?: ValueNode
  /** The start of the key's line, and the start of the line after its value. */
  readonly lines: Span
}

export interface ValueNode extends Span {
  readonly node: Node
  readonly source: string
}

export interface Span {
  readonly start: number
  readonly end: number
}

/** Puts another text in the place of a stretch. */
export interface Replacement extends Span {
  readonly text: string
}

/** Undefined where the front matter cannot be read, or is not a mapping with each key on a line of its own. */
export function readFrontMatterNodes(text: string): FrontMatterNodes | undefined {
  const split = splitFrontMatter(text)
  if (split.kind !== 'yaml') return undefined
  const {start} = split
  const {contents, errors} = parseDocument(text.slice(start, split.end), {prettyErrors: false, logLevel: 'error'})
  if (errors.length > 0 || !isMap(contents) || contents.flow || contents.anchor || contents.tag) return undefined
  const pairs = new Map(contents.items.flatMap((pair) => keyNodes(pair, text, start) ?? []))
  const indents = new Set([...pairs.values()].map(({key, lines}) => text.slice(lines.start, key.start)))
  const [indent = ''] = indents
  if (pairs.size < contents.items.length || indents.size !== 1 || !/^ *$/.test(indent)) return undefined
  return {text, start, newline: text.slice(0, start).endsWith('\r\n') ? '\r\n' : '\n', indent, pairs}
}

export function spanOf(node: Node, offset: number): Span {
  const [start = 0, end = 0] = node.range ?? []
  return {start: start + offset, end: end + offset}
}

function keyNodes(pair: YAMLMap['items'][number], text: string, offset: number): [string, KeyNodes][] | undefined {
  const {key, value}: Pair = pair
  if (!isScalar(key) || !key.range) return undefined
  const keySpan = spanOf(key, offset)
  const {end} = isNode(value) ? spanOf(value, offset) : keySpan
  // The closing line follows, so there is a next line.
  const nextLine = text.indexOf('\n', Math.max(keySpan.end, end - 1)) + 1
  const lines = {start: text.lastIndexOf('\n', keySpan.start - 1) + 1, end: nextLine}
  return [[String(key.value), {key: keySpan, lines, ...valueNode(value, text, offset)}]]
}

function valueNode(value: unknown, text: string, offset: number): {value?: ValueNode} {
  if (!isNode(value)) return {}
  const span = spanOf(value, offset)
  return span.start === span.end ? {} : {value: {...span, node: value, source: text.slice(span.start, span.end)}}
}
