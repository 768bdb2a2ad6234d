import {readErrorReason, unreadableFileProblem} from '../../adapters/files/unreadable-file.ts'
import type {Diagnostic, ShapeProblem} from '../../core/diagnostic.ts'
import {HelpfulError} from '../../core/helpful-error.ts'
import {fileStart} from '../../core/text/place.ts'

/** Nothing can be checked by such a profile. */
export class Broken extends Error {
  readonly problems: readonly ShapeProblem[]

  constructor(problems: readonly ShapeProblem[]) {
    super('The profile cannot be read')
    this.problems = problems
  }
}

/** What to say where a profile, or what it names, cannot be read. */
export function brokenProfile(error: unknown, path: string): readonly Diagnostic[] {
  const asError = (problem: ShapeProblem): Diagnostic => ({...problem, severity: 'error', url: ''})
  if (error instanceof Broken) return error.problems.map(asError)
  if (error instanceof Error && 'code' in error) return [asError(unreadableFileProblem(path, readErrorReason(error)))]
  if (!(error instanceof HelpfulError)) throw error
  return [asError({rule: 'profile', path, place: fileStart, message: error.message, help: error.help})]
}
