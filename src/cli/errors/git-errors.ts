import {GitProblem} from '../../adapters/git/git-problem.ts'
import {UsageError} from './usage-error.ts'

/** What asking git gives. @throws UsageError where git cannot answer. */
export function withGit<T>(ask: () => T): T {
  try {
    return ask()
  } catch (error) {
    if (error instanceof GitProblem) throw new UsageError(error.message, error.help)
    throw error
  }
}
