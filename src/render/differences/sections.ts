import type {ElementContent} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {AlignedBlock} from './align-blocks.ts'
import {type Block, isHeadingBlock} from './blocks.ts'

export type SectionState = 'added' | 'removed' | 'changed' | 'unchanged'

/** A heading of either text, and what became of the text below it, up to the next heading. */
export interface SectionDifference {
  readonly title: string
  /** The heading before, where it was another. */
  readonly formerTitle?: string | undefined
  readonly depth: number
  /** Its id in the HTML; empty for what stands before the first heading. */
  readonly slug: string
  readonly state: SectionState
}

/** The sections of both texts, in order; the one before the first heading only where there is something in it. */
export function sectionsOf(aligned: readonly AlignedBlock[]): readonly SectionDifference[] {
  const sections: SectionDifference[] = []
  for (const part of aligned) {
    const last = sections.at(-1)
    if (isHeadingBlock(newestBlock(part))) {
      sections.push(sectionOf(part))
    } else if (!last) {
      sections.push({title: '', depth: 1, slug: '', state: part.state === 'same' ? 'unchanged' : 'changed'})
    } else if (part.state !== 'same' && last.state === 'unchanged') {
      sections[sections.length - 1] = {...last, state: 'changed'}
    }
  }
  return sections
}

function sectionOf(part: AlignedBlock): SectionDifference {
  const heading = newestBlock(part)
  const formerTitle = part.state === 'changed' ? part.before.text : heading.text
  return {
    title: heading.text,
    formerTitle: formerTitle === heading.text ? undefined : formerTitle,
    depth: Number(heading.name.slice(1)),
    slug: `${heading.element?.properties['id'] ?? ''}`,
    state: part.state === 'same' ? 'unchanged' : part.state
  }
}

function newestBlock(part: AlignedBlock): Block {
  return part.state === 'removed' ? part.before : part.after
}

/** How many words stand in elements of a name. */
export function wordsIn(nodes: readonly ElementContent[], name: 'ins' | 'del'): number {
  return nodes.reduce((sum, node) => {
    if (node.type !== 'element') return sum
    return sum + (node.tagName === name ? wordCount(textOf(node)) : wordsIn(node.children, name))
  }, 0)
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0
}
