import {documentPhase} from '../../../core/document.ts'
import {defined} from '../../../core/text/defined.ts'
import {phaseName} from '../../../reports/status/phase-name.ts'
import {printable, printableJson} from '../../../reports/text/printable.ts'
import type {CommandResult, Environment} from '../../command.ts'
import {leftOutNote} from '../../corpus/left-out.ts'
import {type RevisionOptions, readRevisionCorpus} from '../../corpus/revision-corpus.ts'

export interface ListOptions extends RevisionOptions {
  readonly format: 'text' | 'json'
}

/** One line a document: id, type, track, phase on the day, title. */
export function listCommand(options: ListOptions, environment: Environment): CommandResult {
  const corpus = readRevisionCorpus(options, environment)
  const {catalog, profile, day} = corpus
  const entries = catalog.documents.map((document) => {
    const {type, track, title, status} = document.frontMatter
    return defined({
      id: document.id,
      type,
      track,
      status: status || undefined,
      phase: documentPhase(document, day, profile),
      title,
      path: document.path
    })
  })
  const notes = corpus.notes + leftOutNote(corpus)
  const output =
    options.format === 'json'
      ? printableJson({asOf: day, documents: entries})
      : table(entries.map(({id, type, track, phase, title}) => [id, type, track, phaseName(phase), title]))
  return {output, notes, exitCode: 0}
}

function table(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(printable))
  const widths = cells[0]?.map((_, column) => cells.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0))
  return cells
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`
    )
    .join('')
}
