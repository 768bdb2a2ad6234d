import {resultsOn} from '../../../core/certification/certification.ts'
import {dashboard} from '../../../core/certification/dashboard.ts'
import {HelpfulError} from '../../../core/helpful-error.ts'
import {type CloudsInput, cloudsCsv, cloudsJson, cloudsMarkdown} from '../../../reports/certification/clouds-tables.ts'
import type {CommandResult, Environment} from '../../command.ts'
import {type CertificationOptions, momentOption, readCertificationFiles} from '../../corpus/certification.ts'
import {certificationFindings} from '../../corpus/certification-findings.ts'
import {readProfile} from '../../corpus/profile.ts'
import {mustHaveScopes} from '../scopes/scopes-command.ts'

export interface CloudsOptions extends CertificationOptions {
  readonly config?: string
  readonly drafts?: boolean
  readonly format: 'markdown' | 'csv' | 'json'
  readonly asOf?: string
}

/** The table of the clouds and what they fulfil, as of an instant. */
export function cloudsCommand(options: CloudsOptions, {cwd, today}: Environment): CommandResult {
  const {asOf, day, instant} = momentOption(options.asOf, today)
  const {profile, path} = readProfile(options.config, cwd)
  const reading = readCertificationFiles(options, {profile, profilePath: path, cwd, root: cwd})
  mustHaveScopes(reading, options.scopes)
  if (options.clouds === undefined && profile.certification?.clouds === undefined) {
    throw new HelpfulError(
      'Unexpected profile without clouds, expected a file of clouds',
      'Name the file with `--clouds FILE`, or as `certification.clouds` in the profile.'
    )
  }
  const {latest, problems} = resultsOn(reading, instant)
  const rows = dashboard({clouds: reading.clouds, latest, instant, drafts: options.drafts ? 'shown' : 'hidden'})
  const input: CloudsInput = {rows, scopes: reading.scopes, asOf}
  const output = {
    markdown: () => cloudsMarkdown(input),
    csv: () => cloudsCsv(input),
    json: () => cloudsJson(input)
  }[options.format]()
  const found = [...reading.unread, ...reading.problems, ...problems]
  const notes = reading.notes + certificationFindings(found, reading.texts, profile, day)
  return {output, ...(notes && {notes}), exitCode: 0}
}
