import {diffArrays} from 'diff'
import type {Element, ElementContent} from 'hast'
import {changeElement} from './change-marks.ts'

/** A word, a space or a sign of running text, or a picture; with the elements that it stands in, outer ones first. */
interface Token {
  readonly text: string
  readonly within: readonly Element[]
  readonly node: ElementContent
}

type State = 'same' | 'added' | 'removed'

interface Run {
  readonly state: State
  readonly tokens: readonly Token[]
}

const mostEdits = 2000

/** Running text with what was inserted and deleted, word by word. */
export function differenceInWords(
  before: readonly ElementContent[],
  after: readonly ElementContent[]
): ElementContent[] {
  return mergeChanges(runsOf(tokensOf(before), tokensOf(after))).flatMap(({state, tokens}) => {
    const content = contentOf(tokens, 0)
    if (state === 'same' || content.length === 0) return content
    return [changeElement(state === 'added' ? 'ins' : 'del', content)]
  })
}

function runsOf(before: readonly Token[], after: readonly Token[]): readonly Run[] {
  const textOf = ({text}: Token): string => text
  const parts = diffArrays(before.map(textOf), after.map(textOf), {maxEditLength: mostEdits})
  if (!parts) {
    return [
      {state: 'removed', tokens: before},
      {state: 'added', tokens: after}
    ]
  }
  let beforeIndex = 0
  let afterIndex = 0
  return parts.map(({added, removed, count}) => {
    const tokens = removed
      ? before.slice(beforeIndex, beforeIndex + count)
      : after.slice(afterIndex, afterIndex + count)
    if (!added) beforeIndex += count
    if (!removed) afterIndex += count
    return {state: added ? 'added' : removed ? 'removed' : 'same', tokens}
  })
}

/** Words apart only by space or a sign are one change: nobody reads a text in which every other word is marked. */
function mergeChanges(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = []
  let change: {removed: Token[]; added: Token[]} | undefined
  const endChange = (): void => {
    if (change && change.removed.length > 0) merged.push({state: 'removed', tokens: change.removed})
    if (change && change.added.length > 0) merged.push({state: 'added', tokens: change.added})
    change = undefined
  }
  for (const [index, {state, tokens}] of runs.entries()) {
    const isBetween =
      state === 'same' && change && index < runs.length - 1 && !tokens.some(({text}) => /[\p{L}\p{N}]/u.test(text))
    if (state === 'same' && !isBetween) {
      endChange()
      merged.push({state, tokens})
      continue
    }
    change ??= {removed: [], added: []}
    if (state !== 'added') change.removed.push(...tokens)
    if (state !== 'removed') change.added.push(...tokens)
  }
  endChange()
  return merged
}

function tokensOf(nodes: readonly ElementContent[], within: readonly Element[] = []): readonly Token[] {
  return nodes.flatMap((node): readonly Token[] => {
    if (node.type === 'text') {
      const words = node.value.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? []
      return words.map((value) => ({text: /^\s+$/.test(value) ? ' ' : value, within, node: {type: 'text', value}}))
    }
    if (node.type !== 'element') return []
    if (node.children.length > 0) return tokensOf(node.children, [...within, node])
    const {src, href, checked} = node.properties
    return [{text: `<${node.tagName} ${src ?? href ?? checked ?? ''}>`, within, node}]
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
