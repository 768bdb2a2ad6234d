import type {ElementContent, Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {type AlignedBlock, alignBlocks} from './align-blocks.ts'
import {blocksOf, isHeadingBlock} from './blocks.ts'
import {blockDifference} from './blocks-difference.ts'
import {prepareSide} from './comparison-side.ts'
import {type SectionDifference, type SectionState, sectionsOf, wordCount, wordsIn} from './sections.ts'

/** One of two documents that are compared: what `documentTree` makes of it, and the address of its page. */
export interface ComparedDocument {
  readonly tree: Root
  readonly page: string
}

export interface RenderedDifference {
  readonly summary: DifferenceSummary
  /** Safe to put into a page as it is. */
  readonly html: string
  /** The headings of both documents in order. */
  readonly toc: readonly SectionDifference[]
}

export interface DifferenceSummary {
  readonly insertedWords: number
  readonly deletedWords: number
  /** How many sections there are of each state. */
  readonly sections: Readonly<Record<SectionState, number>>
}

/** What changed from one document to another, for readers: insertions and deletions word by word, the rest folded. */
export function renderDifference(before: ComparedDocument, after: ComparedDocument): RenderedDifference {
  const aligned = alignBlocks(
    blocksOf(prepareSide(before.tree, 'before', before.page)),
    blocksOf(prepareSide(after.tree, 'after', after.page))
  )
  const toc = sectionsOf(aligned)
  const nodes = foldUnchanged(aligned)
  const count = (state: SectionState): number => toc.filter((section) => section.state === state).length
  const summary = {
    insertedWords: wordsIn(nodes, 'ins'),
    deletedWords: wordsIn(nodes, 'del'),
    sections: {
      added: count('added'),
      removed: count('removed'),
      changed: count('changed'),
      unchanged: count('unchanged')
    }
  }
  const tree: Root = {type: 'root', children: nodes.flatMap((node) => [node, {type: 'text', value: '\n'}])}
  return {summary, html: stringifier.stringify(tree), toc}
}

const stringifier = unified().use(rehypeStringify)

/** So many words of unchanged text are shown rather than folded away. */
const mostShownWords = 30

/** Headings stay, as landmarks; of what is the same below them only its length. */
function foldUnchanged(aligned: readonly AlignedBlock[]): ElementContent[] {
  const nodes: ElementContent[] = []
  let stretch: ElementContent[] = []
  let words = 0
  const endStretch = (): void => {
    nodes.push(...(words > mostShownWords ? [foldedStretch(stretch, words)] : stretch))
    stretch = []
    words = 0
  }
  for (const part of aligned) {
    if (part.state === 'same' && !isHeadingBlock(part.after)) {
      stretch.push(...blockDifference(part))
      words += wordCount(part.after.text)
    } else {
      endStretch()
      nodes.push(...blockDifference(part))
    }
  }
  endStretch()
  return nodes
}

function foldedStretch(children: readonly ElementContent[], words: number): ElementContent {
  const text: ElementContent = {type: 'text', value: `Unchanged: ${words} words`}
  const summary: ElementContent = {type: 'element', tagName: 'summary', properties: {}, children: [text]}
  return {type: 'element', tagName: 'details', properties: {className: ['unchanged']}, children: [summary, ...children]}
}
