import {distance} from 'fastest-levenshtein'
import {oneOf} from './describe-value.ts'

/** Of very many candidates, as of the headings of one document, so many are enough to compare with. */
export const enoughCandidates = 1_000

/** The candidate that a mistyped word most likely means, if any is near enough. */
export function mostSimilar(word: string, candidates: Iterable<string>): string | undefined {
  const lowerCaseWord = word.toLowerCase()
  const limit = Math.max(1, Math.floor(lowerCaseWord.length / 3))
  let best: {candidate: string; far: number} | undefined
  for (const candidate of candidates) {
    const far = distance(lowerCaseWord, candidate.toLowerCase())
    if (far <= limit && (!best || far < best.far)) best = {candidate, far}
  }
  return best?.candidate
}

/** "Did you mean …?" where a candidate is near; of no list and no mapping. */
export function didYouMean(value: unknown, candidates: Iterable<string>): string | undefined {
  const near = typeof value === 'object' ? undefined : mostSimilar(String(value), candidates)
  return near === undefined ? undefined : `Did you mean \`${near}\`?`
}

/** "Did you mean …?" where a candidate is near, else the list of what is accepted. */
export function suggestion(word: string, candidates: readonly string[]): string {
  return didYouMean(word, candidates) ?? `Use ${oneOf(candidates)}.`
}
