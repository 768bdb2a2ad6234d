import type {InlineCode, Nodes, Text} from 'mdast'

/** A run of text as readers see it, every character with its place in the source. */
export interface Prose {
  readonly plain: string
  /** The same length, with code and addresses made unreadable and lines joined: for sentences and keywords. */
  readonly words: string
  /** The offset in the source of each character. */
  readonly offsets: readonly number[]
  /** From where to where the source holds inline code. */
  readonly code: readonly Stretch[]
}

/** From an offset up to another one, which no longer belongs to it. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

interface Draft {
  plain: string
  words: string
  readonly offsets: number[]
  readonly code: Stretch[]
}

/** Stands for what ends a sentence without being text: fences of containers, marks of alerts. */
const boundary = '\u2029'
const fence = /^[ \t]*(?::{3,}.*|\[![A-Za-z]+\][ \t]*)$/gm
const address = /\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s<>]*[^\s<>.,;:!?)\]'"]/gi

/** The prose below a node of a tree. */
export function proseOf(node: Nodes, source: string): Prose {
  const draft: Draft = {plain: '', words: '', offsets: [], code: []}
  collect(node, source, draft)
  return {
    ...draft,
    plain: withoutFences(draft.plain),
    words: withoutFences(draft.words).replace(address, crossedOut).replaceAll('\n', ' ')
  }
}

function withoutFences(text: string): string {
  return text.replace(fence, (line) => boundary.repeat(line.length))
}

function collect(node: Nodes, source: string, draft: Draft): void {
  switch (node.type) {
    case 'text':
      addText(node, source, draft)
      return
    case 'inlineCode':
      addCode(node, source, draft)
      return
    case 'break':
      add(draft, '\n', '\n', node.position?.start.offset ?? 0)
      return
    case 'html':
      if (/^<br\b/i.test(node.value)) add(draft, '\n', '\n', node.position?.start.offset ?? 0)
      return
    default:
      if ('children' in node) for (const child of node.children) collect(child, source, draft)
  }
}

/** Walks through text and source side by side: the source has escapes, references and indents besides. */
function addText({value, position}: Text, source: string, draft: Draft): void {
  let at = position?.start.offset ?? 0
  const end = position?.end.offset ?? at
  for (let index = 0; index < value.length; index += 1) {
    const character = value[index] ?? ''
    const reference = source[at] === '&' ? /^&(?:#\w+|\w+);/.exec(source.slice(at, at + 40))?.[0] : undefined
    if (reference && !value.startsWith(reference, index)) {
      add(draft, character, character, at)
      at += reference.length
      continue
    }
    const next = source.indexOf(character, at)
    if (next >= 0 && next < end) at = next
    add(draft, character, character, Math.min(at, end))
    if (next >= 0 && next < end) at += 1
  }
}

function addCode({value, position}: InlineCode, source: string, draft: Draft): void {
  const start = position?.start.offset ?? 0
  const end = position?.end.offset ?? start
  const inner = start + (/^`+ ?/.exec(source.slice(start, end))?.[0].length ?? 0)
  draft.code.push({start, end})
  for (const [index, character] of [...value.split('')].entries()) {
    add(draft, character, 'X', Math.min(inner + index, end))
  }
}

function add(draft: Draft, character: string, word: string, offset: number): void {
  draft.plain += character
  draft.words += word
  draft.offsets.push(offset)
}

function crossedOut(text: string): string {
  return 'X'.repeat(text.length)
}

/** Text as readers see it, in one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
