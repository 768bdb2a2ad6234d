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
export function introducedFindings(head: Findings, base: Findings, pairs: readonly Pair[]): readonly Diagnostic[] {
  const about = nameToday(pairs)
  const ids = new Map(
    pairs.flatMap(({base: {id}, head: {id: today}}) => [[today, today] as const, [id, today] as const])
  )
  const currentName = (word: string): string => ids.get(fileName(word).replace(/\.md$/, '')) ?? word
  const keyOf = ({rule, path, message}: Diagnostic): string =>
    [rule, about(path), message.replace(/\bline \d+/g, 'line').replace(/[^\s`]+/g, currentName)].join('\n')
  const lineIn = ({textOf}: Findings): ((diagnostic: Diagnostic) => string) => {
    const lines = new Map<string, readonly string[]>()
    return ({path, place}) => {
      const fileLines = lines.get(path) ?? (textOf(path) ?? '').split(/\r?\n/)
      lines.set(path, fileLines)
      return fileLines[place.line - 1]?.trim() ?? ''
    }
  }
  const headLine = lineIn(head)
  const baseLine = lineIn(base)
  const exact = (line: (diagnostic: Diagnostic) => string) => (one: Diagnostic) => `${keyOf(one)}\n${line(one)}`
  const unmatched = [...base.diagnostics]
  const afterExact = subtract(head.diagnostics, unmatched, exact(headLine), exact(baseLine))
  return subtract(afterExact, unmatched, keyOf, keyOf)
}

/** Gives what the documents at paths of the base are called at the head, whatever the folder and the case of letters. */
export function nameToday(pairs: readonly Pair[]): (path: string) => string {
  const paths = new Map(pairs.map((pair) => [pair.base.path, pair.head.path]))
  return (path) => fileName(paths.get(path) ?? path).toLowerCase()
}

/** The findings without a partner of the same key among `others`. A finding that is a partner is removed from `others`. */
function subtract(
  findings: readonly Diagnostic[],
  others: Diagnostic[],
  keyOf: (diagnostic: Diagnostic) => string,
  keyOfOther: (diagnostic: Diagnostic) => string
): readonly Diagnostic[] {
  const candidates = Map.groupBy(others, keyOfOther)
  const remaining = findings.filter((diagnostic) => candidates.get(keyOf(diagnostic))?.pop() === undefined)
  const unmatched = [...candidates.values()].flat()
  others.splice(0, others.length, ...unmatched)
  return remaining
}
