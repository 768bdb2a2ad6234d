import {dirname, resolve} from 'node:path'
import {readTextFile} from '../../../adapters/files/read-file.ts'
import {writeFilesAtomically} from '../../../adapters/files/write-file.ts'
import {changeProblem} from '../../../adapters/files/write-problems.ts'
import type {Diagnostic} from '../../../core/diagnostic.ts'
import {HelpfulError} from '../../../core/helpful-error.ts'
import {fileAt} from '../../../core/text/source-file.ts'
import {type CheckedFiles, fixAll} from '../../../lint/engine/fix-all.ts'
import {amount} from '../../../reports/diagnostics/diagnostics-summary.ts'
import {printable} from '../../../reports/text/printable.ts'
import type {DiffedFile} from '../../../reports/text/unified-diff.ts'
import type {CorpusOptions, Environment} from '../../command.ts'
import type {CorpusReading} from '../../corpus/corpus.ts'
import {UsageError} from '../../errors/usage-error.ts'
import {corpusAfter} from '../../steps/corpus-after.ts'
import type {LintFormat} from './lint-formats.ts'

export interface FixOptions extends CorpusOptions {
  /** Write what can be fixed. */
  readonly fix?: boolean
  /** Show what would be written. */
  readonly fixDryRun?: boolean
}

export interface FixedCorpus {
  /** As it is after the fixes, written or not. */
  readonly corpus: CorpusReading
  readonly diagnostics: readonly Diagnostic[]
  readonly changes: readonly DiffedFile[]
  /** For standard error. */
  readonly notes: string
}

interface CheckedCorpus extends CheckedFiles {
  readonly corpus: CorpusReading
}

/** Fixes in memory what the findings of a check let be fixed, where that is asked for. */
export function fixCorpus(
  given: CorpusReading,
  check: (corpus: CorpusReading) => readonly Diagnostic[],
  {content, fix = false, fixDryRun = false}: FixOptions,
  {cwd}: Environment
): FixedCorpus {
  if (!fix && !fixDryRun) return {corpus: given, diagnostics: check(given), changes: [], notes: ''}
  const checked = (corpus: CorpusReading): CheckedCorpus => ({
    corpus,
    files: corpus.tree.files,
    problems: corpus.problems,
    diagnostics: check(corpus)
  })
  const folders = content ?? [dirname(resolve(given.root, given.profileFile.path))]
  const kept = new Map<string, string>()
  const mayChange = (path: string): boolean => {
    const reason = changeProblem(
      resolve(given.root, path),
      folders.map((folder) => resolve(cwd, folder))
    )
    if (reason) kept.set(path, reason)
    return reason === undefined
  }
  const changed = (files: CheckedFiles['files']): DiffedFile[] =>
    files.flatMap(({path, text: after}) => {
      const before = fileAt(path, given.tree.files)?.text
      return before === after ? [] : [{path, before, after}]
    })
  const again = (files: CheckedFiles['files']): CheckedCorpus => {
    const changes = changed(files).map(({path, before: was = '', after: text}) => ({
      path,
      text,
      before: {path, text: was},
      keys: [],
      references: 0
    }))
    return checked(corpusAfter(given, changes))
  }
  const {checked: result, applied} = fixAll(checked(given), again, mayChange)
  const changes = changed(result.files)
  const notes = [
    ...Array.from(kept, ([path, reason]) => `\`${printable(path)}\` stays as it is: ${reason}\n`),
    changes.length === 0
      ? ''
      : `${fixDryRun ? 'To be fixed' : 'Fixed'}: ${amount(applied, 'finding')} in ${amount(changes.length, 'document')}\n`
  ].join('')
  return {corpus: result.corpus, diagnostics: result.diagnostics, changes, notes}
}

/** Writes the fixed files, all of them or none. @throws HelpfulError where one has changed since it was read. */
export function writeFixes({changes, corpus: {root}}: FixedCorpus): void {
  const stale = changes.find(({path, before}) => readTextFile(resolve(root, path)) !== before)
  if (stale) {
    throw new HelpfulError(
      `\`${stale.path}\` has changed meanwhile; nothing was written`,
      'Run the same command again.'
    )
  }
  writeFilesAtomically(new Map(changes.map(({path, after}) => [resolve(root, path), after])))
}

/** @throws UsageError where a report is asked for that a preview has no place for. */
export function mustFitPreview(
  options: FixOptions & {readonly format: LintFormat; readonly output?: readonly string[]}
): void {
  if (!options.fixDryRun || (options.format === 'text' && !options.output?.length)) return
  const option = options.format === 'text' ? '--output' : `--format ${options.format}`
  throw new UsageError(
    `Unexpected ${option} with --fix-dry-run, expected the changes alone`,
    'Leave it out, or use `--fix`, which writes a report too.'
  )
}
