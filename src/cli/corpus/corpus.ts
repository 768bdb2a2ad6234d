import {dirname, relative, resolve, sep} from 'node:path'
import {folderProblem, noSuchFolder} from '../../adapters/files/profile-file.ts'
import {readSourceTree, type SourceTreeReading} from '../../adapters/files/source-tree.ts'
import {type Corpus, makeCorpus} from '../../core/corpus.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import type {ProfileFile} from '../../core/profile/parse-profile.ts'
import type {Profile} from '../../core/profile/profile.ts'
import type {LedgerReading} from '../../core/requirements/ledger.ts'
import type {CorpusOptions, Environment} from '../command.ts'
import {UsageError} from '../errors/usage-error.ts'
import {asOfDay} from './as-of.ts'
import {
  type CertificationOptions,
  type CertificationReading,
  certificationPaths,
  readCertificationFiles
} from './certification.ts'
import {mustHoldDocuments, presentFolders} from './content-folders.ts'
import {readLedgerFile} from './ledger-file.ts'
import {readProfile} from './profile.ts'

/** What a command reads: a corpus, and where it lies. */
export interface CorpusReading extends Corpus {
  readonly certification: CertificationReading
  /** The folder that the paths of all files are relative to, absolute. */
  readonly root: string
  /** The folders of documents, relative to the working directory. */
  readonly folders: readonly string[]
  /** Paths of folders that could not be read: any documents may lie in them. */
  readonly unreadFolders: readonly string[]
  /** What is odd about the folders, for standard error. */
  readonly notes: string
}

/** What a command reads besides documents, and which profiles it accepts. */
export interface ReadOptions {
  /** May refuse the profile, before anything else is read. */
  readonly accept?: (profile: Profile) => void
  /** Without it, nothing of certification is read. */
  readonly certification?: CertificationOptions
}

/** Reads the profile and the documents that a command is about, with paths relative to the working directory. */
export function readCorpus(options: CorpusOptions, environment: Environment, reading: ReadOptions = {}): CorpusReading {
  const profileFile = readProfile(options.config, environment.cwd)
  reading.accept?.(profileFile.profile)
  return readFromDisk(options, environment, profileFile, environment.cwd, reading)
}

/**
 * The same by a profile that has been read, of what `sift` lets through of the working tree, which may be nothing:
 * of a change that removes all documents.
 */
export function readSiftedCorpus(
  options: CorpusOptions,
  environment: Environment,
  profileFile: ProfileFile,
  reading: ReadOptions,
  sift: Sift
): CorpusReading {
  return readFromDisk(options, environment, profileFile, environment.cwd, reading, sift)
}

type Sift = (reading: SourceTreeReading) => SourceTreeReading

/**
 * The same with paths relative to the profile's folder: a site is the same wherever its command is run. A profile that
 * was taken from elsewhere, without any of its data, has no pages of certification.
 */
export function readSiteCorpus(options: CorpusOptions, environment: Environment): CorpusReading {
  const profileFile = readProfile(options.config, environment.cwd)
  const isPresent = (path: string): boolean => folderProblem(path, environment.cwd) !== noSuchFolder
  const certification = certificationPaths(profileFile).some(isPresent) ? {} : {keys: []}
  return readFromDisk(options, environment, profileFile, dirname(profileFile.path), {certification})
}

/** The same without documents: what tables of certificates are made from. */
export function readCertificationCorpus(
  config: string | undefined,
  certification: CertificationOptions,
  day: IsoDate,
  {cwd}: Environment
): CorpusReading {
  const profileFile = readProfile(config, cwd)
  return joinCorpus({
    profileFile,
    root: cwd,
    folders: [],
    source: {tree: {files: [], assets: []}, problems: [], unreadFolders: []},
    certification: readCertificationFiles(certification, {profileFile, cwd, root: cwd}),
    day,
    notes: ''
  })
}

function readFromDisk(
  options: CorpusOptions,
  {cwd, today, progress}: Environment,
  profileFile: ProfileFile,
  root: string,
  {certification}: ReadOptions,
  sift?: Sift
): CorpusReading {
  const {profile, path} = profileFile
  const day = asOfDay(options.asOf, today)
  const {folders, notes} = options.content
    ? {folders: options.content, notes: ''}
    : presentFolders(profile, dirname(path), cwd)
  for (const folder of folders) {
    const problem = folderProblem(folder, cwd)
    if (problem && !(sift && problem === noSuchFolder))
      throw new UsageError(
        `Cannot read \`${folder}\`: ${problem}`,
        'Name a folder of Markdown documents with `--content DIR`.'
      )
  }
  progress('Reading documents')
  const places = folders.map((folder) => resolve(cwd, folder)).filter((folder) => !folderProblem(folder, cwd))
  const all = readSourceTree(places, profile.ignore, root)
  const source = sift ? sift(all) : all
  if (!sift) mustHoldDocuments(folders, options, cwd, [{root, ...source}])
  return joinCorpus({
    profileFile,
    root,
    folders,
    source,
    ledger: readLedgerFile(path, root),
    certification: readCertificationFiles(certification, {profileFile, cwd, root}),
    day,
    notes
  })
}

/** What was read of a corpus; the path of the profile is absolute. */
export interface CorpusSources extends Pick<CorpusReading, 'root' | 'folders' | 'certification' | 'day' | 'notes'> {
  readonly profileFile: ProfileFile
  readonly source: SourceTreeReading
  readonly ledger?: LedgerReading
}

export function joinCorpus({source, profileFile, ...rest}: CorpusSources): CorpusReading {
  const {tree, problems: unread, unreadFolders} = source
  const path = relative(rest.root, profileFile.path).split(sep).join('/')
  return {
    ...rest,
    ...makeCorpus({...rest, profileFile: {...profileFile, path}, tree, unread}),
    certification: rest.certification,
    unreadFolders
  }
}
