import type {Catalog, Series} from '../../../core/catalog.ts'
import {identifyDocument} from '../../../core/steps/identify-document.ts'
import {lint} from '../../../lint/engine/run.ts'
import {rules} from '../../../lint/rules.ts'
import {corpusStatus, corpusStatusText} from '../../../reports/status/corpus-status.ts'
import {documentStatus} from '../../../reports/status/document-status.ts'
import {seriesStatus} from '../../../reports/status/series-status.ts'
import {documentStatusText, seriesStatusText} from '../../../reports/status/status-text.ts'
import {printableJson} from '../../../reports/text/printable.ts'
import type {CommandResult, CorpusOptions, Environment} from '../../command.ts'
import {readCorpus} from '../../corpus/corpus.ts'
import {leftOutNote} from '../../corpus/left-out.ts'
import {mustBeAllowed} from '../../steps/must-be-allowed.ts'

export interface StatusOptions extends CorpusOptions {
  readonly format: 'text' | 'json'
}

/** Where a document or a series stands, what comes next and what it may become; without either, all at a glance. */
export function statusCommand(id: string | undefined, options: StatusOptions, environment: Environment): CommandResult {
  const corpus = readCorpus(options, environment)
  const {catalog, day, notes} = corpus
  const diagnostics = lint(corpus, {rules})
  const result = (json: object, text: string, notesText: string): CommandResult => ({
    output: options.format === 'json' ? printableJson(json) : text,
    notes: notesText,
    exitCode: 0
  })
  const {paint} = environment
  if (id === undefined) {
    const status = corpusStatus(catalog, day, diagnostics)
    return result(status, corpusStatusText(status, paint), notes + leftOutNote(corpus))
  }
  const series = seriesNamed(id, catalog)
  if (series) {
    const status = seriesStatus(series, catalog, day, diagnostics)
    return result({asOf: day, series: status}, seriesStatusText(status, paint), notes)
  }
  const status = documentStatus(mustBeAllowed(identifyDocument(id, catalog)), catalog, day, diagnostics)
  return result({asOf: day, document: status}, documentStatusText(status, paint), notes)
}

/** Without versions, what looks like a series is a document. */
function seriesNamed(id: string, {series, profile}: Catalog): Series | undefined {
  if (!profile.file_names.kinds) return undefined
  return [...series.values()].find((one) => one.id.toLowerCase() === id.trim().toLowerCase())
}
