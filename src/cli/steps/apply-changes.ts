import {dirname, resolve} from 'node:path'
import {applyFileActions, type FileAction, occupiedPath} from '../../adapters/files/file-actions.ts'
import {readTextFile} from '../../adapters/files/read-file.ts'
import {changeProblem} from '../../adapters/files/write-problems.ts'
import {fileText} from '../../core/corpus.ts'
import {HelpfulError} from '../../core/helpful-error.ts'
import type {FileChange} from '../../core/steps/file-change.ts'
import {presentCounts, summarize} from '../../reports/diagnostics/diagnostics-summary.ts'
import {findingsText, type Paint, plainPaint} from '../../reports/diagnostics/diagnostics-text.ts'
import {fileChangesText} from '../../reports/status/file-changes-text.ts'
import type {CommandResult, CorpusOptions, Environment} from '../command.ts'
import type {CorpusReading} from '../corpus/corpus.ts'
import {corpusAfter, type FindingsAfter, findingsAfter} from './corpus-after.ts'

export interface StepOptions extends CorpusOptions {
  readonly dryRun?: boolean
}

/** Changes the files as a step says, all of them or none; reports the changes and what `lint` says then. */
export async function applyChanges(
  corpus: CorpusReading,
  changes: readonly FileChange[],
  {dryRun = false}: StepOptions,
  {cwd, paint}: Environment,
  closing: (after: CorpusReading) => string = () => ''
): Promise<CommandResult> {
  const actions = changes.map((change) => fileAction(change, cwd))
  const occupied = occupiedPath(actions)
  if (occupied !== undefined) {
    const path = changes[actions.findIndex((one) => one.path === occupied)]?.path ?? occupied
    throw new HelpfulError(
      `There is a file \`${path}\` already`,
      'Move that file, or choose another name; nothing was written.'
    )
  }
  mustBeChangeable(changes, corpus)
  const after = corpusAfter(corpus, changes)
  const findings = findingsAfter(corpus, after, changes)
  const lintText = stepFindings(findings, changes, after, dryRun ? plainPaint : paint)
  const exitCode = findings.caused.some(({severity}) => severity === 'error') ? 1 : 0
  if (dryRun) {
    const {unifiedDiff} = await import('../../reports/text/unified-diff.ts')
    const diff = unifiedDiff(
      changes.map(({path, text, before}) => ({path, from: before?.path, before: before?.text, after: text}))
    )
    return {output: diff, notes: `${corpus.notes}${lintText}`, exitCode}
  }
  applyFileActions(actions)
  const closingText = closing(after)
  const output = `${fileChangesText(changes, paint)}\n${closingText === '' ? '' : `${closingText}\n`}${lintText}`
  return {output, notes: corpus.notes, exitCode}
}

function stepFindings(
  {caused, older}: FindingsAfter,
  changes: readonly FileChange[],
  after: CorpusReading,
  paint: Paint
): string {
  const documents = changes.filter(({path}) => path !== after.profileFile.path).length
  const text = findingsText(caused, summarize(caused, documents), (path) => fileText(path, after), paint)
  if (older.length === 0) return text
  return `${text}${paint('dim', `From before: ${presentCounts(summarize(older, 0))}; see norma lint`)}\n`
}

function fileAction({path: relativePath, text, before}: FileChange, cwd: string): FileAction {
  const path = resolve(cwd, relativePath)
  if (!before) return {kind: 'create', path, text}
  return before.path === relativePath
    ? {kind: 'write', path, text}
    : {kind: 'move', from: resolve(cwd, before.path), path, text}
}

/** @throws HelpfulError where a file is not the documents' own, may not be written, or has changed since it was read. */
function mustBeChangeable(changes: readonly FileChange[], {root, folders, profileFile}: CorpusReading): void {
  const homes = [...folders, dirname(profileFile.path)].map((folder) => resolve(root, folder))
  for (const {before} of changes) {
    if (!before) continue
    const path = resolve(root, before.path)
    const reason = changeProblem(path, homes)
    if (reason) {
      throw new HelpfulError(
        `Cannot change \`${before.path}\`: ${reason}; nothing was written`,
        'Change the file itself in its own folder.'
      )
    }
    if (readTextFile(path) !== before.text) {
      throw new HelpfulError(
        `\`${before.path}\` has changed meanwhile; nothing was written`,
        'Run the same command again.'
      )
    }
  }
}
