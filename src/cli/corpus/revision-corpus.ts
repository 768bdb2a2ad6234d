import {dirname, resolve} from 'node:path'
import type {DataFiles} from '../../adapters/files/data-files.ts'
import {findRepository, folderIn, type Repository, type RepositoryFolder} from '../../adapters/git/repository.ts'
import {type Commit, findCommit} from '../../adapters/git/revision.ts'
import {readRevisionData} from '../../adapters/git/revision-data.ts'
import {readRevisionTree} from '../../adapters/git/revision-tree.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import type {ProfileFile} from '../../core/profile/parse-profile.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {type LedgerReading, noLedger} from '../../core/requirements/ledger.ts'
import {fileAt, type SourceFile} from '../../core/text/source-file.ts'
import type {CorpusOptions, Environment} from '../command.ts'
import {UsageError} from '../errors/usage-error.ts'
import {asOfDay} from './as-of.ts'
import {readCertificationFiles} from './certification.ts'
import {profileFolders} from './content-folders.ts'
import {type CorpusReading, joinCorpus, type ReadOptions, readCorpus} from './corpus.ts'
import {readProfile} from './profile.ts'

export interface RevisionOptions extends CorpusOptions {
  /** The git revision whose documents are read in place of those on disk. */
  readonly rev?: string
}

/** Where the documents of a profile lie in git, whatever is on disk at the moment. */
export interface VersionedFolders {
  readonly profileFile: ProfileFile
  readonly repository: Repository
  /** Relative to the working directory. */
  readonly folders: readonly string[]
  readonly repositoryFolders: readonly RepositoryFolder[]
}

/** The documents of the revision of `--rev`, else those on disk. */
export function readRevisionCorpus(
  options: RevisionOptions,
  environment: Environment,
  reading: ReadOptions = {}
): CorpusReading {
  const {rev} = options
  if (rev === undefined) return readCorpus(options, environment, reading)
  const versioned = findVersionedFolders(options, environment, reading.accept)
  const commit = findCommit(versioned.repository, rev)
  const day = asOfDay(options.asOf, commit.askedDay ?? commit.day)
  const corpus = readCommit(versioned, commit, {...reading, day}, environment)
  if (corpus.tree.files.length + corpus.problems.length === 0) {
    throw new UsageError(
      `Unexpected ${versioned.folders.map((folder) => `\`${folder}\``).join(', ')} without documents in \`${rev}\`, expected Markdown files`,
      'Name the folder that contained them then with `--content DIR`.'
    )
  }
  const when = options.asOf === undefined ? `; phases are those of ${day}, choose another day with \`--as-of\`` : ''
  return {...corpus, notes: `Documents of ${commit.hash.slice(0, 7)}, committed on ${commit.day}${when}\n`}
}

/** Finds where the documents lie in git; the profile is the one on disk, for all revisions. */
export function findVersionedFolders(
  options: CorpusOptions,
  {cwd}: Environment,
  accept: (profile: Profile) => void = () => undefined
): VersionedFolders {
  const profileFile = readProfile(options.config, cwd)
  accept(profileFile.profile)
  const folders = options.content ?? profileFolders(profileFile.profile, dirname(profileFile.path), cwd)
  const places = folders.map((folder) => resolve(cwd, folder))
  const repository = findRepository(places)
  return {profileFile, repository, folders, repositoryFolders: places.map((place) => folderIn(repository, place))}
}

/** How a commit is to be read. */
export interface CommitOptions extends Pick<ReadOptions, 'certification'> {
  readonly day: IsoDate
  /** None if left out: the ledger of today is about the documents of today. */
  readonly ledger?: LedgerReading
  /** Files of another reading: one that is equal stays the same object, so that its text is not parsed again. */
  readonly otherFiles?: readonly SourceFile[]
}

/** The documents of a commit, with paths relative to the working directory. */
export function readCommit(
  {profileFile, repository, folders, repositoryFolders}: VersionedFolders,
  commit: Commit,
  {day, ledger = noLedger, certification, otherFiles = []}: CommitOptions,
  {cwd, progress}: Environment
): CorpusReading {
  progress(`Reading documents of ${commit.hash.slice(0, 7)}`)
  const {ignore} = profileFile.profile
  const source = readRevisionTree(repository, commit.hash, repositoryFolders, ignore, cwd)
  const files = source.tree.files.map((file) => {
    const other = fileAt(file.path, otherFiles)
    return other?.text === file.text ? other : file
  })
  const readFromRevision = (path: string): DataFiles => readRevisionData(repository, commit.hash, path, cwd)
  return joinCorpus({
    profileFile,
    root: cwd,
    folders,
    source: {...source, tree: {...source.tree, files}},
    ledger,
    certification: readCertificationFiles(certification, {profileFile, cwd, root: cwd}, readFromRevision),
    day,
    notes: ''
  })
}
