import type {Paragraph} from 'mdast'
import type {AdmonitionContent} from './admonition.ts'

/** A block without the `:::` that Markdown counts to its last line. */
export interface LazyCloser {
  readonly colons: number
  readonly node: AdmonitionContent
}

/**
 * A `:::` directly after a list, a quotation or a table belongs to it as far as Markdown is
 * concerned, as a lazy continuation; its author meant the end of the container.
 */
export function lazyCloser(node: AdmonitionContent): LazyCloser | undefined {
  switch (node.type) {
    case 'paragraph':
      return endOfParagraph(node)
    case 'list': {
      const item = node.children.at(-1)
      const child = item?.children.at(-1)
      const closer = child && lazyCloser(child)
      if (!item || !closer) return undefined
      const last = {...item, children: [...item.children.slice(0, -1), closer.node]}
      return {colons: closer.colons, node: {...node, children: [...node.children.slice(0, -1), last]}}
    }
    case 'blockquote':
    case 'footnoteDefinition': {
      const child = node.children.at(-1)
      const closer = child && lazyCloser(child)
      if (!closer) return undefined
      return {colons: closer.colons, node: {...node, children: [...node.children.slice(0, -1), closer.node]}}
    }
    case 'table': {
      const row = node.children.at(-1)
      const [text, ...others] = row?.children.flatMap(({children}) => children) ?? []
      if (text?.type !== 'text' || others.length > 0 || !/^:{3,}$/.test(text.value)) return undefined
      if (row?.position?.end.column !== text.position?.end.column) return undefined
      return {colons: text.value.length, node: {...node, children: node.children.slice(0, -1)}}
    }
    default:
      return undefined
  }
}

function endOfParagraph(paragraph: Paragraph): LazyCloser | undefined {
  const last = paragraph.children.at(-1)
  if (last?.type !== 'text') return undefined
  const [end = '', marker = ''] = /\n(:{3,})$/.exec(last.value) ?? []
  const column = (last.position?.end.column ?? 0) - marker.length
  if (marker === '' || column >= (paragraph.position?.start.column ?? 0)) return undefined
  const text = {...last, value: last.value.slice(0, -end.length)}
  return {colons: marker.length, node: {...paragraph, children: [...paragraph.children.slice(0, -1), text]}}
}
