import {GitProblem} from '../../adapters/git/git-problem.ts'
import {Misuse} from './misuse.ts'

/** What asking git gives. @throws Misuse where git cannot answer. */
export function withGit<T>(ask: () => T): T {
  try {
    return ask()
  } catch (error) {
    if (error instanceof GitProblem) throw new Misuse(error.message, error.help)
    throw error
  }
}
