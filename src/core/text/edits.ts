import type {Edit} from '../diagnostic.ts'
import {lineStarts, offsetAt} from './place.ts'

export interface FixedText {
  readonly text: string
  /** How many of the fixes were applied; the others have to wait for the next pass, or do not fit the text. */
  readonly applied: number
}

interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The text after its edits, a byte order mark counted as its first character. Insertions at one place
 * keep the order in which they are given.
 * @throws RangeError where edits overlap or do not lie within the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const starts = lineStarts(text)
  const replacements = edits.map((edit) => toReplacement(edit, starts)).sort((a, b) => a.start - b.start)
  const [misfit] = replacements.filter((one) => !fits(one, text))
  if (misfit) throw new RangeError(`Unexpected edit of ${misfit.start} to ${misfit.end}, expected it within the text`)
  for (const [index, {start, end}] of replacements.entries()) {
    const next = replacements[index + 1]
    if (next && next.start < end) {
      throw new RangeError(`Unexpected edits of ${start} to ${end} and from ${next.start}, expected them apart`)
    }
  }
  return replaceAll(text, replacements)
}

/**
 * Applies those fixes that do not get in each other's way, each whole or not at all; the first in the text
 * goes first, and one that is given twice is applied once.
 */
export function applyFixes(text: string, fixes: readonly (readonly Edit[])[]): FixedText {
  const starts = lineStarts(text)
  const groups = fixes
    .map((fix) => fix.map((edit) => toReplacement(edit, starts)).sort((a, b) => a.start - b.start))
    .filter((group) => group.length > 0 && group.every((one) => fits(one, text)))
    .sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0))
  const replacements: Replacement[] = []
  let applied = 0
  for (const group of groups) {
    const isFree = group.every(
      (one, index) => ![...replacements, ...group.slice(0, index)].some((two) => areInConflict(one, two))
    )
    if (!isFree) continue
    replacements.push(...group)
    applied += 1
  }
  return {
    text: replaceAll(
      text,
      replacements.sort((a, b) => a.start - b.start)
    ),
    applied
  }
}

function toReplacement({place, text}: Edit, starts: readonly number[]): Replacement {
  const isThere = place.endLine <= starts.length
  const start = isThere ? offsetAt(starts, place.line, place.column) : -1
  return {start, end: offsetAt(starts, place.endLine, place.endColumn), text}
}

function fits({start, end}: Replacement, text: string): boolean {
  return start >= 0 && start <= end && end <= text.length
}

/** Two changes that begin at one place clash too: which of them would come first? */
function areInConflict(a: Replacement, b: Replacement): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end)
}

function replaceAll(text: string, sorted: readonly Replacement[]): string {
  let result = ''
  let at = 0
  for (const {start, end, text: replacement} of sorted) {
    result += text.slice(at, start) + replacement
    at = end
  }
  return result + text.slice(at)
}
