import {dateKeys, isIsoDate} from '../../lifecycle.ts'
import {fileName} from '../../text/source-file.ts'
import {type MeaningfulKey, meaningfulKeys, relationKeys} from '../profile-schema.ts'
import {countTexts, isShareOf} from './counts.ts'
import {plainKey, wordsForKeys} from './key-words.ts'
import {type Surveyed, wordsOf} from './survey.ts'

export interface GuessedKeys {
  /** Norma's name of a key → the name in use. */
  readonly names: Readonly<Partial<Record<MeaningfulKey, string>>>
  /** Rarer name of a key → the name in use. */
  readonly renamed: Readonly<Record<string, string>>
  /** Keys in use that mean nothing to Norma. */
  readonly others: readonly string[]
}

/** Which keys mean what, by their names and by what stands behind them. */
export function guessKeys(documents: readonly Surveyed[]): GuessedKeys {
  const keyCounts = countTexts(documents.flatMap(({header}) => Object.keys(header))).filter(([key]) =>
    /^\P{Cc}+$/u.test(key)
  )
  const names = new Map<MeaningfulKey, string>()
  const renamed = new Map<string, string>()
  for (const meaning of meaningfulKeys) {
    const fitting = keyCounts.filter(
      ([key]) => wordsForKeys[meaning].includes(plainKey(key)) && hasMeaning(meaning, key, documents)
    )
    const [main, ...rarer] = canHaveSeveralNames(meaning) ? fitting : fitting.sort(byLikelihood(meaning)).slice(0, 1)
    if (main === undefined) continue
    names.set(meaning, main[0])
    for (const [key] of rarer) {
      if (!documents.some(({header}) => key in header && main[0] in header)) renamed.set(key, main[0])
    }
  }
  const meaningful = new Set([...names.values(), ...renamed.keys()])
  const track = names.get('track') ?? guessTrackKey(keyCounts, meaningful, documents)
  if (track !== undefined) names.set('track', track)
  const otherKeys = keyCounts.map(([key]) => key).filter((key) => !meaningful.has(key) && key !== track)
  return {
    names: Object.fromEntries(names),
    renamed: Object.fromEntries(renamed),
    others: otherKeys.filter(isOwnName)
  }

  /** A key that is called like one of Norma's means that to Norma, whatever it holds. */
  function isOwnName(key: string): boolean {
    return !meaningfulKeys.some((meaning) => key === meaning && !names.has(meaning))
  }
}

/** Dates and relations: several names may have been in use for one. */
function canHaveSeveralNames(meaning: MeaningfulKey): boolean {
  return [...dateKeys, ...relationKeys].some((key) => key === meaning)
}

function byLikelihood(meaning: MeaningfulKey): (a: readonly [string, number], b: readonly [string, number]) => number {
  const rank = (key: string): number => wordsForKeys[meaning].indexOf(plainKey(key))
  return ([a], [b]) => rank(a) - rank(b)
}

function hasMeaning(meaning: MeaningfulKey, key: string, documents: readonly Surveyed[]): boolean {
  const values = documents.flatMap(({header}) => (key in header ? [header[key]] : []))
  if (dateKeys.some((one) => one === meaning)) {
    const days = values.filter((value) => typeof value === 'string' && isIsoDate(value))
    return isShareOf(0.8, days.length, values.length)
  }
  if (relationKeys.some((one) => one === meaning)) {
    const names = new Set(
      documents.flatMap(({file}) => [fileName(file.path), fileName(file.path).replace(/\.md$/, '')])
    )
    const references = values.flat().filter((value) => typeof value === 'string')
    const documentNames = references.filter(
      (value) => names.has(fileName(value)) || names.has(value.split('-').slice(0, 3).join('-'))
    )
    return isShareOf(0.5, documentNames.length, references.length)
  }
  const words = wordsOf(documents, key)
  if (meaning === 'title') return isShareOf(0.5, words.length, documents.length)
  // Informative companions have no status.
  const share = meaning === 'status' ? 0.5 : 0.9
  return meaning === 'description' || (isShareOf(share, words.length, documents.length) && isGrouping(words))
}

/** Whether words put documents into groups: few words, most of them used again where there are many documents. */
function isGrouping(words: readonly string[]): boolean {
  const distinct = new Set(words).size
  return distinct <= 24 && (words.length <= 12 || distinct <= words.length / 2)
}

/** A key with another name that every document has and that groups them. */
function guessTrackKey(
  keyCounts: readonly (readonly [string, number])[],
  meaningful: ReadonlySet<string>,
  documents: readonly Surveyed[]
): string | undefined {
  return keyCounts
    .map(([key]) => key)
    .find((key) => {
      const words = wordsOf(documents, key)
      const distinct = new Set(words).size
      return (
        !meaningful.has(key) &&
        !/author|owner|editor|maintainer|contact|licen[cs]e|lang|version|layout|template/i.test(key) &&
        words.length === documents.length &&
        distinct > 1 &&
        distinct <= words.length / 2 &&
        isGrouping(words) &&
        !words.some(isIsoDate)
      )
    })
}
