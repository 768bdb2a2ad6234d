import {readCertification} from '../../src/core/certification/certification.ts'
import {type Corpus, makeCorpus} from '../../src/core/corpus.ts'
import type {Diagnostic, Severity} from '../../src/core/diagnostic.ts'
import type {ProfileFile} from '../../src/core/profile/parse-profile.ts'
import type {Profile} from '../../src/core/profile/profile.ts'
import {noLedger, parseLedger} from '../../src/core/requirements/ledger.ts'
import {fileStart} from '../../src/core/text/place.ts'
import type {SourceFile} from '../../src/core/text/source-file.ts'
import {lint} from '../../src/lint/engine/run.ts'
import {rules} from '../../src/lint/rules.ts'
import {certificationFiles} from './certification.ts'
import {scsProfile} from './profile.ts'

export interface LintOptions {
  readonly profile?: Profile
  readonly day?: string
  readonly assets?: readonly string[]
  readonly placeInProfile?: ProfileFile['placeOf']
  /** The text of the ledger of permanent ids. */
  readonly ledger?: string
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
}

/** File name → text, linted with all rules. */
export function lintFiles(files: Readonly<Record<string, string>>, options: LintOptions = {}): readonly Diagnostic[] {
  const {severities = {}} = options
  return lint(corpusOf(files, options), {rules, severities})
}

/** File name → text, read as a command would read them. */
export function corpusOf(files: Readonly<Record<string, string>>, options: LintOptions = {}): Corpus {
  const {profile = scsProfile, day = '2026-01-01', assets = [], placeInProfile, ledger} = options
  const {data, documents} = dividedFiles(files)
  return makeCorpus({
    profileFile: profileFileOf(profile, placeInProfile),
    tree: {files: documents, assets},
    certification: readCertification(certificationFiles(data)),
    ledger: ledger === undefined ? noLedger : parseLedger({path: 'requirements.lock.yaml', text: ledger}),
    day
  })
}

/** A profile as if it had been read from a file. */
export function profileFileOf(profile: Profile, placeOf: ProfileFile['placeOf'] = () => fileStart): ProfileFile {
  return {profile, path: 'norma.yaml', text: '', placeOf}
}

/** Data files, which are YAML or JSON, apart from documents. */
export function dividedFiles(files: Readonly<Record<string, string>>) {
  const all = Object.entries(files).map(([path, text]) => ({path, text}))
  const isData = ({path}: SourceFile): boolean => /\.(ya?ml|json)$/.test(path)
  return {data: all.filter(isData), documents: all.filter((file) => !isData(file))}
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
