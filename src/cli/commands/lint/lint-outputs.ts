import {relative, resolve, sep} from 'node:path'
import {writeFilesAtomically} from '../../../adapters/files/write-file.ts'
import {outputProblem} from '../../../adapters/files/write-problems.ts'
import {suggestion} from '../../../core/text/similar.ts'
import {diagnosticsGithub} from '../../../reports/diagnostics/diagnostics-github.ts'
import {diagnosticsGitlab} from '../../../reports/diagnostics/diagnostics-gitlab.ts'
import {diagnosticsJson} from '../../../reports/diagnostics/diagnostics-json.ts'
import {diagnosticsJunit} from '../../../reports/diagnostics/diagnostics-junit.ts'
import {diagnosticsMarkdown} from '../../../reports/diagnostics/diagnostics-markdown.ts'
import type {DiagnosticsReport} from '../../../reports/diagnostics/diagnostics-report.ts'
import {diagnosticsSarif} from '../../../reports/diagnostics/diagnostics-sarif.ts'
import {diagnosticsText, type Paint, plainPaint} from '../../../reports/diagnostics/diagnostics-text.ts'
import type {CorpusReading} from '../../corpus/corpus.ts'
import {UsageError} from '../../errors/usage-error.ts'
import type {LintFormat} from './lint-formats.ts'
import {lintFormats} from './lint-formats.ts'

/** A report that shall be written to a file. */
export interface LintOutput {
  readonly format: LintFormat
  /** Absolute. */
  readonly path: string
  /** As the option says it. */
  readonly file: string
}

const example = 'For example `--output sarif=norma.sarif`.'

/** Understands `FORMAT=FILE`. @throws UsageError where a file cannot be written, or for two reports. */
export function lintOutputs(entries: readonly string[], cwd: string): readonly LintOutput[] {
  const outputs = entries.map((entry) => lintOutput(entry, cwd))
  const twice = outputs.find(({path}, index) => outputs.findIndex((one) => one.path === path) < index)
  if (!twice) return outputs
  throw new UsageError(`Unexpected \`${twice.file}\` for two reports, expected a file for each`, example)
}

function lintOutput(entry: string, cwd: string): LintOutput {
  const at = entry.indexOf('=')
  const word = at < 0 ? entry : entry.slice(0, at)
  const file = at < 0 ? '' : entry.slice(at + 1)
  const format = lintFormats.find((one) => one === word)
  if (!format) throw new UsageError(`There is no format \`${word}\` for --output`, suggestion(word, lintFormats))
  if (file === '')
    throw new UsageError(`Unexpected \`${entry}\` for --output, expected a format, \`=\` and a file`, example)
  const path = resolve(cwd, file)
  const problem = outputProblem(path, cwd)
  if (problem) throw new UsageError(`Cannot write \`${file}\`: ${problem}`, 'Name a file in a folder that exists.')
  return {format, path, file}
}

/** @throws UsageError where a report would be written over what it reports on. */
export function mustNotBeInput(outputs: readonly LintOutput[], corpus: CorpusReading): void {
  const {tree, problems, certification, profileFile, root} = corpus
  const files = [...tree.files, ...problems, ...certification.files, ...certification.problems, profileFile]
  const inputPaths = new Set([...files.map(({path}) => path), ...tree.assets].map((path) => resolve(root, path)))
  const wrong = outputs.find(({path}) => inputPaths.has(path))
  if (!wrong) return
  throw new UsageError(
    `Cannot write \`${wrong.file}\`: it is the profile or lies among the documents`,
    'Name a new file, or an earlier report.'
  )
}

/** The text of a report. */
export function lintReport(format: LintFormat, report: DiagnosticsReport, paint: Paint): string {
  const {diagnostics, documents, textOf} = report
  switch (format) {
    case 'text':
      return diagnosticsText(diagnostics, documents, textOf, paint)
    case 'json':
      return diagnosticsJson(diagnostics, documents)
    case 'sarif':
      return diagnosticsSarif(report)
    case 'github':
      return diagnosticsGithub(report)
    case 'junit':
      return diagnosticsJunit(report)
    case 'markdown':
      return diagnosticsMarkdown(report)
    case 'gitlab':
      return diagnosticsGitlab(report)
  }
}

/** Writes the reports, all of them or none. */
export function writeLintOutputs(outputs: readonly LintOutput[], report: DiagnosticsReport): void {
  const texts = outputs.map(({path, format}) => [path, lintReport(format, report, plainPaint)] as const)
  writeFilesAtomically(new Map(texts))
}

/** Gives paths below a folder as they are seen from there; others stay as they are. */
export function seenFrom(folder: string, cwd: string): (path: string) => string {
  return (path) => {
    const way = relative(folder, resolve(cwd, path)).split(sep).join('/')
    return way === '' || way === '..' || way.startsWith('../') ? path : way
  }
}
