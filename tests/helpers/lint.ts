import {parseCatalog} from '../../src/core/catalog.ts'
import {type CertificationFiles, readCertification, resultsOn} from '../../src/core/certification/certification.ts'
import {endOfDay} from '../../src/core/certification/instant.ts'
import type {Diagnostic, Severity} from '../../src/core/diagnostic.ts'
import type {Profile} from '../../src/core/profile/profile.ts'
import {parseLedger} from '../../src/core/requirements/ledger.ts'
import {fileName, type SourceFile} from '../../src/core/text/source-file.ts'
import {type LintInput, lint} from '../../src/lint/engine/run.ts'
import {rules} from '../../src/lint/rules.ts'
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
  const {data, documents} = dividedFiles(files)
  const tree = {files: documents, assets}
  const {catalog, problems: ofDocuments} = parseCatalog(documents, profile)
  const certification = readCertification(certificationFiles(data))
  const {problems: ofResults} = resultsOn(certification, endOfDay(day))
  const problems = [...ofDocuments, ...certification.problems, ...ofResults]
  const beside = {certification, dataFiles: data}
  const ids = ledger === undefined ? {} : {ledger: parseLedger(ledger, 'requirements.lock.yaml')}
  const place = placeInProfile ? {placeInProfile} : {}
  return lint({catalog, profilePath: 'norma.yaml', ...place, ...ids, ...beside, problems, tree, day, rules, severities})
}

/** Data files, which are YAML or JSON, apart from documents. */
export function dividedFiles(files: Readonly<Record<string, string>>) {
  const all = Object.entries(files).map(([path, text]) => ({path, text}))
  const isData = ({path}: SourceFile): boolean => /\.(ya?ml|json)$/.test(path)
  return {data: all.filter(isData), documents: all.filter((file) => !isData(file))}
}

/** Files by their names: `clouds.yaml`, `levels.yaml`, reports; all others are scopes. */
export function certificationFiles(files: readonly SourceFile[]): CertificationFiles {
  const isResult = ({path}: SourceFile): boolean => /(^|\/)(report[^/]*|.*\.json)$/.test(path)
  const fileCalled = (name: string): SourceFile | undefined => files.find(({path}) => fileName(path) === name)
  const clouds = fileCalled('clouds.yaml')
  const levels = fileCalled('levels.yaml')
  const scopes = files.filter((file) => file !== clouds && file !== levels && !isResult(file))
  return {scopes, clouds, levels, results: files.filter(isResult)}
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
