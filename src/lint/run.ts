import {fullAddress} from '../core/address.ts'
import type {Catalog} from '../core/catalog.ts'
import {type Certification, noCertification} from '../core/certification/certification.ts'
import {compareDiagnostics, type Diagnostic, type Severity, type ShapeProblem} from '../core/diagnostic.ts'
import type {IsoDate} from '../core/lifecycle.ts'
import {fileStart} from '../core/place.ts'
import type {Profile} from '../core/profile.ts'
import type {LedgerReading} from '../core/requirements/ledger.ts'
import {makeLedger} from '../core/requirements/ledgered-documents.ts'
import type {SourceFile, SourceTree} from '../core/source-file.ts'
import {makeTexts, type Texts} from '../core/texts.ts'
import type {YamlReading} from '../core/yaml.ts'
import type {Rule, RuleContext, RuleProblem, ScopeProblem} from './rule.ts'
import {applyWaivers, waiversIn} from './waivers.ts'

export interface LintInput {
  readonly catalog: Catalog
  readonly profilePath: string
  /** Where what is at a path of the profile stands in its file. */
  readonly placeInProfile?: YamlReading['placeOf']
  /** What reading the files has found. */
  readonly problems: readonly ShapeProblem[]
  readonly tree: SourceTree
  /** The same files, where someone has read from them already. */
  readonly texts?: Texts
  /** What the ledger of permanent ids says, where there is one. */
  readonly ledger?: LedgerReading | undefined
  readonly certification?: Certification
  /** The texts of scope files and the like, for the waivers that are written in them. */
  readonly dataFiles?: readonly SourceFile[]
  readonly day: IsoDate
  readonly rules: readonly Rule[]
  /** Severities that were asked for on top of the profile's. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
  /** Told how many of the documents are checked, now and then. */
  readonly onProgress?: (done: number, total: number) => void
}

/** Runs the rules over a catalog; the findings come sorted, with waived ones taken out. */
export function lint(input: LintInput): readonly Diagnostic[] {
  const {catalog, profilePath, placeInProfile = () => fileStart, tree, day, problems} = input
  const {profile} = catalog
  const assets = new Set(tree.assets)
  const {texts = makeTexts(tree.files), certification = noCertification, dataFiles = []} = input
  const ledger = input.ledger && makeLedger(input.ledger.entries, profile, texts.requirements)
  const hasFile = (path: string): boolean => assets.has(path)
  const context = {...texts, ledger, catalog, profile, profilePath, day, certification, hasFile}
  const active = activeRules(input, profile)
  const found = [
    ...shapeDiagnostics([...problems, ...ledgerProblems(input)], active, profile),
    ...documentDiagnostics(active, context, input.onProgress),
    ...catalogDiagnostics(active, context),
    ...scopeDiagnostics(active, context)
  ]
  const {remaining, problems: unused} = applyWaivers(found, waiversIn(context, dataFiles, placeInProfile), day)
  return [...remaining, ...shapeDiagnostics(unused, active, profile)].sort(compareDiagnostics)
}

interface ActiveRule<R extends Rule = Rule> {
  readonly rule: R
  readonly severity: Severity
  /** Whether someone has asked for the severity, be it the rule's own. */
  readonly isDecided: boolean
}

function activeRules({rules, severities = {}}: LintInput, profile: Profile): readonly ActiveRule[] {
  return rules.flatMap((rule) => {
    const decided = severities[rule.id] ?? profile.rules[rule.id]
    const severity = decided ?? rule.severity
    return severity === 'off' ? [] : [{rule, severity, isDecided: decided !== undefined}]
  })
}

function ledgerProblems({ledger}: LintInput): readonly ShapeProblem[] {
  return (ledger?.problems ?? []).map((problem) => ({...problem, rule: 'requirement-ledger'}))
}

/** Findings that others made under a rule's id. */
function shapeDiagnostics(
  problems: readonly ShapeProblem[],
  active: readonly ActiveRule[],
  profile: Profile
): readonly Diagnostic[] {
  const severities = new Map(active.map(({rule, severity}) => [rule.id, severity]))
  return problems.flatMap((problem) => {
    const severity = severities.get(problem.rule)
    return severity ? [{...problem, severity, url: rulePage(problem.rule, profile)}] : []
  })
}

function* documentDiagnostics(
  active: readonly ActiveRule[],
  context: RuleContext,
  onProgress: LintInput['onProgress']
): Iterable<Diagnostic> {
  const {documents} = context.catalog
  for (const [index, document] of documents.entries()) {
    if (index % 100 === 99) onProgress?.(index + 1, documents.length)
    for (const one of active) {
      if (one.rule.subject !== 'document') continue
      for (const problem of one.rule.check(document, context)) yield toDiagnostic(problem, one, context.profile)
    }
  }
}

function* catalogDiagnostics(active: readonly ActiveRule[], context: RuleContext): Iterable<Diagnostic> {
  for (const one of active) {
    if (one.rule.subject !== 'catalog') continue
    for (const problem of one.rule.check(context.catalog, context)) yield toDiagnostic(problem, one, context.profile)
  }
}

function* scopeDiagnostics(active: readonly ActiveRule[], context: RuleContext): Iterable<Diagnostic> {
  for (const file of context.certification.scopeFiles) {
    for (const one of active) {
      if (one.rule.subject !== 'scope') continue
      for (const problem of one.rule.check(file, context)) yield stamped(problem, file.scope.path, one, context.profile)
    }
  }
}

function toDiagnostic(problem: RuleProblem, rule: ActiveRule, profile: Profile): Diagnostic {
  return stamped(problem, problem.document.path, rule, profile)
}

/** A problem's own degree counts unless someone has decided on a severity for the rule. */
function stamped(
  {place, message, help, fix, severity: own}: ScopeProblem,
  path: string,
  {rule, severity, isDecided}: ActiveRule,
  profile: Profile
): Diagnostic {
  return {
    rule: rule.id,
    severity: isDecided ? severity : (own ?? severity),
    path,
    place: place ?? fileStart,
    message,
    ...(help !== undefined && {help}),
    ...(fix && {fix}),
    url: rulePage(rule.id, profile)
  }
}

/** The address of a rule's page on the site. */
export function rulePage(id: string, profile: Profile): string {
  return fullAddress(`${profile.base}/rules/${id}`, profile)
}
