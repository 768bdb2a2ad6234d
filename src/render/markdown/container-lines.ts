import type {Paragraph, PhrasingContent, Text} from 'mdast'
import {type AdmonitionKind, isAdmonitionKind} from './admonitions.ts'

/** `:::note A title`, or `:::`. */
export type Marker =
  | {readonly kind: 'open'; readonly colons: number; readonly name: AdmonitionKind; readonly title: PhrasingContent[]}
  | {readonly kind: 'close'; readonly colons: number}

/** A line of a paragraph; a hard break stands at the end of the line that it ends. */
export interface Line {
  readonly paragraph: Paragraph
  readonly content: readonly PhrasingContent[]
  readonly marker: Marker | undefined
}

/** The lines of a paragraph that has a marker; undefined for any other paragraph. */
export function markedLines(paragraph: Paragraph): Line[] | undefined {
  const lines = splitLines(paragraph.children).map((content) => {
    return {paragraph, content, marker: readMarker(content)}
  })
  return lines.some(({marker}) => marker) ? lines : undefined
}

/** The inverse: a paragraph of some of its lines; undefined where nothing is left. */
export function joinLines(lines: readonly Line[]): Paragraph | undefined {
  const children = lines.flatMap(({content}, index): PhrasingContent[] => {
    if (index < lines.length - 1) return content.at(-1)?.type === 'break' ? [...content] : [...content, text('\n')]
    return content.filter(({type}) => type !== 'break')
  })
  return children.length > 0 ? {type: 'paragraph', children} : undefined
}

function splitLines(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = []
  let line: PhrasingContent[] = []
  const endLine = (): void => {
    lines.push(line)
    line = []
  }
  for (const node of nodes) {
    if (node.type !== 'text') {
      line.push(node)
      if (node.type === 'break') endLine()
      continue
    }
    for (const [index, value] of node.value.split('\n').entries()) {
      if (index > 0) endLine()
      if (value !== '') line.push(text(value))
    }
  }
  endLine()
  return lines
}

function readMarker(line: readonly PhrasingContent[]): Marker | undefined {
  const [first, ...rest] = line.filter((node) => node.type !== 'break')
  if (first?.type !== 'text') return undefined
  const [start = '', fence = '', word = ''] = /^(:{3,})[ \t]*([a-z]*)(?=[\s[{]|$)/i.exec(first.value) ?? []
  const name = word.toLowerCase()
  const after = first.value.slice(start.length)
  if (fence === '') return undefined
  if (name === '') return after.trim() === '' && rest.length === 0 ? {kind: 'close', colons: fence.length} : undefined
  if (!isAdmonitionKind(name)) return undefined
  return {kind: 'open', colons: fence.length, name, title: readTitle([...textOrNothing(after), ...rest])}
}

/** A title with or without brackets; attributes, `{.class}`, are not for readers. */
function readTitle(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1)
  const title =
    last?.type === 'text' ? [...nodes.slice(0, -1), text(last.value.replace(/\{[^{}]*\}\s*$/, ''))] : [...nodes]
  const start = title[0]
  const end = title.at(-1)
  if (start?.type === 'text' && end?.type === 'text' && /^\s*\[/.test(start.value) && /\]\s*$/.test(end.value)) {
    title[0] = text(start.value.trimStart().slice(1))
    const tail = title.at(-1)
    if (tail?.type === 'text') title[title.length - 1] = text(tail.value.trimEnd().slice(0, -1))
  }
  return trimEnds(title)
}

function trimEnds(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, index): PhrasingContent[] => {
    if (node.type !== 'text') return [node]
    const start = index === 0 ? node.value.trimStart() : node.value
    return textOrNothing(index === nodes.length - 1 ? start.trimEnd() : start)
  })
}

function text(value: string): Text {
  return {type: 'text', value}
}

function textOrNothing(value: string): Text[] {
  return value === '' ? [] : [text(value)]
}
