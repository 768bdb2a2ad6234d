import {parseCatalog} from '../../src/core/catalog.ts'
import type {Diagnostic, Severity} from '../../src/core/diagnostic.ts'
import type {Profile} from '../../src/core/profile.ts'
import {parseLedger} from '../../src/core/requirements/ledger.ts'
import {rules} from '../../src/lint/rules.ts'
import {type LintInput, lint} from '../../src/lint/run.ts'
import {scsProfile} from './profile.ts'

export interface LintOptions {
  readonly profile?: Profile
  readonly day?: string
  readonly assets?: readonly string[]
  readonly placeInProfile?: LintInput['placeInProfile']
  /** The text of the ledger of permanent ids. */
  readonly ledger?: string
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
}

/** File name → text, linted with all rules. */
export function lintFiles(files: Readonly<Record<string, string>>, options: LintOptions = {}): readonly Diagnostic[] {
  const {profile = scsProfile, day = '2026-01-01', assets = [], severities = {}, placeInProfile, ledger} = options
  const tree = {files: Object.entries(files).map(([path, text]) => ({path, text})), assets}
  const {catalog, problems} = parseCatalog(tree.files, profile)
  const place = placeInProfile ? {placeInProfile} : {}
  const ids = ledger === undefined ? {} : {ledger: parseLedger(ledger, 'requirements.lock.yaml')}
  return lint({catalog, profilePath: 'norma.yaml', ...place, ...ids, problems, tree, day, rules, severities})
}

/** What a user reads first: `path:line:column severity rule: message`. */
export function printed(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(
    ({path, place, severity, rule, message}) => `${path}:${place.line}:${place.column} ${severity} ${rule}: ${message}`
  )
}

/** The printed findings of one rule. */
export function findings(rule: string, files: Readonly<Record<string, string>>, options: LintOptions = {}): string[] {
  return printed(lintFiles(files, options).filter((diagnostic) => diagnostic.rule === rule))
}
