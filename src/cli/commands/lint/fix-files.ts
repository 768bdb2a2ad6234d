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

/** Fixes in memory what can be fixed of the findings of a check, with `--fix` or `--fix-dry-run`. */
export function fixCorpus(
  before: CorpusReading,
  check: (corpus: CorpusReading) => readonly Diagnostic[],
  {content, fix = false, fixDryRun = false}: FixOptions,
  {cwd}: Environment
): FixedCorpus {
  if (!fix && !fixDryRun) return {corpus: before, diagnostics: check(before), changes: [], notes: ''}
  const checkCorpus = (corpus: CorpusReading): CheckedCorpus => ({
    corpus,
    files: corpus.tree.files,
    problems: corpus.problems,
    diagnostics: check(corpus)
  })
  const folders = content ?? [dirname(resolve(before.root, before.profileFile.path))]
  const reasons = new Map<string, string>()
  const mayChange = (path: string): boolean => {
    const reason = changeProblem(
      resolve(before.root, path),
      folders.map((folder) => resolve(cwd, folder))
    )
    if (reason) reasons.set(path, reason)
    return reason === undefined
  }
  const changesIn = (files: CheckedFiles['files']): DiffedFile[] =>
    files.flatMap(({path, text: after}) => {
      const text = fileAt(path, before.tree.files)?.text
      return text === after ? [] : [{path, before: text, after}]
    })
  const checkAgain = (files: CheckedFiles['files']): CheckedCorpus => {
    const changes = changesIn(files).map(({path, before: earlier = '', after: text}) => ({
      path,
      text,
      before: {path, text: earlier},
      keys: [],
      references: 0
    }))
    return checkCorpus(corpusAfter(before, changes))
  }
  const {checked: result, applied} = fixAll(checkCorpus(before), checkAgain, mayChange)
  const changes = changesIn(result.files)
  const notes = [
    ...Array.from(reasons, ([path, reason]) => `\`${printable(path)}\` stays as it is: ${reason}\n`),
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

/** @throws UsageError where the options want a report that a preview cannot show. */
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
