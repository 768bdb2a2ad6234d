import type {Certification} from '../../../core/certification/certification.ts'
import {HelpfulError} from '../../../core/helpful-error.ts'
import {defined} from '../../../core/text/defined.ts'
import {type ScopesInput, scopesCsv, scopesJson, scopesMarkdown} from '../../../reports/certification/scope-tables.ts'
import type {CommandResult, Environment} from '../../command.ts'
import {timeOption} from '../../corpus/as-of.ts'
import {certificationNotes} from '../../corpus/certification-notes.ts'
import {readCertificationCorpus} from '../../corpus/corpus.ts'

export interface ScopesOptions {
  readonly config?: string
  readonly scopes?: string
  readonly format: 'markdown' | 'csv' | 'json'
  readonly asOf?: string
}

/** The tables of the certificate scopes, as of a day. */
export function scopesCommand(options: ScopesOptions, environment: Environment): CommandResult {
  const {asOf, day} = timeOption(options.asOf, environment.today)
  const certification = {keys: ['scopes' as const], paths: defined({scopes: options.scopes})}
  const corpus = readCertificationCorpus(options.config, certification, day, environment)
  mustHaveScopes(corpus.certification, options.scopes)
  const input: ScopesInput = {scopes: corpus.certification.scopes, profile: corpus.profile, day, asOf}
  const output = {
    markdown: () => scopesMarkdown(input),
    csv: () => scopesCsv(input),
    json: () => scopesJson(input)
  }[options.format]()
  return {output, notes: certificationNotes(corpus), exitCode: 0}
}

/** @throws HelpfulError where not a single file could be a scope. */
export function mustHaveScopes(
  {scopes, problems}: Pick<Certification, 'scopes' | 'problems'>,
  folder: string | undefined
): void {
  if (scopes.length > 0 || problems.some(({rule}) => rule === 'scope-file' || rule === 'unreadable-file')) return
  throw new HelpfulError(
    `Unexpected ${folder === undefined ? 'profile' : `\`${folder}\``} without scopes, expected scope files`,
    'Name the folder of the scope files with `--scopes DIR`, or as `certification.scopes` in the profile.'
  )
}
