import {isRefusal, type Refusal} from '../../core/steps/refusal.ts'
import {Misuse} from '../errors/misuse.ts'

/** What was asked for. @throws Misuse where it is refused. */
export function allowed<Result extends object>(result: Result | Refusal): Result {
  if (isRefusal(result)) throw new Misuse(result.refused, result.help)
  return result
}
