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
import {dayOption} from './as-of.ts'
import {readCertificationFiles} from './certification.ts'
import {profileFolders} from './content-folders.ts'
import {type CorpusReading, joinCorpus, readCorpus, type Wanted} from './corpus.ts'
import {readProfile} from './profile.ts'

export interface RevisionOptions extends CorpusOptions {
  /** The git revision whose documents are read in place of those on disk. */
  readonly rev?: string
}

/** Where the documents of a profile lie in git, whatever is on disk at the moment. */
export interface Versioned {
  readonly profileFile: ProfileFile
  readonly repository: Repository
  /** Relative to the working directory. */
  readonly folders: readonly string[]
  readonly repositoryFolders: readonly RepositoryFolder[]
}

/** The documents that are on disk, or those of the revision that was asked for. */
export function readAskedCorpus(
  options: RevisionOptions,
  environment: Environment,
  wanted: Wanted = {}
): CorpusReading {
  const {rev} = options
  if (rev === undefined) return readCorpus(options, environment, wanted)
  const versioned = findVersioned(options, environment, wanted.accept)
  const commit = findCommit(versioned.repository, rev)
  const day = dayOption(options.asOf, commit.askedDay ?? commit.day)
  const corpus = readCommit(versioned, commit, {...wanted, day}, environment)
  if (corpus.tree.files.length + corpus.problems.length === 0) {
    throw new UsageError(
      `Unexpected ${versioned.folders.map((folder) => `\`${folder}\``).join(', ')} without documents in \`${rev}\`, expected Markdown files`,
      'Name the folder that contained them then with `--content DIR`.'
    )
  }
  const when = options.asOf === undefined ? `; phases are those of ${day}, choose another day with \`--as-of\`` : ''
  return {...corpus, notes: `Documents of ${commit.hash.slice(0, 7)}, committed on ${commit.day}${when}\n`}
}

/** Asks where the documents lie; the profile is the one on disk, for all revisions. */
export function findVersioned(
  options: CorpusOptions,
  {cwd}: Environment,
  accept: (profile: Profile) => void = () => undefined
): Versioned {
  const profileFile = readProfile(options.config, cwd)
  accept(profileFile.profile)
  const folders = options.content ?? profileFolders(profileFile.profile, dirname(profileFile.path), cwd)
  const places = folders.map((folder) => resolve(cwd, folder))
  const repository = findRepository(places)
  return {profileFile, repository, folders, repositoryFolders: places.map((place) => folderIn(repository, place))}
}

/** How a commit is to be read. */
export interface CommitOptions extends Pick<Wanted, 'certification'> {
  readonly day: IsoDate
  /** None if not said: that of today is about the documents of today. */
  readonly ledger?: LedgerReading
  /** Files that have been read: one that is the same stays the same object, and is not read anew. */
  readonly known?: readonly SourceFile[]
}

/** The documents of a commit, with paths relative to the working directory. */
export function readCommit(
  {profileFile, repository, folders, repositoryFolders}: Versioned,
  commit: Commit,
  {day, ledger = noLedger, certification, known = []}: CommitOptions,
  {cwd, progress}: Environment
): CorpusReading {
  progress(`Reading documents of ${commit.hash.slice(0, 7)}`)
  const {ignore} = profileFile.profile
  const source = readRevisionTree(repository, commit.hash, repositoryFolders, ignore, cwd)
  const files = source.tree.files.map((file) => {
    const same = fileAt(file.path, known)
    return same?.text === file.text ? same : file
  })
  const readThere = (path: string): DataFiles => readRevisionData(repository, commit.hash, path, cwd)
  return joinCorpus({
    profileFile,
    root: cwd,
    folders,
    source: {...source, tree: {...source.tree, files}},
    ledger,
    certification: readCertificationFiles(certification, {profileFile, cwd, root: cwd}, readThere),
    day,
    notes: ''
  })
}
