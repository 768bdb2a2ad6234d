import {readErrorReason, unreadableFileProblem} from '../../adapters/files/unreadable-file.ts'
import type {Diagnostic, ShapeProblem} from '../../core/diagnostic.ts'
import {HelpfulError} from '../../core/helpful-error.ts'
import {fileStart} from '../../core/text/place.ts'

/** A profile by which nothing can be checked. */
export class BrokenProfile extends Error {
  readonly problems: readonly ShapeProblem[]

  constructor(problems: readonly ShapeProblem[]) {
    super('The profile cannot be read')
    this.problems = problems
  }
}

/** The findings where a profile, or a file that it names, cannot be read. */
export function brokenProfileFindings(error: unknown, path: string): readonly Diagnostic[] {
  const asError = (problem: ShapeProblem): Diagnostic => ({...problem, severity: 'error', url: ''})
  if (error instanceof BrokenProfile) return error.problems.map(asError)
  if (error instanceof Error && 'code' in error) return [asError(unreadableFileProblem(path, readErrorReason(error)))]
  if (!(error instanceof HelpfulError)) throw error
  return [asError({rule: 'profile', path, place: fileStart, message: error.message, help: error.help})]
}
