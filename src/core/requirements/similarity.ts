import {distance} from 'fastest-levenshtein'
import {requirementKeyword} from './requirement-keywords.ts'

/** How similar the words of two texts are, 0 to 1; keywords of requirements do not count. */
export function similarity(a: string, b: string): number {
  const left = wordsOf(a)
  const right = wordsOf(b)
  if (left.length === 0 || right.length === 0) return left.length === right.length ? 1 : 0
  const one = left.join(' ')
  const other = right.join(' ')
  const byLetters = 1 - distance(one, other) / Math.max(one.length, other.length)
  return (byLetters + sharedWords(left, right)) / 2
}

/** The words that two texts share, as a part of all. */
function sharedWords(left: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of right) {
    const count = counts.get(word) ?? 0
    if (count > 0) shared += 1
    counts.set(word, count - 1)
  }
  return (2 * shared) / (left.length + right.length)
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .replace(requirementKeyword, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
