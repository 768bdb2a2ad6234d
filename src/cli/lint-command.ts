import {type Severity, severities} from '../core/diagnostic.ts'
import {didYouMean} from '../core/similar.ts'
import {rules} from '../lint/rules.ts'
import {lint} from '../lint/run.ts'
import {amount, summarize} from '../reports/diagnostics-summary.ts'
import type {CommandResult, CorpusOptions, Surroundings} from './command.ts'
import {readCorpus} from './corpus.ts'
import type {LintFormat} from './lint-formats.ts'
import {lintOutputs, lintReport, mustNotBeInput, writeLintOutputs} from './lint-outputs.ts'
import {lintReportOf} from './lint-report.ts'
import {Misuse} from './misuse.ts'
import {mustBeRule} from './rule-advice.ts'

export interface LintOptions extends CorpusOptions {
  readonly format: LintFormat
  /** `format=file` */
  readonly output?: readonly string[]
  readonly maxWarnings?: number
  /** `id=severity` */
  readonly rule?: readonly string[]
}

/** Checks the documents; exit code 1 where there is an error or too many warnings. */
export function lintCommand(options: LintOptions, surroundings: Surroundings): CommandResult {
  const severitiesByRule = Object.fromEntries((options.rule ?? []).map(severityOption))
  const outputs = lintOutputs(options.output ?? [], surroundings.cwd)
  const corpus = readCorpus(options, surroundings)
  mustNotBeInput(outputs, corpus)
  const onProgress = (done: number, total: number): void =>
    surroundings.progress(`Checking documents (${done} of ${total})`)
  const diagnostics = lint({...corpus, rules, severities: severitiesByRule, onProgress})
  const {errors, warnings} = summarize(diagnostics, 0)
  const report = lintReportOf(corpus, diagnostics, surroundings)
  writeLintOutputs(outputs, report)
  const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings
  const limit = tooMany
    ? `${amount(warnings, 'warning')}, expected at most ${options.maxWarnings} (--max-warnings)\n`
    : ''
  const notes = corpus.notes + limit
  return {
    output: lintReport(options.format, report, surroundings.paint),
    ...(notes && {notes}),
    exitCode: errors > 0 || tooMany ? 1 : 0
  }
}

const accepted: readonly (Severity | 'off')[] = [...severities, 'off']

function severityOption(entry: string): [rule: string, severity: Severity | 'off'] {
  const [id = '', word = ''] = entry.split('=')
  mustBeRule(id)
  const severity = accepted.find((one) => one === word)
  if (severity) return [id, severity]
  throw new Misuse(
    `Unexpected \`${entry}\` for --rule, expected the rule, \`=\` and one of ${accepted.join(', ')}`,
    didYouMean(word, accepted) ?? `For example \`--rule ${id}=off\`.`
  )
}
