import {onlyListed} from '../../../adapters/git/listed-files.ts'
import {comparedCommits} from '../../../adapters/git/revision.ts'
import type {Comparison} from '../../../lint/engine/rule.ts'
import type {CorpusOptions, Environment} from '../../command.ts'
import {asOfDay} from '../../corpus/as-of.ts'
import {mustHoldDocuments} from '../../corpus/content-folders.ts'
import {type CorpusReading, type ReadOptions, readSiftedCorpus} from '../../corpus/corpus.ts'
import {readLedgerFile} from '../../corpus/ledger-file.ts'
import {findVersionedFolders, readCommit} from '../../corpus/revision-corpus.ts'
import {UsageError} from '../../errors/usage-error.ts'

export interface ComparisonOptions extends CorpusOptions {
  /** The git revision that the change is proposed to. */
  readonly base: string
  /** The git revision that is proposed; the working tree if left out. */
  readonly head?: string
  /** Whether the change is judged as merged. */
  readonly merged?: boolean
}

/** A change, as it was read: the documents of the merge base, and those that are proposed. */
export interface ComparedCorpora {
  readonly base: CorpusReading
  readonly head: CorpusReading
  readonly stage: Comparison['stage']
}

/** Reads both sides by the profile and the ledger on disk; undefined without `--base`. */
export function readComparison(
  options: Partial<ComparisonOptions>,
  environment: Environment,
  reading: ReadOptions
): ComparedCorpora | undefined {
  const {base: baseName, head: headName, merged, asOf} = options
  if (baseName === undefined) {
    mustStandAlone(options)
    return undefined
  }
  const versioned = findVersionedFolders(options, environment)
  const {repository, repositoryFolders, profileFile} = versioned
  const commits = comparedCommits(repository, baseName, headName ?? 'HEAD')
  const headCommit = headName === undefined ? undefined : commits.head
  const day = asOfDay(asOf, headCommit?.day ?? environment.today)
  const commitOptions = {...reading, day, ledger: readLedgerFile(profileFile.path, environment.cwd)}
  const head = headCommit
    ? readCommit(versioned, headCommit, commitOptions, environment)
    : readSiftedCorpus(options, environment, profileFile, reading, (files) =>
        onlyListed(repository, repositoryFolders, files, environment.cwd)
      )
  const base = readCommit(versioned, commits.base, {...commitOptions, otherFiles: head.tree.files}, environment)
  mustHoldDocuments(versioned.folders, options, environment.cwd, [base, head])
  return {base, head, stage: merged ? 'merged' : 'proposed'}
}

function mustStandAlone({head, merged}: Partial<ComparisonOptions>): void {
  if (head === undefined && !merged) return
  throw new UsageError(
    `Unexpected ${merged ? '--merged' : '--head'} without --base, expected both`,
    'Add the revision to compare with: `--base REV`.'
  )
}
