import {diffArrays} from 'diff'
import type {Element} from 'hast'
import type {Block} from './blocks.ts'

/** What became of a block. */
export type AlignedBlock =
  | {readonly state: 'same'; readonly before: Block; readonly after: Block}
  | {readonly state: 'changed'; readonly before: Block; readonly after: Block}
  | {readonly state: 'removed'; readonly before: Block}
  | {readonly state: 'added'; readonly after: Block}

/** Beyond this many steps from one to the other, texts have nothing in common that a reader would follow. */
const mostEdits = 4000
/** With more pairs than this, comparing them takes too long: such stretches are reported as removed and added. */
const mostPairs = 40_000
/** The least share of words in common with which two blocks count as one that has changed. */
const leastSimilarity = 0.5
const leastSimilarityOfContainers = 0.3

/** Which block of one text is which of another, in order. */
export function alignBlocks(before: readonly Block[], after: readonly Block[]): readonly AlignedBlock[] {
  const aligned: AlignedBlock[] = []
  let gap: {removed: Block[]; added: Block[]} = {removed: [], added: []}
  const endGap = (): void => {
    aligned.push(...alignGap(gap.removed, gap.added))
    gap = {removed: [], added: []}
  }
  const parts = diffArrays(before.map(keyOf), after.map(keyOf), {maxEditLength: mostEdits})
  if (!parts) return alignGap(before, after)
  let beforeIndex = 0
  let afterIndex = 0
  for (const {removed, added, count} of parts) {
    if (removed) gap.removed.push(...before.slice(beforeIndex, beforeIndex + count))
    else if (added) gap.added.push(...after.slice(afterIndex, afterIndex + count))
    else {
      endGap()
      for (let offset = 0; offset < count; offset += 1) {
        const blockBefore = before[beforeIndex + offset]
        const blockAfter = after[afterIndex + offset]
        if (blockBefore && blockAfter) aligned.push({state: 'same', before: blockBefore, after: blockAfter})
      }
    }
    if (!added) beforeIndex += count
    if (!removed) afterIndex += count
  }
  endGap()
  return aligned
}

function keyOf({key}: Block): string {
  return key
}

/** Aligns blocks of which none is the same: pairs those that resemble each other most, in order. */
function alignGap(before: readonly Block[], after: readonly Block[]): AlignedBlock[] {
  const pairs = before.length * after.length > mostPairs ? [] : bestPairs(before, after)
  const aligned: AlignedBlock[] = []
  let beforeIndex = 0
  let afterIndex = 0
  for (const [nextBefore, nextAfter] of [...pairs, [before.length, after.length] as const]) {
    aligned.push(
      ...before.slice(beforeIndex, nextBefore).map((block): AlignedBlock => ({state: 'removed', before: block}))
    )
    aligned.push(...after.slice(afterIndex, nextAfter).map((block): AlignedBlock => ({state: 'added', after: block})))
    const blockBefore = before[nextBefore]
    const blockAfter = after[nextAfter]
    if (blockBefore && blockAfter) aligned.push({state: 'changed', before: blockBefore, after: blockAfter})
    beforeIndex = nextBefore + 1
    afterIndex = nextAfter + 1
  }
  return aligned
}

/** Indexes of the pairs with the most words in common in all, in order in both. */
function bestPairs(before: readonly Block[], after: readonly Block[]): readonly (readonly [number, number])[] {
  const wordsBefore = before.map(wordsOf)
  const wordsAfter = after.map(wordsOf)
  const similarities = before.map((one, row) =>
    after.map((two, column) => {
      const value = canBecome(one, two) ? similarity(wordsBefore[row] ?? noWords, wordsAfter[column] ?? noWords) : 0
      return value >= (isContainer(one) ? leastSimilarityOfContainers : leastSimilarity) ? value : 0
    })
  )
  const best = before.map((): number[] => [])
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const paired = (similarities[row]?.[column] ?? 0) + at(row + 1, column + 1)
      const line = best[row]
      if (line) line[column] = Math.max(at(row + 1, column), at(row, column + 1), paired)
    }
  }
  const pairs: (readonly [number, number])[] = []
  let row = 0
  let column = 0
  while (at(row, column) > 0) {
    if (at(row, column) === at(row + 1, column)) row += 1
    else if (at(row, column) === at(row, column + 1)) column += 1
    else pairs.push([row++, column++])
  }
  return pairs
}

type Words = ReadonlyMap<string, number>
const noWords: Words = new Map()

function wordsOf({text}: Block): Words {
  const words = new Map<string, number>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

/** From 0, no word in common, to 1, the same words. */
function similarity(one: Words, two: Words): number {
  const size = (words: Words): number => [...words.values()].reduce((sum, count) => sum + count, 0)
  const total = size(one) + size(two)
  const shared = [...one].reduce((sum, [word, count]) => sum + Math.min(count, two.get(word) ?? 0), 0)
  return total === 0 ? 0 : (2 * shared) / total
}

const containers = new Set(
  'ul ol table thead tbody tfoot tr dl section aside blockquote div details figure pre'.split(' ')
)

function isContainer({name}: Block): boolean {
  return containers.has(name)
}

/** Text may become a paragraph; a table may become one with as many columns. */
function canBecome(one: Block, two: Block): boolean {
  return (one.name || 'p') === (two.name || 'p') && columnsOf(one) === columnsOf(two)
}

function columnsOf({element}: Block): number {
  const row = element && firstRow(element)
  return row?.children.filter(({type}) => type === 'element').length ?? 0
}

function firstRow(element: Element): Element | undefined {
  if (element.tagName === 'tr') return element
  if (!['div', 'table', 'thead', 'tbody', 'tfoot'].includes(element.tagName)) return undefined
  for (const child of element.children) {
    const row = child.type === 'element' ? firstRow(child) : undefined
    if (row) return row
  }
  return undefined
}
