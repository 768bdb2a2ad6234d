import {resultsOn} from '../../core/certification/certification.ts'
import {endOfDay} from '../../core/certification/instant.ts'
import type {Corpus} from '../../core/corpus.ts'
import {compareDiagnostics, type Diagnostic, type Severity, type ShapeProblem} from '../../core/diagnostic.ts'
import type {Document} from '../../core/document.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {defined} from '../../core/text/defined.ts'
import {applyWaivers} from '../waivers/apply-waivers.ts'
import {waiversIn} from '../waivers/waivers.ts'
import type {Comparison, Rule} from './rule.ts'
import {
  type ActiveRule,
  catalogDiagnostics,
  changeDiagnostics,
  documentDiagnostics,
  scopeDiagnostics,
  shapeDiagnostics
} from './rule-findings.ts'

/** What is to be checked. */
export interface Checks {
  readonly rules: readonly Rule[]
  /** Severities that were asked for on top of the profile's. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
  /** Where a change is checked, what it is a change of. */
  readonly comparison?: Comparison
  /** Whether what a rule about single documents finds in one is of interest; without it all is. */
  readonly isAskedFor?: (rule: string, document: Document) => boolean
  /** Told how many of the documents are checked, now and then. */
  readonly onProgress?: (done: number, total: number) => void
}

/** Runs the rules over a corpus; the findings come sorted, with waived ones taken out. */
export function lint(corpus: Corpus, checks: Checks): readonly Diagnostic[] {
  const {profile, day} = corpus
  const {rules, comparison, isAskedFor = () => true, onProgress = () => undefined} = checks
  const context = {...corpus, ...defined({comparison})}
  const active = activeRules(checks, profile)
  const isRuleAskedFor = (rule: Rule, document: Document): boolean => isAskedFor(rule.id, document)
  const diagnostics = [
    ...shapeDiagnostics(shapeProblems(corpus), active, profile),
    ...documentDiagnostics(active, context, isRuleAskedFor, onProgress),
    ...catalogDiagnostics(active, context),
    ...scopeDiagnostics(active, context),
    ...changeDiagnostics(active, context)
  ]
  const changeRules = new Set(rules.filter(({subject}) => subject === 'change').map(({id}) => id))
  const {remaining, problems} = applyWaivers(diagnostics, waiversIn(context), day, changeRules)
  return [...remaining, ...shapeDiagnostics(problems, active, profile)].sort(compareDiagnostics)
}

/** Findings of reading alone, waived ones too. */
export function lintShape(
  problems: readonly ShapeProblem[],
  checks: Pick<Checks, 'rules'>,
  profile: Profile
): readonly Diagnostic[] {
  return shapeDiagnostics(problems, activeRules(checks, profile), profile).toSorted(compareDiagnostics)
}

/** What is wrong with the files, documents or not. */
function shapeProblems({problems, ledger, certification, day}: Corpus): readonly ShapeProblem[] {
  const ofLedger = ledger.problems.map((problem) => ({...problem, rule: 'requirement-ledger'}))
  const ofResults = resultsOn(certification, endOfDay(day)).problems
  return [...problems, ...ofLedger, ...certification.problems, ...ofResults]
}

function activeRules({rules, severities = {}}: Checks, profile: Profile): readonly ActiveRule[] {
  return rules.flatMap((rule) => {
    const decided = severities[rule.id] ?? profile.rules[rule.id]
    const severity = decided ?? rule.severity
    return severity === 'off' ? [] : [{rule, severity, isDecided: decided !== undefined}]
  })
}
