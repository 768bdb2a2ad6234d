import {compareText} from '../diagnostic.ts'
import type {Requirement} from './requirement.ts'
import {similarity} from './similarity.ts'

/** The parts of a requirement that are compared to find the same one again. */
export type Comparable = Pick<Requirement, 'kind' | 'anchor' | 'context' | 'text' | 'strength'>

export interface Pairing<Before, After> {
  readonly pairs: readonly {readonly before: Before; readonly after: After}[]
  /** What has no counterpart, in the order it came in. */
  readonly removed: readonly Before[]
  readonly added: readonly After[]
}

/** How similar texts have to be to be the same requirement, in one section and anywhere. */
const enoughInSection = 0.6
const enoughAnywhere = 0.8

/**
 * Finds each requirement again: by its text (best in its own section and context), else by a similar text.
 * Those before that are not live come after the others, and only where the text is the same. A prohibition is never
 * paired with its opposite.
 */
export function pairRequirements<Before extends Comparable, After extends Comparable>(
  before: readonly Before[],
  after: readonly After[],
  isLive: (one: Before) => boolean = () => true
): Pairing<Before, After> {
  const restOfBefore = new Set(before)
  const restOfAfter = new Set(after)
  const pairs: {before: Before; after: After}[] = []
  const pair = (one: Before, other: After): void => {
    restOfBefore.delete(one)
    restOfAfter.delete(other)
    pairs.push({before: one, after: other})
  }
  const live = before.filter(isLive)
  for (const candidates of [live, before]) {
    for (const key of [keyInContext, keyInSection, keyAnywhere]) {
      const byKey = Map.groupBy(
        candidates.filter((one) => restOfBefore.has(one)),
        key
      )
      for (const other of [...restOfAfter]) {
        const one = byKey.get(key(other))?.shift()
        if (one) pair(one, other)
      }
    }
  }
  for (const {one, other} of similarOnes(live, [...restOfAfter])) {
    if (restOfBefore.has(one) && restOfAfter.has(other)) pair(one, other)
  }
  return {pairs, removed: [...restOfBefore], added: [...restOfAfter]}
}

/** The text of a requirement that can be told from others: a cell says little without its row. */
function textOf({kind, text, context}: Comparable): string {
  return kind === 'cell' ? `${context}\n${text}` : text
}

function keyInContext(one: Comparable): string {
  return [textOf(one), one.anchor, one.context].join('\n')
}

function keyInSection(one: Comparable): string {
  return [textOf(one), one.anchor].join('\n')
}

function keyAnywhere(one: Comparable): string {
  return textOf(one)
}

/** The pairs of similar texts, most similar first, in an order that does not depend on that of the texts. */
function similarOnes<Before extends Comparable, After extends Comparable>(
  before: readonly Before[],
  after: readonly After[]
): readonly {readonly one: Before; readonly other: After}[] {
  const similarPairs = before.flatMap((one) =>
    after.flatMap((other) => {
      if (one.kind !== other.kind || isOpposite(one, other)) return []
      const score = similarity(textOf(one), textOf(other))
      const isSameSection = one.anchor === other.anchor
      const enough = isSameSection ? enoughInSection : enoughAnywhere
      return score >= enough ? [{one, other, score: score + (isSameSection ? 0.1 : 0)}] : []
    })
  )
  return similarPairs.sort(
    (a, b) =>
      b.score - a.score ||
      compareText(keyInContext(a.one), keyInContext(b.one)) ||
      compareText(keyInContext(a.other), keyInContext(b.other))
  )
}

function isOpposite({strength: a}: Comparable, {strength: b}: Comparable): boolean {
  return a !== 'may' && b !== 'may' && a.endsWith('-not') !== b.endsWith('-not')
}
