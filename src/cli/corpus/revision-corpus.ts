import {dirname, relative, resolve, sep} from 'node:path'
import type {DataFiles} from '../../adapters/files/data-files.ts'
import {findRepository, folderIn, type Repository, type RepositoryFolder} from '../../adapters/git/repository.ts'
import {type Commit, findCommit} from '../../adapters/git/revision.ts'
import {readRevisionData} from '../../adapters/git/revision-data.ts'
import {readRevisionTree} from '../../adapters/git/revision-tree.ts'
import {parseCatalog} from '../../core/catalog.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import type {Profile} from '../../core/profile/profile.ts'
import type {SourceFile} from '../../core/text/source-file.ts'
import type {CorpusOptions, Environment} from '../command.ts'
import {UsageError} from '../errors/usage-error.ts'
import {profileFolders} from './content-folders.ts'
import {type Corpus, dayOption, readCorpus} from './corpus.ts'
import {type ProfileFile, readProfile} from './profile.ts'

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

export interface AskedCorpus extends Corpus {
  /** Reads data files of the revision; those of documents on disk are read there. */
  readonly readData?: ReadData
}

export type ReadData = (path: string) => DataFiles

/** The documents that are on disk, or those of the revision that was asked for. */
export function readAskedCorpus(
  options: RevisionOptions,
  environment: Environment,
  accept: (profile: Profile) => void = () => undefined
): AskedCorpus {
  const {rev} = options
  if (rev === undefined) return readCorpus(options, environment, accept)
  const versioned = findVersioned(options, environment, accept)
  const commit = findCommit(versioned.repository, rev)
  const day = dayOption(options.asOf, commit.askedDay ?? commit.day)
  const corpus = readCommit(versioned, commit, day, environment)
  if (corpus.tree.files.length + corpus.problems.length === 0) {
    throw new UsageError(
      `Unexpected ${versioned.folders.map((folder) => `\`${folder}\``).join(', ')} without documents in \`${rev}\`, expected Markdown files`,
      'Name the folder that contained them then with `--content DIR`.'
    )
  }
  const when = options.asOf === undefined ? `; phases are those of ${day}, choose another day with \`--as-of\`` : ''
  const readData = dataOf(versioned, commit, environment)
  return {...corpus, readData, notes: `Documents of ${commit.hash.slice(0, 7)}, committed on ${commit.day}${when}\n`}
}

/** Reads data files (by their absolute paths) as they are in a commit. */
export function dataOf({repository}: Versioned, {hash}: Commit, {cwd}: Environment): ReadData {
  return (path) => readRevisionData(repository, hash, path, cwd)
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

/**
 * The documents of a commit, with paths relative to the working directory; one that is `known` already stays the same
 * object, so that it is not parsed again.
 */
export function readCommit(
  {profileFile, repository, folders, repositoryFolders}: Versioned,
  commit: Commit,
  day: IsoDate,
  {cwd, progress}: Environment,
  known: readonly SourceFile[] = []
): Corpus {
  const {profile, path, text: profileText, placeOf: placeInProfile} = profileFile
  progress(`Reading documents of ${commit.hash.slice(0, 7)}`)
  const reading = readRevisionTree(repository, commit.hash, repositoryFolders, profile.ignore, cwd)
  const {problems, unreadFolders} = reading
  const knownByPath = new Map(known.map((file) => [file.path, file]))
  const files = reading.tree.files.map((file) => {
    const same = knownByPath.get(file.path)
    return same?.text === file.text ? same : file
  })
  const tree = {...reading.tree, files}
  const unread = problems.map((problem) => problem.path)
  const {catalog, problems: found} = parseCatalog(tree.files, profile, unread)
  const profilePath = relative(cwd, path).split(sep).join('/')
  return {
    ...{profile, root: cwd, profilePath, profileText, placeInProfile, folders, tree, unreadFolders, day, catalog},
    // That of today is about the documents of today.
    ledger: undefined,
    problems: [...problems, ...found],
    notes: ''
  }
}
