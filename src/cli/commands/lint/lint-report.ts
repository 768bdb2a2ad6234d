import {resolve} from 'node:path'
import {digest} from '../../../adapters/files/digest.ts'
import {nearestFolderWith} from '../../../adapters/files/nearest-folder.ts'
import {documentCount} from '../../../core/catalog.ts'
import type {Diagnostic} from '../../../core/diagnostic.ts'
import {rulePage} from '../../../lint/engine/rule-findings.ts'
import {rules} from '../../../lint/rules.ts'
import type {DiagnosticsReport} from '../../../reports/diagnostics/diagnostics-report.ts'
import {matrixRows} from '../../../reports/matrix/matrix-rows.ts'
import type {Environment} from '../../command.ts'
import type {Corpus} from '../../corpus/corpus.ts'
import {seenFrom} from './lint-outputs.ts'

/** What a run has found in a corpus, ready for any report; with the matrix before and after where there is a base. */
export function lintReportOf(
  corpus: Corpus,
  diagnostics: readonly Diagnostic[],
  {cwd, version}: Environment,
  base?: Corpus
): DiagnosticsReport {
  const {catalog, profile, tree, problems, day} = corpus
  const texts = new Map(tree.files.map(({path, text}) => [path, text]))
  texts.set(corpus.profilePath, corpus.profileText)
  if (corpus.ledger) texts.set(corpus.ledger.path, corpus.ledger.text)
  return {
    diagnostics,
    documents: documentCount(catalog),
    paths: [...new Set([...tree.files, ...problems].map(({path}) => path))],
    textOf: (path) => texts.get(path),
    pathInRepository: seenFrom(nearestFolderWith('.git', resolve(cwd, corpus.folders[0] ?? '')) ?? cwd, cwd),
    rules: rules.map(({id, severity, summary}) => ({id, severity, summary, url: rulePage(id, profile)})),
    digest,
    ...(version !== undefined && {version}),
    ...(base && {matrix: {profile, before: matrixRows(base.catalog, day), after: matrixRows(catalog, day)}})
  }
}
