import type {Blockquote, Nodes, Root} from 'mdast'
import {type AdmonitionContent, isAdmonitionKind, makeAdmonition} from './admonition.ts'
import {mapTree} from './map-tree.ts'

const githubKinds = new Set(['note', 'tip', 'important', 'warning', 'caution'])

/** `> [!NOTE]`, alone on the first line of a block quotation, makes it an admonition. */
export function githubAlerts(): (tree: Root) => Root {
  return (tree) => mapTree(tree, (node) => (node.type === 'blockquote' ? alert(node) : node))
}

function alert(quotation: Blockquote): Nodes {
  const [first, ...rest] = quotation.children
  if (first?.type !== 'paragraph') return quotation
  const [marker, next] = first.children
  if (marker?.type !== 'text') return quotation
  const [line = '', word = '', end = ''] = /^\[!([a-z]+)\][ \t]*(\n|$)/i.exec(marker.value) ?? []
  const kind = word.toLowerCase()
  if (!githubKinds.has(kind) || !isAdmonitionKind(kind)) return quotation
  if (end === '' && next && next.type !== 'break') return quotation
  const text = marker.value.slice(line.length)
  const others = first.children.slice(next?.type === 'break' ? 2 : 1)
  const phrasing = text === '' ? others : [{...marker, value: text}, ...others]
  const children: AdmonitionContent[] = phrasing.length > 0 ? [{...first, children: phrasing}, ...rest] : rest
  return children.length > 0 ? makeAdmonition(kind, [], children) : quotation
}
