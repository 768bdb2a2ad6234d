import {isRefusal, type Refusal} from '../../core/steps/refusal.ts'
import {UsageError} from '../errors/usage-error.ts'

/** What was asked for. @throws UsageError where it is refused. */
export function allowed<Result extends object>(result: Result | Refusal): Result {
  if (isRefusal(result)) throw new UsageError(result.refused, result.help)
  return result
}
