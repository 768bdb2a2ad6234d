import type {Diagnostic, Severity, ShapeProblem} from '../../core/diagnostic.ts'
import type {Document} from '../../core/document.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {ruleAddress} from '../../core/site/addresses.ts'
import {defined} from '../../core/text/defined.ts'
import {fileStart} from '../../core/text/place.ts'
import type {Rule, RuleContext, RuleProblem, ScopeProblem} from './rule.ts'

export interface ActiveRule {
  readonly rule: Rule
  readonly severity: Severity
  /** Whether someone has asked for the severity, even if it is the rule's own. */
  readonly isDecided: boolean
}

/** Findings that others made under a rule's id. */
export function shapeDiagnostics(
  problems: readonly ShapeProblem[],
  active: readonly ActiveRule[],
  profile: Profile
): readonly Diagnostic[] {
  const severities = new Map(active.map(({rule, severity}) => [rule.id, severity]))
  return problems.flatMap((problem) => {
    const severity = severities.get(problem.rule)
    return severity ? [{...problem, severity, url: ruleAddress(problem.rule, profile)}] : []
  })
}

export function* documentDiagnostics(
  active: readonly ActiveRule[],
  context: RuleContext,
  isAskedFor: (rule: Rule, document: Document) => boolean,
  onProgress: (done: number, total: number) => void
): Iterable<Diagnostic> {
  const {documents} = context.catalog
  for (const [index, document] of documents.entries()) {
    if (index % 100 === 99) onProgress(index + 1, documents.length)
    for (const activeRule of active) {
      if (activeRule.rule.subject !== 'document' || !isAskedFor(activeRule.rule, document)) continue
      for (const problem of activeRule.rule.check(document, context))
        yield documentDiagnostic(problem, activeRule, context.profile)
    }
  }
}

export function* catalogDiagnostics(active: readonly ActiveRule[], context: RuleContext): Iterable<Diagnostic> {
  for (const activeRule of active) {
    if (activeRule.rule.subject !== 'catalog') continue
    for (const problem of activeRule.rule.check(context.catalog, context))
      yield documentDiagnostic(problem, activeRule, context.profile)
  }
}

export function* scopeDiagnostics(active: readonly ActiveRule[], context: RuleContext): Iterable<Diagnostic> {
  for (const file of context.certification.scopeFiles) {
    for (const activeRule of active) {
      if (activeRule.rule.subject !== 'scope') continue
      for (const problem of activeRule.rule.check(file, context))
        yield makeDiagnostic(problem, file.scope.path, activeRule, context.profile)
    }
  }
}

export function* changeDiagnostics(active: readonly ActiveRule[], context: RuleContext): Iterable<Diagnostic> {
  const {comparison} = context
  if (!comparison) return
  const changeContext = {...context, comparison}
  for (const change of comparison.changes) {
    for (const activeRule of active) {
      if (activeRule.rule.subject !== 'change') continue
      for (const problem of activeRule.rule.check(change, changeContext))
        yield documentDiagnostic(problem, activeRule, context.profile)
    }
  }
}

function documentDiagnostic(problem: RuleProblem, rule: ActiveRule, profile: Profile): Diagnostic {
  return makeDiagnostic(problem, problem.document.path, rule, profile)
}

/** A problem's own degree counts unless someone has decided on a severity for the rule. */
function makeDiagnostic(
  {place, message, help, fix, severity: severityOfProblem}: ScopeProblem,
  path: string,
  {rule, severity, isDecided}: ActiveRule,
  profile: Profile
): Diagnostic {
  return {
    rule: rule.id,
    severity: isDecided ? severity : (severityOfProblem ?? severity),
    path,
    place: place ?? fileStart,
    message,
    ...defined({help, fix}),
    url: ruleAddress(rule.id, profile)
  }
}
