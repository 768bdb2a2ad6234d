import {type Diagnostic, type Severity, severities} from '../../../core/diagnostic.ts'
import {defined} from '../../../core/text/defined.ts'
import {didYouMean} from '../../../core/text/similar.ts'
import {lintChange} from '../../../lint/change/lint-change.ts'
import {lint} from '../../../lint/engine/run.ts'
import {rules} from '../../../lint/rules.ts'
import {amount, summarize} from '../../../reports/diagnostics/diagnostics-summary.ts'
import {plainPaint} from '../../../reports/diagnostics/diagnostics-text.ts'
import {unifiedDiff} from '../../../reports/text/unified-diff.ts'
import type {CommandResult, Environment} from '../../command.ts'
import type {CertificationOptions} from '../../corpus/certification.ts'
import type {CorpusReading} from '../../corpus/corpus.ts'
import {type RevisionOptions, readRevisionCorpus} from '../../corpus/revision-corpus.ts'
import {mustBeRule} from '../../errors/rule-advice.ts'
import {UsageError} from '../../errors/usage-error.ts'
import {type ComparisonOptions, readComparison} from './comparison.ts'
import {type FixOptions, fixCorpus, mustFitPreview, writeFixes} from './fix-files.ts'
import type {LintFormat} from './lint-formats.ts'
import {lintOutputs, lintReport, mustNotBeInput, writeLintOutputs} from './lint-outputs.ts'
import {lintReportOf} from './lint-report.ts'

export interface LintOptions extends FixOptions, RevisionOptions, Partial<ComparisonOptions> {
  readonly format: LintFormat
  /** `format=file` */
  readonly output?: readonly string[]
  readonly maxWarnings?: number
  /** `id=severity` */
  readonly rule?: readonly string[]
  /** A folder of scope files in the place of the profile's. */
  readonly scopes?: string
}

/** Checks the documents; exit code 1 where there is an error or too many warnings. */
export function lintCommand(options: LintOptions, environment: Environment): CommandResult {
  const severitiesByRule = Object.fromEntries((options.rule ?? []).map(severityOption))
  const outputs = lintOutputs(options.output ?? [], environment.cwd)
  mustFitPreview(options)
  const reading = {certification: certificationOptions(options)}
  const comparison = readComparison(options, environment, reading)
  const corpus = comparison?.head ?? readRevisionCorpus(options, environment, reading)
  mustNotBeInput(outputs, corpus)
  const onProgress = (count: number, total: number): void =>
    environment.progress(`Checking documents (${count} of ${total})`)
  const checks = {rules, severities: severitiesByRule, onProgress}
  const check = (head: CorpusReading): readonly Diagnostic[] =>
    comparison ? lintChange(comparison.base, head, comparison.stage, checks) : lint(head, checks)
  const fixed = fixCorpus(corpus, check, options, environment)
  const {diagnostics, changes} = fixed
  const {errors, warnings} = summarize(diagnostics, 0)
  const report = lintReportOf(fixed.corpus, diagnostics, environment, comparison?.base)
  if (options.fix) writeFixes(fixed)
  writeLintOutputs(outputs, report)
  const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings
  const limit = tooMany
    ? `${amount(warnings, 'warning')}, expected at most ${options.maxWarnings} (--max-warnings)\n`
    : ''
  const notes = corpus.notes + corpus.certification.notes + fixed.notes + limit
  const exitCode = errors > 0 || tooMany ? 1 : 0
  if (options.fixDryRun) {
    const files = changes.map((change) => ({...change, path: report.pathInRepository(change.path)}))
    return {output: unifiedDiff(files), notes: notes + lintReport('text', report, plainPaint), exitCode}
  }
  const output = lintReport(options.format, report, environment.paint)
  return {output, notes, exitCode}
}

/** What the profile names; with `--content` only the scopes of `--scopes`. */
function certificationOptions({content, scopes}: LintOptions): CertificationOptions {
  return defined({keys: content === undefined ? undefined : [], paths: defined({scopes})})
}

const ruleSeverities: readonly (Severity | 'off')[] = [...severities, 'off']

function severityOption(entry: string): [rule: string, severity: Severity | 'off'] {
  const [id = '', word = ''] = entry.split('=')
  mustBeRule(id)
  const severity = ruleSeverities.find((one) => one === word)
  if (severity) return [id, severity]
  throw new UsageError(
    `Unexpected \`${entry}\` for --rule, expected the rule, \`=\` and one of ${ruleSeverities.join(', ')}`,
    didYouMean(word, ruleSeverities) ?? `For example \`--rule ${id}=off\`.`
  )
}
