import {diffArrays} from 'diff'
import type {Element, ElementContent} from 'hast'
import {type ChangeTag, changeElement} from './change-marks.ts'

/** A word, a space or a sign of running text, or a picture; with the elements that it stands in, outer ones first. */
interface Token {
  readonly text: string
  readonly within: readonly Element[]
  readonly node: ElementContent
}

/** What stands in one place of both texts, the same or not. */
interface Run {
  readonly isSame: boolean
  readonly before: readonly Token[]
  readonly after: readonly Token[]
}

const mostEdits = 2000

/** Running text with what was inserted and deleted, word by word. */
export function differenceInWords(
  before: readonly ElementContent[],
  after: readonly ElementContent[]
): ElementContent[] {
  return mergeChanges(runsOf(tokensOf(before), tokensOf(after))).flatMap((run) =>
    run.isSame ? contentOf(run.after, 0) : [...changeOf('del', run.before), ...changeOf('ins', run.after)]
  )
}

function changeOf(tag: ChangeTag, tokens: readonly Token[]): ElementContent[] {
  return tokens.length > 0 ? [changeElement(tag, contentOf(tokens, 0))] : []
}

function runsOf(before: readonly Token[], after: readonly Token[]): readonly Run[] {
  const textOf = ({text}: Token): string => text
  const parts = diffArrays(before.map(textOf), after.map(textOf), {maxEditLength: mostEdits})
  if (!parts) return [{isSame: false, before, after}]
  let beforeIndex = 0
  let afterIndex = 0
  return parts.map(({added, removed, count}) => {
    const run = {
      isSame: !added && !removed,
      before: added ? [] : before.slice(beforeIndex, beforeIndex + count),
      after: removed ? [] : after.slice(afterIndex, afterIndex + count)
    }
    beforeIndex += run.before.length
    afterIndex += run.after.length
    return run
  })
}

/** Words apart only by space or a sign are one change: nobody reads a text in which every other word is marked. */
function mergeChanges(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = []
  for (const [index, run] of runs.entries()) {
    const last = merged.at(-1)
    const isChange = !run.isSame || (index < runs.length - 1 && !hasWord(run.after))
    if (last && !last.isSame && isChange) {
      merged[merged.length - 1] = {
        isSame: false,
        before: [...last.before, ...run.before],
        after: [...last.after, ...run.after]
      }
    } else {
      merged.push(run)
    }
  }
  return merged
}

function hasWord(tokens: readonly Token[]): boolean {
  return tokens.some(({text}) => /[\p{L}\p{N}]/u.test(text))
}

function tokensOf(nodes: readonly ElementContent[], within: readonly Element[] = []): readonly Token[] {
  return nodes.flatMap((node): readonly Token[] => {
    if (node.type === 'text') {
      const words = node.value.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? []
      // However much space there is, it is the same to a reader.
      return words.map((value) => ({text: value.trim(), within, node: {type: 'text', value}}))
    }
    if (node.type !== 'element') return []
    if (node.children.length > 0) return tokensOf(node.children, [...within, node])
    const {src, href, checked} = node.properties
    return [{text: `<${node.tagName} ${src ?? href ?? checked}>`, within, node}]
  })
}

/** Tokens as they are written, those in one element together. */
function contentOf(tokens: readonly Token[], depth: number): ElementContent[] {
  const content: ElementContent[] = []
  for (let start = 0, end = 0; start < tokens.length; start = end) {
    const outer = tokens[start]?.within[depth]
    while (end < tokens.length && tokens[end]?.within[depth] === outer) end += 1
    const group = tokens.slice(start, end)
    if (outer) content.push({...outer, children: contentOf(group, depth + 1)})
    else content.push(...joinTexts(group.map(({node}) => node)))
  }
  return content
}

function joinTexts(nodes: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = {type: 'text', value: last.value + node.value}
    else joined.push(node)
  }
  return joined
}
