import {fileText} from '../../core/corpus.ts'
import {lintShape} from '../../lint/engine/run.ts'
import {rules} from '../../lint/rules.ts'
import {findingBlocks} from '../../reports/diagnostics/diagnostics-text.ts'
import type {CorpusReading} from './corpus.ts'

/** What is odd about the paths of certification, and what reading the files has found, for standard error. */
export function certificationNotes(corpus: CorpusReading, problems = corpus.certification.problems): string {
  const diagnostics = lintShape(problems, {rules}, corpus.profile)
  const blocks = diagnostics.length === 0 ? '' : findingBlocks(diagnostics, (path) => fileText(path, corpus))
  return corpus.certification.notes + blocks
}
