import type {Catalog} from '../../core/catalog.ts'
import {type Certification, noCertification} from '../../core/certification/certification.ts'
import {compareDiagnostics, type Diagnostic, type Severity, type ShapeProblem} from '../../core/diagnostic.ts'
import type {Document} from '../../core/document.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import {makeTexts, type Texts} from '../../core/markdown/texts.ts'
import type {Profile} from '../../core/profile/profile.ts'
import type {LedgerReading} from '../../core/requirements/ledger.ts'
import {makeLedger} from '../../core/requirements/ledgered-documents.ts'
import {fileStart} from '../../core/text/place.ts'
import type {SourceFile, SourceTree} from '../../core/text/source-file.ts'
import type {YamlReading} from '../../core/yaml/yaml.ts'
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
  /** Where a change is checked, what it is a change of. */
  readonly comparison?: Comparison
  /** Whether what a rule about single documents finds in one is of interest; without it all is. */
  readonly isAskedFor?: (rule: string, document: Document) => boolean
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
  const compared = input.comparison && {comparison: input.comparison}
  const hasFile = (path: string): boolean => assets.has(path)
  const context = {...texts, ledger, catalog, profile, profilePath, day, certification, hasFile, ...compared}
  const active = activeRules(input, profile)
  const found = [
    ...shapeDiagnostics([...problems, ...ledgerProblems(input)], active, profile),
    ...documentDiagnostics(active, context, input),
    ...catalogDiagnostics(active, context),
    ...scopeDiagnostics(active, context),
    ...changeDiagnostics(active, context)
  ]
  const passing = new Set(input.rules.filter(({subject}) => subject === 'change').map(({id}) => id))
  const waivers = waiversIn(context, dataFiles, placeInProfile)
  const {remaining, problems: unused} = applyWaivers(found, waivers, day, passing)
  return [...remaining, ...shapeDiagnostics(unused, active, profile)].sort(compareDiagnostics)
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
