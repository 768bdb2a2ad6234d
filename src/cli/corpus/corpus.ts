import {dirname, relative, resolve, sep} from 'node:path'
import {folderProblem, noSuchFolder} from '../../adapters/files/profile-file.ts'
import {readSourceTree, type SourceTreeReading} from '../../adapters/files/source-tree.ts'
import {type CatalogReading, parseCatalog} from '../../core/catalog.ts'
import type {Diagnostic} from '../../core/diagnostic.ts'
import {type IsoDate, isIsoDate} from '../../core/lifecycle.ts'
import type {Profile} from '../../core/profile/profile.ts'
import type {SourceTree} from '../../core/text/source-file.ts'
import type {YamlReading} from '../../core/yaml/yaml.ts'
import {lint} from '../../lint/engine/run.ts'
import {rules} from '../../lint/rules.ts'
import {findingBlocks} from '../../reports/diagnostics/diagnostics-text.ts'
import type {CorpusOptions, Environment} from '../command.ts'
import {UsageError} from '../errors/usage-error.ts'
import {mustHoldDocuments, presentFolders} from './content-folders.ts'
import {type LedgerFile, readLedgerFile} from './ledger-file.ts'
import {type ProfileFile, readProfile} from './profile.ts'

export interface Corpus extends CatalogReading {
  readonly profile: Profile
  /** The folder that the paths of the profile and of all files are relative to, absolute. */
  readonly root: string
  readonly profilePath: string
  readonly profileText: string
  /** Where what is at a path of the profile stands. */
  readonly placeInProfile: YamlReading['placeOf']
  /** Relative to the working directory. */
  readonly folders: readonly string[]
  readonly tree: SourceTree
  readonly ledger: LedgerFile | undefined
  /** Paths of folders that could not be read: any documents may lie in them. */
  readonly unreadFolders: readonly string[]
  readonly day: IsoDate
  /** What is odd about the folders, for standard error. */
  readonly notes: string
}

/**
 * Reads the profile and the documents that a command is about, with paths relative to the working directory;
 * `accept` may refuse the profile before that.
 */
export function readCorpus(
  options: CorpusOptions,
  environment: Environment,
  accept: (profile: Profile) => void = () => undefined
): Corpus {
  const profileFile = readProfile(options.config, environment.cwd)
  accept(profileFile.profile)
  return read(options, environment, profileFile, environment.cwd)
}

/**
 * The same by a profile that has been read, of what `sift` lets through of the working tree, which may be nothing:
 * of a change that removes all documents.
 */
export function readSiftedCorpus(
  options: CorpusOptions,
  environment: Environment,
  profileFile: ProfileFile,
  sift: Sift
): Corpus {
  return read(options, environment, profileFile, environment.cwd, sift)
}

type Sift = (reading: SourceTreeReading) => SourceTreeReading

/** The same with paths relative to the profile's folder: a site is the same wherever its command is run. */
export function readSiteCorpus(options: CorpusOptions, environment: Environment): Corpus {
  const profileFile = readProfile(options.config, environment.cwd)
  return read(options, environment, profileFile, dirname(profileFile.path))
}

function read(
  options: CorpusOptions,
  {cwd, today, progress}: Environment,
  {profile, path, text: profileText, placeOf: placeInProfile}: ProfileFile,
  root: string,
  sift?: Sift
): Corpus {
  const day = dayOption(options.asOf, today)
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
  const reading = readSourceTree(places, profile.ignore, root)
  const {tree, problems, unreadFolders} = sift ? sift(reading) : reading
  if (!sift) mustHoldDocuments(folders, options, cwd, [{root, tree, problems}])
  const unread = problems.map((problem) => problem.path)
  const parsed = parseCatalog(tree.files, profile, unread)
  const profilePath = relative(root, path).split(sep).join('/')
  return {
    ...{profile, root, profilePath, profileText, placeInProfile, folders, tree, unreadFolders, day, notes, ...parsed},
    ledger: readLedgerFile(path, root),
    problems: [...problems, ...parsed.problems]
  }
}

/** @throws UsageError where it is no day. */
export function dayOption(asOf: string | undefined, today: IsoDate): IsoDate {
  if (asOf === undefined) return today
  if (isIsoDate(asOf)) return asOf
  throw new UsageError(
    `Unexpected \`${asOf}\` for --as-of, expected a day`,
    `Write it as year, month and day, such as \`${today}\`.`
  )
}

/** The errors that keep documents from being read, as `lint` reports them. */
function documentsLeftOut(corpus: Corpus): readonly Diagnostic[] {
  const shown = new Set(corpus.catalog.documents.map(({path}) => path))
  const whileReading = rules.filter(({subject}) => subject === 'shape')
  return lint({...corpus, rules: whileReading}).filter(({path, severity}) => {
    const isDocument = path.endsWith('.md') || corpus.unreadFolders.includes(path)
    return severity === 'error' && isDocument && !shown.has(path)
  })
}

/** Tells, for commands that show documents, which could not be read and are left out. */
export function leftOut(corpus: Corpus): string {
  const diagnostics = documentsLeftOut(corpus)
  if (diagnostics.length === 0) return ''
  const texts = new Map(corpus.tree.files.map(({path, text}) => [path, text]))
  return `Left out, because they cannot be read:\n\n${findingBlocks(diagnostics, (path) => texts.get(path))}`
}
