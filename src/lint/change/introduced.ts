import type {Diagnostic} from '../../core/diagnostic.ts'
import type {Pair} from '../../core/history/change.ts'
import {fileName} from '../../core/text/source-file.ts'

/** Findings of one side of a comparison. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[]
  readonly textOf: (path: string) => string | undefined
}

/**
 * The findings of the head that the base does not have. Two are the same finding if they are of one rule, about one
 * document and say the same, wherever in the document; where there are more than before, those are new whose line
 * the base's findings do not stand on.
 */
export function introduced(head: Findings, base: Findings, pairs: readonly Pair[]): readonly Diagnostic[] {
  const about = nameToday(pairs)
  const ids = new Map(
    pairs.flatMap(({base: {id}, head: {id: today}}) => [[today, today] as const, [id, today] as const])
  )
  const asToday = (word: string): string => ids.get(fileName(word).replace(/\.md$/, '')) ?? word
  const alike = ({rule, path, message}: Diagnostic): string =>
    [rule, about(path), message.replace(/\bline \d+/g, 'line').replace(/[^\s`]+/g, asToday)].join('\n')
  const lineIn = ({textOf}: Findings): ((diagnostic: Diagnostic) => string) => {
    const lines = new Map<string, readonly string[]>()
    return ({path, place}) => {
      const known = lines.get(path) ?? (textOf(path) ?? '').split(/\r?\n/)
      lines.set(path, known)
      return known[place.line - 1]?.trim() ?? ''
    }
  }
  const [headLine, baseLine] = [lineIn(head), lineIn(base)]
  const exact = (line: (diagnostic: Diagnostic) => string) => (one: Diagnostic) => `${alike(one)}\n${line(one)}`
  const stood = [...base.diagnostics]
  const afterExact = subtract(head.diagnostics, stood, exact(headLine), exact(baseLine))
  return subtract(afterExact, stood, alike, alike)
}

/** Gives what the documents at paths of the base are called at the head, whatever the folder and the case of letters. */
export function nameToday(pairs: readonly Pair[]): (path: string) => string {
  const paths = new Map(pairs.map((pair) => [pair.base.path, pair.head.path]))
  return (path) => fileName(paths.get(path) ?? path).toLowerCase()
}

/** Takes out one of `from` for each of `taken` that has the same key; both of a match are gone then. */
function subtract(
  from: readonly Diagnostic[],
  taken: Diagnostic[],
  keyFrom: (diagnostic: Diagnostic) => string,
  keyTaken: (diagnostic: Diagnostic) => string
): readonly Diagnostic[] {
  const waiting = Map.groupBy(taken, keyTaken)
  const remaining = from.filter((diagnostic) => waiting.get(keyFrom(diagnostic))?.pop() === undefined)
  const left = [...waiting.values()].flat()
  taken.splice(0, taken.length, ...left)
  return remaining
}
