import type {Stage} from '../../lifecycle.ts'
import {mostSimilar} from '../../text/similar.ts'
import {countTexts, isShareOf} from './counts.ts'
import {isInformativeWord, stageOfWord} from './key-words.ts'
import type {NameShape} from './name-shape.ts'
import {type Surveyed, wordsOf} from './survey.ts'

export interface GuessedSection {
  readonly name: string
  readonly required: boolean
}

export interface GuessedType {
  readonly name: string
  readonly count: number
  readonly normative: boolean
  readonly role: 'main' | 'supplement'
  readonly sections: readonly GuessedSection[]
}

export interface GuessedStatus {
  readonly name: string
  readonly count: number
  /** Undefined where the word is unfamiliar. */
  readonly stage: Stage | undefined
}

export interface GuessedTrack {
  readonly name: string
  readonly count: number
  readonly digit?: string
}

/** The words of a key with how often each occurs; a rare word that is nearly a frequent one is a slip of the pen. */
function vocabulary(documents: readonly Surveyed[], key: string | undefined): readonly (readonly [string, number])[] {
  if (key === undefined) return []
  const wordCounts = countTexts(wordsOf(documents, key))
  return wordCounts.filter(([word, count]) => {
    const moreFrequent = wordCounts.flatMap(([other, often]) => (often >= 3 * count ? [other] : []))
    return mostSimilar(word, moreFrequent) === undefined
  })
}

export function guessTypes(
  documents: readonly Surveyed[],
  keys: Readonly<{type?: string; status?: string; supplements?: string}>
): readonly GuessedType[] {
  return vocabulary(documents, keys.type).map(([name, count]) => {
    const ofType = documents.filter(({header}) => keys.type !== undefined && String(header[keys.type]).trim() === name)
    const {supplements, status} = keys
    const explaining = supplements === undefined ? [] : ofType.filter(({header}) => supplements in header)
    const withStatus = status === undefined ? [] : ofType.filter(({header}) => status in header)
    const isCompanion =
      isShareOf(0.5, explaining.length, ofType.length) && !isShareOf(0.5, withStatus.length, ofType.length)
    return {
      name,
      count,
      normative: !isCompanion && !isInformativeWord(name),
      role: isCompanion ? 'supplement' : 'main',
      sections: isCompanion ? [] : guessSections(ofType)
    }
  })
}

/** Required is what every document of a type has, where there are enough documents for that not to be chance. */
function guessSections(documents: readonly Surveyed[]): readonly GuessedSection[] {
  if (documents.length < 3) return []
  const position = (name: string): number => {
    const places = documents.flatMap(({sections}) => (sections.includes(name) ? sections.indexOf(name) : []))
    return places.reduce((sum, place) => sum + place, 0) / places.length
  }
  return countTexts(documents.flatMap(({sections}) => sections))
    .filter(([, count]) => isShareOf(0.5, count, documents.length))
    .sort(([a], [b]) => position(a) - position(b))
    .map(([name, count]) => ({name, required: count === documents.length}))
}

export function guessStatuses(documents: readonly Surveyed[], key: string | undefined): readonly GuessedStatus[] {
  const order: readonly (Stage | undefined)[] = ['draft', undefined, 'stable', 'deprecated', 'rejected']
  return vocabulary(documents, key)
    .map(([name, count]) => ({name, count, stage: stageOfWord(name)}))
    .sort((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage))
}

/** The tracks, and the digit of the number that tells them apart, if one does. */
export function guessTracks(
  documents: readonly Surveyed[],
  key: string | undefined,
  {digits, leadingZeros}: NameShape
): {readonly tracks: readonly GuessedTrack[]; readonly position?: number} {
  const words = vocabulary(documents, key)
  if (key === undefined) return {tracks: []}
  const numbersOf = (track: string): string[] =>
    documents.flatMap(({header, number}) => (String(header[key]).trim() === track ? [number] : []))
  const positions = leadingZeros && documents.length >= 2 * words.length ? [...Array(digits - 1).keys()] : []
  for (const index of positions) {
    const digitsOfTracks = words.map(([name]) => new Set(numbersOf(name).map((number) => number.charAt(index))))
    const allDigits = digitsOfTracks.flatMap((set) => [...set])
    if (words.length < 2 || allDigits.length > words.length || new Set(allDigits).size < words.length) continue
    const tracks = words.map(([name, count], at) => ({name, count, digit: [...(digitsOfTracks[at] ?? [])].join('')}))
    return {tracks: tracks.sort((a, b) => Number(a.digit) - Number(b.digit)), position: index + 1}
  }
  return {tracks: words.map(([name, count]) => ({name, count}))}
}
