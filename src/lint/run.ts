import type {Catalog} from '../core/catalog.ts'
import {compareDiagnostics, type Diagnostic, type Severity, type ShapeProblem} from '../core/diagnostic.ts'
import type {IsoDate} from '../core/lifecycle.ts'
import {fileStart} from '../core/place.ts'
import type {Profile} from '../core/profile.ts'
import type {SourceTree} from '../core/source-file.ts'
import {makeTexts} from '../core/texts.ts'
import {type Rule, type RuleContext, type RuleProblem, toProblem} from './rule.ts'
import {acceptancesIn, applyWaivers} from './waivers.ts'

export interface LintInput {
  readonly catalog: Catalog
  readonly profilePath: string
  /** What reading the files has found. */
  readonly problems: readonly ShapeProblem[]
  readonly tree: SourceTree
  readonly day: IsoDate
  readonly rules: readonly Rule[]
  /** Severities that were asked for on top of the profile's. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
}

/** Runs the rules over a catalog; the findings come sorted, with waived ones taken out. */
export function lint({
  catalog,
  profilePath,
  problems,
  tree,
  day,
  rules,
  severities = {}
}: LintInput): readonly Diagnostic[] {
  const {profile} = catalog
  const assets = new Set(tree.assets)
  const context: RuleContext = {
    ...makeTexts(tree.files),
    catalog,
    profile,
    profilePath,
    day,
    hasFile: (path) => assets.has(path)
  }
  const severityOf = (rule: Rule): Severity | 'off' => severities[rule.id] ?? profile.rules[rule.id] ?? rule.severity
  const active = rules.flatMap((rule) => {
    const severity = severityOf(rule)
    return severity === 'off' ? [] : [{rule, severity}]
  })
  const found: Diagnostic[] = []
  const stamp = (rule: Rule, severity: Severity, problem: RuleProblem): void => {
    const decided = severity === rule.severity ? (problem.severity ?? severity) : severity
    found.push({...toProblem(problem, fileStart), rule: rule.id, severity: decided, url: rulePage(rule.id, profile)})
  }
  const stampShape = (shape: readonly ShapeProblem[], subject: 'shape' | 'engine'): void => {
    for (const {rule, severity} of active) {
      if (rule.subject !== subject) continue
      for (const problem of shape) {
        if (problem.rule === rule.id) found.push({...problem, severity, url: rulePage(rule.id, profile)})
      }
    }
  }
  stampShape(problems, 'shape')
  for (const document of catalog.documents) {
    for (const {rule, severity} of active) {
      if (rule.subject !== 'document') continue
      for (const problem of rule.check(document, context)) stamp(rule, severity, problem)
    }
  }
  for (const {rule, severity} of active) {
    if (rule.subject !== 'catalog') continue
    for (const problem of rule.check(catalog, context)) stamp(rule, severity, problem)
  }
  const waived = applyWaivers(found.splice(0), acceptancesIn(context), day)
  found.push(...waived.remaining)
  stampShape(waived.problems, 'engine')
  return found.sort(compareDiagnostics)
}

/** The address of a rule's page on the site. */
export function rulePage(id: string, {url, base}: Profile): string {
  return `${url.replace(/\/$/, '')}${base}/rules/${id}`
}
