import type {Place} from './text/place.ts'

export const severities = ['error', 'warning', 'notice'] as const
export type Severity = (typeof severities)[number]

/** Replaces what stands at a place of a file, byte order mark counted as its first character. */
export interface Edit {
  readonly place: Place
  readonly text: string
}

/** What a check finds, before anyone decides how severe it is. */
export interface Problem {
  readonly path: string
  readonly place: Place
  /** "Unexpected ⟨actual⟩, expected ⟨ideal⟩", values in backticks, no full stop. */
  readonly message: string
  /** The way out, in one sentence. */
  readonly help?: string
  readonly fix?: readonly Edit[]
}

/** A problem of a file's shape, found while it was read; `rule` names the check. */
export interface ShapeProblem extends Problem {
  readonly rule: string
}

export interface Diagnostic extends ShapeProblem {
  readonly severity: Severity
  /** The rule's page. */
  readonly url: string
}

/** Text order that does not depend on the locale: by UTF-16 unit. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The one order of findings: path, place, rule, message. */
export function compareDiagnostics(a: ShapeProblem, b: ShapeProblem): number {
  return (
    compareText(a.path, b.path) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  )
}
