import type {BlockContent, Blockquote, DefinitionContent, Nodes, Paragraph, PhrasingContent, Root} from 'mdast'
import {replaceNodes} from './replace-nodes.ts'

/** The kinds of admonition, and the word that readers see. */
const admonitionWords = {
  note: 'Note',
  tip: 'Tip',
  info: 'Info',
  important: 'Important',
  caution: 'Caution',
  warning: 'Warning',
  danger: 'Danger'
} as const
export type AdmonitionKind = keyof typeof admonitionWords

export type AdmonitionContent = BlockContent | DefinitionContent

export function isAdmonitionKind(word: string): word is AdmonitionKind {
  return Object.hasOwn(admonitionWords, word)
}

/** An aside that says in words what it is: `Note`, or `Note: ` and the author's own title. */
export function makeAdmonition(
  kind: AdmonitionKind,
  title: readonly PhrasingContent[],
  children: readonly AdmonitionContent[]
): Blockquote {
  const word = admonitionWords[kind]
  const heading: Paragraph = {
    type: 'paragraph',
    data: {hProperties: {className: ['admonition-title']}},
    children: [{type: 'text', value: title.length > 0 ? `${word}: ` : word}, ...title]
  }
  return {
    type: 'blockquote',
    data: {hName: 'aside', hProperties: {className: ['admonition', `admonition-${kind}`], role: 'note'}},
    children: [heading, ...children]
  }
}

const githubKinds = new Set(['note', 'tip', 'important', 'warning', 'caution'])

/** `> [!NOTE]`, alone on the first line of a block quotation, makes it an admonition. */
export function githubAlerts(): (tree: Root) => Root {
  return (tree) => replaceNodes(tree, (node) => (node.type === 'blockquote' ? admonitionOf(node) : node))
}

function admonitionOf(quotation: Blockquote): Nodes {
  const [first, ...rest] = quotation.children
  if (first?.type !== 'paragraph') return quotation
  const [marker, next] = first.children
  if (marker?.type !== 'text') return quotation
  const [line = '', word = '', end = ''] = /^\[!([a-z]+)\][ \t]*(\n|$)/i.exec(marker.value) ?? []
  const kind = word.toLowerCase()
  if (!githubKinds.has(kind) || !isAdmonitionKind(kind)) return quotation
  if (end === '' && next && next.type !== 'break') return quotation
  const text = marker.value.slice(line.length)
  const phrasingAfter = first.children.slice(end === '' ? 2 : 1)
  const phrasing = text === '' ? phrasingAfter : [{...marker, value: text}, ...phrasingAfter]
  const children: AdmonitionContent[] = phrasing.length > 0 ? [{...first, children: phrasing}, ...rest] : rest
  return children.length > 0 ? makeAdmonition(kind, [], children) : quotation
}
