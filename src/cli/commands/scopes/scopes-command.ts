import {HelpfulError} from '../../../core/helpful-error.ts'
import {type ScopesInput, scopesCsv, scopesJson, scopesMarkdown} from '../../../reports/certification/scope-tables.ts'
import type {CommandResult, Environment} from '../../command.ts'
import {momentOption, readCertificationFiles} from '../../corpus/certification.ts'
import {certificationFindings} from '../../corpus/certification-findings.ts'
import {readProfile} from '../../corpus/profile.ts'

export interface ScopesOptions {
  readonly config?: string
  readonly scopes?: string
  readonly format: 'markdown' | 'csv' | 'json'
  readonly asOf?: string
}

/** The tables of the certificate scopes, as of a day. */
export function scopesCommand(options: ScopesOptions, {cwd, today}: Environment): CommandResult {
  const {asOf, day} = momentOption(options.asOf, today)
  const {profile, path} = readProfile(options.config, cwd)
  const wanted = {...profile, certification: scopesOnly(profile.certification)}
  const reading = readCertificationFiles(options, {profile: wanted, profilePath: path, cwd, root: cwd})
  mustHaveScopes(reading, options.scopes)
  const input: ScopesInput = {scopes: reading.scopes, profile, day, asOf}
  const output = {
    markdown: () => scopesMarkdown(input),
    csv: () => scopesCsv(input),
    json: () => scopesJson(input)
  }[options.format]()
  const notes =
    reading.notes + certificationFindings([...reading.unread, ...reading.problems], reading.texts, profile, day)
  return {output, ...(notes && {notes}), exitCode: 0}
}

type Named = NonNullable<Parameters<typeof readCertificationFiles>[1]['profile']['certification']>

function scopesOnly(named: Named | undefined): Named | undefined {
  return named && {scopes: named.scopes, documents: named.documents}
}

/** @throws HelpfulError where there is no file at all that could be a scope. */
export function mustHaveScopes(
  {scopes, problems, unread}: ReturnType<typeof readCertificationFiles>,
  given: string | undefined
): void {
  if (scopes.length + unread.length > 0 || problems.some(({rule}) => rule === 'scope-file')) return
  throw new HelpfulError(
    `Unexpected ${given === undefined ? 'profile' : `\`${given}\``} without scopes, expected scope files`,
    'Name the folder of the scope files with `--scopes DIR`, or as `certification.scopes` in the profile.'
  )
}
