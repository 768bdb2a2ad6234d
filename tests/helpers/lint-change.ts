import {parseCatalog} from '../../src/core/catalog.ts'
import {readCertification} from '../../src/core/certification/certification.ts'
import type {Diagnostic} from '../../src/core/diagnostic.ts'
import type {Profile} from '../../src/core/profile/profile.ts'
import {lintChange} from '../../src/lint/change/lint-change.ts'
import {rules} from '../../src/lint/rules.ts'
import {certificationFiles, dividedFiles, printed} from './lint.ts'
import {scsProfile} from './profile.ts'

type Files = Readonly<Record<string, string>>

export interface ChangeOptions {
  readonly profile?: Profile
  readonly day?: string
  readonly stage?: 'proposed' | 'merged'
}

/** What the step from some files (file name → text) to others introduces, by all rules. */
export function lintChangedFiles(base: Files, head: Files, options: ChangeOptions = {}): readonly Diagnostic[] {
  const {profile = scsProfile, day = '2026-01-01', stage = 'proposed'} = options
  const read = (files: Files) => {
    const {data, documents} = dividedFiles(files)
    const tree = {files: [...documents, ...data], assets: []}
    const {catalog, problems} = parseCatalog(documents, profile)
    const certification = readCertification(certificationFiles(data))
    return {catalog, problems: [...problems, ...certification.problems], tree, certification, dataFiles: data}
  }
  const input = {...read(head), profilePath: 'norma.yaml', day, rules}
  return lintChange({base: read(base), head: input, changeDay: day, stage}).diagnostics
}

/** The printed findings of one rule about a change. */
export function changeFindings(rule: string, base: Files, head: Files, options: ChangeOptions = {}): string[] {
  return printed(lintChangedFiles(base, head, options).filter((diagnostic) => diagnostic.rule === rule))
}
