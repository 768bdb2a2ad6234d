import type {BlockContent, Blockquote, DefinitionContent, Paragraph, PhrasingContent} from 'mdast'

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
