import {HelpfulError} from '../../core/helpful-error.ts'
import {isRefusal, type Refusal} from '../../core/steps/refusal.ts'

/** The result of a step. @throws HelpfulError where the step is refused. */
export function mustBeAllowed<Result extends object>(result: Result | Refusal): Result {
  if (isRefusal(result)) throw new HelpfulError(result.refused, result.help)
  return result
}
