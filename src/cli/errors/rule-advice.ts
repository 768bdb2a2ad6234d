import {didYouMean} from '../../core/text/similar.ts'
import {rules} from '../../lint/rules.ts'
import {UsageError} from './usage-error.ts'

/** What to write in place of the id of a rule that does not exist. */
export function ruleAdvice(id: string): string {
  const ids = rules.map((rule) => rule.id)
  return didYouMean(id, ids) ?? 'See all rules with `norma explain`.'
}

/** @throws UsageError where the rule does not exist. */
export function mustBeRule(id: string): void {
  if (!rules.some((rule) => rule.id === id)) throw new UsageError(`There is no rule \`${id}\``, ruleAdvice(id))
}
