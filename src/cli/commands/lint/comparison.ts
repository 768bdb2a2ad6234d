import {onlyListed} from '../../../adapters/git/listed-files.ts'
import {findCommit, mergeBase} from '../../../adapters/git/revision.ts'
import {type ChangeFindings, type ChangeInput, lintChange} from '../../../lint/change/lint-change.ts'
import type {Comparison} from '../../../lint/engine/rule.ts'
import type {LintInput} from '../../../lint/engine/run.ts'
import type {CorpusOptions, Environment} from '../../command.ts'
import {mustHoldDocuments} from '../../corpus/content-folders.ts'
import {type Corpus, dayOption, readSiftedCorpus} from '../../corpus/corpus.ts'
import {readLedgerFile} from '../../corpus/ledger-file.ts'
import {dataOf, findVersioned, type ReadData, readCommit} from '../../corpus/revision-corpus.ts'
import {UsageError} from '../../errors/usage-error.ts'

export interface ComparisonOptions extends CorpusOptions {
  /** The git revision that the change is proposed to. */
  readonly base: string
  /** The git revision that is proposed; the working tree if not said. */
  readonly head?: string
  /** Whether the change is judged as merged. */
  readonly merged?: boolean
}

/** A change, as it was read: the documents of the merge base, and those that are proposed. */
export interface ComparedCorpora {
  readonly base: Corpus
  readonly head: Corpus
  readonly stage: Comparison['stage']
  /** Reads data files of either side; those of a head that is on disk are read there. */
  readonly readBaseData: ReadData
  readonly readHeadData: ReadData | undefined
}

/** Reads both sides by the profile and the ledger on disk; undefined where no base was asked for. */
export function readComparison(
  options: Partial<ComparisonOptions>,
  environment: Environment
): ComparedCorpora | undefined {
  const {base: baseName, head: headName, merged, asOf} = options
  if (baseName === undefined) {
    mustStandAlone(options)
    return undefined
  }
  const versioned = findVersioned(options, environment)
  const {repository, repositoryFolders, profileFile} = versioned
  const baseCommit = mergeBase(repository, baseName, headName ?? 'HEAD')
  const headCommit = headName === undefined ? undefined : findCommit(repository, headName)
  const day = dayOption(asOf, headCommit?.day ?? environment.today)
  const ledger = readLedgerFile(profileFile.path, environment.cwd)
  const head = headCommit
    ? readCommit(versioned, headCommit, day, environment)
    : readSiftedCorpus(options, environment, profileFile, (reading) =>
        onlyListed(repository, repositoryFolders, reading, environment.cwd)
      )
  const base = readCommit(versioned, baseCommit, day, environment, head.tree.files)
  mustHoldDocuments(versioned.folders, options, environment.cwd, [base, head])
  return {
    ...{base: {...base, ledger}, head: {...head, ledger}, stage: merged ? 'merged' : 'proposed'},
    readBaseData: dataOf(versioned, baseCommit, environment),
    readHeadData: headCommit && dataOf(versioned, headCommit, environment)
  }
}

/** What the change introduces, and the documents that it changes; `head` may have been fixed meanwhile. */
export function checkComparison(
  {base, stage}: Pick<ComparedCorpora, 'stage'> & {readonly base: ChangeInput['base']},
  head: Corpus & Pick<LintInput, 'certification' | 'dataFiles'>,
  checks: Pick<LintInput, 'rules' | 'severities' | 'onProgress'>
): ChangeFindings {
  return lintChange({base, head: {...head, ...checks}, changeDay: head.day, stage})
}

function mustStandAlone({head, merged}: Partial<ComparisonOptions>): void {
  if (head === undefined && !merged) return
  throw new UsageError(
    `Unexpected ${merged ? '--merged' : '--head'} without --base, expected both`,
    'Add the revision to compare with: `--base REV`.'
  )
}
