import {dirname, posix, relative, resolve, sep} from 'node:path'
import {createTwoFilesPatch} from 'diff'
import {readTextFile} from '../adapters/read-file.ts'
import {writeFileAtomically} from '../adapters/write-file.ts'
import {suggestion} from '../core/similar.ts'
import {matrixCsv} from '../reports/matrix-csv.ts'
import {matrixHtml} from '../reports/matrix-html.ts'
import {matrixJson} from '../reports/matrix-json.ts'
import {matrixMarkdown} from '../reports/matrix-markdown.ts'
import {matrixRows} from '../reports/matrix-rows.ts'
import type {CommandResult, CorpusOptions, Surroundings} from './command.ts'
import {type Corpus, leftOut, readCorpus} from './corpus.ts'
import {Misuse} from './misuse.ts'

export interface MatrixOptions extends CorpusOptions {
  readonly format: 'markdown' | 'csv' | 'json' | 'html'
  readonly track?: string
  /** A Markdown file whose table shall be compared with what the documents say. */
  readonly check?: string
  /** A Markdown file whose table shall be brought up to date. */
  readonly write?: string
}

const beginMarker = '<!-- norma matrix begin -->'
const endMarker = '<!-- norma matrix end -->'

/** The Draft / Effective / Deprecated table as of a day. */
export function matrixCommand(options: MatrixOptions, surroundings: Surroundings): CommandResult {
  const corpus = readCorpus(options, surroundings)
  const {catalog, profile, day} = corpus
  const track = trackOption(options.track, corpus)
  const rows = matrixRows(catalog, day, track)
  const notes = leftOut(corpus)
  const file = options.check ?? options.write
  if (file === undefined) {
    const output = {
      markdown: () => matrixMarkdown(rows, profile, (path) => path),
      csv: () => matrixCsv(rows, profile),
      json: () => matrixJson(rows, day, profile),
      html: () => matrixHtml(rows, profile)
    }[options.format]()
    return {output, ...(notes && {notes}), exitCode: 0}
  }
  const path = resolve(surroundings.cwd, file)
  const folder = dirname(path)
  const linkTo = (target: string): string =>
    encodeURI(relative(folder, resolve(surroundings.cwd, target)).split(sep).join(posix.sep))
  const before = readTextFile(path)
  if (before === undefined)
    throw new Misuse(`There is no file \`${file}\``, 'Name a Markdown file with the two marker comments.')
  const after = withTable(before, matrixMarkdown(rows, profile, linkTo), file)
  return {
    ...(options.check === undefined ? update(path, file, before, after) : compare(file, before, after)),
    ...(notes && {notes})
  }
}

function update(path: string, file: string, before: string, after: string): CommandResult {
  if (before === after) return {output: `${file} is up to date\n`, exitCode: 0}
  writeFileAtomically(path, after)
  return {output: `${file} updated\n`, exitCode: 0}
}

function compare(file: string, before: string, after: string): CommandResult {
  if (before === after) return {output: `${file} is up to date\n`, exitCode: 0}
  const patch = createTwoFilesPatch(file, file, before, after, 'in the file', 'as the documents say')
  return {output: `${patch}The table in ${file} is out of date: run \`norma matrix --write ${file}\`\n`, exitCode: 1}
}

/** The text with the table between its two marker comments replaced; line endings as they are. */
function withTable(text: string, table: string, file: string): string {
  const start = text.indexOf(beginMarker)
  const end = text.indexOf(endMarker)
  if (start < 0 || end < start) {
    throw new Misuse(
      `There is no place for the table in \`${file}\``,
      `Put the lines \`${beginMarker}\` and \`${endMarker}\` where it shall stand.`
    )
  }
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const inner = `\n\n${table}\n`.replaceAll('\n', newline)
  return text.slice(0, start + beginMarker.length) + inner + text.slice(end)
}

function trackOption(track: string | undefined, {profile}: Corpus): string | undefined {
  if (track === undefined) return undefined
  const names = profile.tracks.map(({name}) => name)
  const found = names.find((name) => name.toLowerCase() === track.toLowerCase())
  if (found !== undefined) return found
  throw new Misuse(`There is no track \`${track}\``, suggestion(track, names))
}
