import {readRulePage} from '../../../adapters/files/rule-page.ts'
import {rules} from '../../../lint/rules.ts'
import type {CommandResult} from '../../command.ts'
import {mustBeRule} from '../../errors/rule-advice.ts'

/** The page of a rule; without a rule, all of them in a line each. */
export function explainCommand(id: string | undefined): CommandResult {
  if (id === undefined) {
    const width = Math.max(...rules.map((rule) => rule.id.length))
    const lines = rules.map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.summary}\n`)
    return {output: lines.join(''), exitCode: 0}
  }
  mustBeRule(id)
  const page = readRulePage(id)
  if (page === undefined) throw new Error(`The page of the rule \`${id}\` is missing from this installation`)
  return {output: page, exitCode: 0}
}
