import {resolve} from 'node:path'
import {digest} from '../../../adapters/files/digest.ts'
import {nearestFolderWith} from '../../../adapters/files/nearest-folder.ts'
import {documentCount} from '../../../core/catalog.ts'
import {fileText} from '../../../core/corpus.ts'
import type {Diagnostic} from '../../../core/diagnostic.ts'
import {ruleAddress} from '../../../core/site/addresses.ts'
import {defined} from '../../../core/text/defined.ts'
import {rules} from '../../../lint/rules.ts'
import type {DiagnosticsReport} from '../../../reports/diagnostics/diagnostics-report.ts'
import {matrixRows} from '../../../reports/matrix/matrix-rows.ts'
import type {Environment} from '../../command.ts'
import type {CorpusReading} from '../../corpus/corpus.ts'
import {seenFrom} from './lint-outputs.ts'

/** What a run has found in a corpus, ready for any report; with the matrix before and after where there is a base. */
export function lintReportOf(
  corpus: CorpusReading,
  diagnostics: readonly Diagnostic[],
  {cwd, version}: Environment,
  base?: CorpusReading
): DiagnosticsReport {
  const {catalog, profile, tree, certification, problems, day} = corpus
  const files = [...tree.files, ...certification.files, ...problems, ...certification.problems]
  return {
    diagnostics,
    documents: documentCount(catalog),
    paths: [...new Set(files.map(({path}) => path))],
    textOf: (path) => fileText(path, corpus),
    pathInRepository: seenFrom(nearestFolderWith('.git', resolve(cwd, corpus.folders[0] ?? '')) ?? cwd, cwd),
    rules: rules.map(({id, severity, summary}) => ({id, severity, summary, url: ruleAddress(id, profile)})),
    digest,
    ...defined({
      version,
      matrix: base && {profile, before: matrixRows(base.catalog, day), after: matrixRows(catalog, day)}
    })
  }
}
