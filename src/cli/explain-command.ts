import {readRulePage} from '../adapters/rule-page.ts'
import {rules} from '../lint/rules.ts'
import type {CommandResult} from './command.ts'
import {unknownRule} from './lint-command.ts'

/** The page of a rule; without a rule, all of them in a line each. */
export function explainCommand(id: string | undefined): CommandResult {
  if (id === undefined) {
    const width = Math.max(...rules.map((rule) => rule.id.length))
    const lines = rules.map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.summary}\n`)
    return {output: lines.join(''), exitCode: 0}
  }
  const page = rules.some((rule) => rule.id === id) ? readRulePage(id) : undefined
  if (page === undefined) throw unknownRule(id)
  return {output: page, exitCode: 0}
}
