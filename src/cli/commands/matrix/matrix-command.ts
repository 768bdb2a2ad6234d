import {dirname, relative, resolve, sep} from 'node:path'
import {createTwoFilesPatch, FILE_HEADERS_ONLY} from 'diff'
import {writeFileAtomically} from '../../../adapters/files/write-file.ts'
import type {Profile} from '../../../core/profile/profile.ts'
import {matrixCsv, matrixJson} from '../../../reports/matrix/matrix-data.ts'
import {matrixHtml} from '../../../reports/matrix/matrix-html.ts'
import {matrixMarkdown} from '../../../reports/matrix/matrix-markdown.ts'
import {matrixRows} from '../../../reports/matrix/matrix-rows.ts'
import {withoutCommands} from '../../../reports/text/printable.ts'
import type {CommandResult, Environment} from '../../command.ts'
import {findByName} from '../../corpus/find-by-name.ts'
import {leftOutNote} from '../../corpus/left-out.ts'
import {type RevisionOptions, readRevisionCorpus} from '../../corpus/revision-corpus.ts'
import {readRequiredFile} from '../../corpus/text-file.ts'
import {UsageError} from '../../errors/usage-error.ts'
import {withTable} from './marked-table.ts'

export interface MatrixOptions extends RevisionOptions {
  readonly format: 'markdown' | 'csv' | 'json' | 'html'
  readonly track?: string
  /** A Markdown file whose table is compared with what the documents say. */
  readonly check?: string
  /** A Markdown file whose table is brought up to date. */
  readonly write?: string
}

/** The table of which version counts, as of a day. */
export function matrixCommand(options: MatrixOptions, environment: Environment): CommandResult {
  const {cwd} = environment
  const file = options.check ?? options.write
  if (file !== undefined && options.format !== 'markdown') {
    throw new UsageError(
      `Unexpected --format ${options.format} for a table in a file, expected Markdown`,
      'Leave out --format, or print the table without --check and --write.'
    )
  }
  const corpus = readRevisionCorpus(options, environment, {accept: (profile) => trackOption(options.track, profile)})
  const {catalog, profile, day} = corpus
  const rows = matrixRows(catalog, day, trackOption(options.track, profile))
  const notes = corpus.notes + leftOutNote(corpus)
  if (file === undefined) {
    const output = {
      markdown: () => matrixMarkdown(rows, profile, (path) => path),
      csv: () => matrixCsv(rows, profile),
      json: () => matrixJson(rows, day, profile),
      html: () => matrixHtml(rows, profile)
    }[options.format]()
    return {output, notes, exitCode: 0}
  }
  const path = resolve(cwd, file)
  const linkTo = (target: string): string => relative(dirname(path), resolve(cwd, target)).split(sep).join('/')
  const before = readRequiredFile(path, file, 'Name a Markdown file with the two marker comments.')
  const after = withTable(before, matrixMarkdown(rows, profile, linkTo), file)
  const result = options.check === undefined ? update(path, file, before, after) : compare(file, before, after)
  return {...result, notes}
}

function update(path: string, file: string, before: string, after: string): CommandResult {
  if (before === after) return {output: `${file} is up to date\n`, exitCode: 0}
  writeFileAtomically(path, after)
  return {output: `${file} updated\n`, exitCode: 0}
}

function compare(file: string, before: string, after: string): CommandResult {
  if (before === after) return {output: `${file} is up to date\n`, exitCode: 0}
  const patch = createTwoFilesPatch(file, file, before, after, 'in the file', 'as the documents say', {
    headerOptions: FILE_HEADERS_ONLY
  })
  const advice = `The table in ${file} is out of date: run the same command with --write instead of --check to update it\n`
  const difference = patch.split('\n').map(withoutCommands).join('\n')
  return {output: difference + advice, exitCode: 1}
}

function trackOption(track: string | undefined, {tracks}: Profile): string | undefined {
  return track === undefined ? undefined : findByName(track, tracks, 'track').name
}
