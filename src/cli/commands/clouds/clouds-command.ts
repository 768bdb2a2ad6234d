import {resultsOn} from '../../../core/certification/certification.ts'
import {dashboard} from '../../../core/certification/dashboard.ts'
import {HelpfulError} from '../../../core/helpful-error.ts'
import {defined} from '../../../core/text/defined.ts'
import {type CloudsInput, cloudsCsv, cloudsJson, cloudsMarkdown} from '../../../reports/certification/clouds-tables.ts'
import type {CommandResult, Environment} from '../../command.ts'
import {timeOption} from '../../corpus/as-of.ts'
import type {CertificationPaths} from '../../corpus/certification.ts'
import {certificationNotes} from '../../corpus/certification-notes.ts'
import {readCertificationCorpus} from '../../corpus/corpus.ts'
import {mustHaveScopes} from '../scopes/scopes-command.ts'

export interface CloudsOptions extends CertificationPaths {
  readonly config?: string
  readonly drafts?: boolean
  readonly format: 'markdown' | 'csv' | 'json'
  readonly asOf?: string
}

/** The table of the clouds and what they fulfil, as of an instant. */
export function cloudsCommand(options: CloudsOptions, environment: Environment): CommandResult {
  const {asOf, day, instant} = timeOption(options.asOf, environment.today)
  const {scopes, clouds, results} = options
  const certificationOptions = {paths: defined({scopes, clouds, results})}
  const corpus = readCertificationCorpus(options.config, certificationOptions, day, environment)
  const {certification} = corpus
  mustHaveScopes(certification, scopes)
  if (clouds === undefined && corpus.profile.certification?.clouds === undefined) {
    throw new HelpfulError(
      'Unexpected profile without clouds, expected a file of clouds',
      'Name the file with `--clouds FILE`, or as `certification.clouds` in the profile.'
    )
  }
  const {latest, problems} = resultsOn(certification, instant)
  const rows = dashboard({clouds: certification.clouds, latest, instant, drafts: options.drafts ? 'shown' : 'hidden'})
  const input: CloudsInput = {rows, scopes: certification.scopes, asOf}
  const output = {
    markdown: () => cloudsMarkdown(input),
    csv: () => cloudsCsv(input),
    json: () => cloudsJson(input)
  }[options.format]()
  const notes = certificationNotes(corpus, [...certification.problems, ...problems])
  return {output, notes, exitCode: 0}
}
