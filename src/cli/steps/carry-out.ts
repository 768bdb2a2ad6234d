import {resolve} from 'node:path'
import {occupied, type Placement, placeFiles} from '../../adapters/files/place-files.ts'
import {HelpfulError} from '../../core/helpful-error.ts'
import type {FileChange} from '../../core/steps/file-change.ts'
import {presentCounts, summarize} from '../../reports/diagnostics/diagnostics-summary.ts'
import {findingsText, type Paint, plainPaint} from '../../reports/diagnostics/diagnostics-text.ts'
import {changesText} from '../../reports/status/changes-text.ts'
import type {CommandResult, CorpusOptions, Environment} from '../command.ts'
import type {Corpus} from '../corpus/corpus.ts'
import {mustBeChangeable} from './changeable.ts'
import {corpusAfter, type FindingsAfter, findingsAfter} from './corpus-after.ts'

export interface StepOptions extends CorpusOptions {
  readonly dryRun?: boolean
}

/** Does to the files what a step asks for, all of it or nothing, and tells what it did and what `lint` says then. */
export async function carryOut(
  corpus: Corpus,
  changes: readonly FileChange[],
  {dryRun = false}: StepOptions,
  {cwd, paint}: Environment,
  closing: (after: Corpus) => string = () => ''
): Promise<CommandResult> {
  const placements = changes.map((change) => placement(change, cwd))
  const taken = occupied(placements)
  if (taken !== undefined) {
    const path = changes[placements.findIndex((one) => one.path === taken)]?.path ?? taken
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
  placeFiles(placements)
  const told = closing(after)
  const output = `${changesText(changes, paint)}\n${told === '' ? '' : `${told}\n`}${lintText}`
  return {output, ...(corpus.notes && {notes: corpus.notes}), exitCode}
}

function stepFindings(
  {caused, older}: FindingsAfter,
  changes: readonly FileChange[],
  after: Corpus,
  paint: Paint
): string {
  const texts = new Map(after.tree.files.map(({path, text}) => [path, text]))
  texts.set(after.profilePath, after.profileText)
  const documents = changes.filter(({path}) => path !== after.profilePath).length
  const text = findingsText(caused, summarize(caused, documents), (path) => texts.get(path), paint)
  if (older.length === 0) return text
  return `${text}${paint('dim', `From before: ${presentCounts(summarize(older, 0))}; see norma lint`)}\n`
}

function placement({path: shown, text, before}: FileChange, cwd: string): Placement {
  const path = resolve(cwd, shown)
  if (!before) return {kind: 'new', path, text}
  return before.path === shown
    ? {kind: 'there', path, text}
    : {kind: 'moved', from: resolve(cwd, before.path), path, text}
}
