import type {Nodes, Paragraph, Parents} from 'mdast'
import {oneLine, proseOf} from './prose.ts'
import {sentencesIn} from './sentences.ts'

/** What introduces a passage, outermost first; read only where it is asked for. */
export type Context = () => readonly string[]

/** The words that say that a sentence without a colon introduces what follows. */
const announcing = /[:,;–—-]$|[^.!?)]$|\b(?:following|follows|below)\b/

/** The context of a list or table: the last sentence of the paragraph before it, always so within an item. */
export function introducedBy(before: Nodes | undefined, parent: Parents, context: Context, source: string): Context {
  if (before?.type !== 'paragraph') return context
  return () => {
    const sentence = lastSentence(before, source)
    const isIntroduction = parent.type === 'listItem' || announcing.test(sentence)
    return isIntroduction && sentence !== '' ? [...context(), sentence] : context()
  }
}

/** The context of a paragraph after code: the sentence before the code, where that has not ended. */
export function continuedFrom(before: Nodes | undefined, context: Context, source: string): Context {
  if (before?.type !== 'paragraph') return context
  return () => {
    const sentence = lastSentence(before, source)
    return /[\w,]$/.test(sentence) ? [...context(), sentence] : context()
  }
}

function lastSentence(paragraph: Paragraph, source: string): string {
  const {plain, words} = proseOf(paragraph, source)
  const last = sentencesIn(words).at(-1)
  return last ? oneLine(plain.slice(last.start, last.end)) : ''
}
