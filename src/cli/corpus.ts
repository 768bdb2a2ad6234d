import {dirname, relative, resolve, sep} from 'node:path'
import {folderProblem} from '../adapters/profile-file.ts'
import {readSourceTree} from '../adapters/source-tree.ts'
import {type CatalogReading, parseCatalog} from '../core/catalog.ts'
import {type IsoDate, isIsoDate} from '../core/lifecycle.ts'
import type {Profile} from '../core/profile.ts'
import type {SourceTree} from '../core/source-file.ts'
import type {YamlReading} from '../core/yaml.ts'
import {rulePage} from '../lint/run.ts'
import {findingBlocks} from '../reports/diagnostics-text.ts'
import type {CorpusOptions, Surroundings} from './command.ts'
import {Misuse} from './misuse.ts'
import {readProfile} from './profile.ts'

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
  readonly day: IsoDate
}

/**
 * Reads the profile and the documents that a command is about, with paths relative to the working directory;
 * `accept` may refuse the profile before that.
 */
export function readCorpus(
  options: CorpusOptions,
  surroundings: Surroundings,
  accept: (profile: Profile) => void = () => undefined
): Corpus {
  return read(options, surroundings, accept, () => surroundings.cwd)
}

/** The same with paths relative to the profile's folder: a site is the same wherever its command is run. */
export function readSiteCorpus(options: CorpusOptions, surroundings: Surroundings): Corpus {
  return read(options, surroundings, () => undefined, dirname)
}

function read(
  options: CorpusOptions,
  {cwd, today, progress}: Surroundings,
  accept: (profile: Profile) => void,
  rootOf: (profilePath: string) => string
): Corpus {
  const day = dayOption(options.asOf, today)
  const {profile, path, text: profileText, placeOf: placeInProfile} = readProfile(options.config, cwd)
  accept(profile)
  const folders = options.content ?? presentFolders(profile, dirname(path), cwd)
  for (const folder of folders) {
    const problem = folderProblem(folder, cwd)
    if (problem)
      throw new Misuse(
        `Cannot read \`${folder}\`: ${problem}`,
        'Give a folder of Markdown documents with `--content DIR`.'
      )
  }
  progress('Reading documents')
  const root = rootOf(path)
  const places = folders.map((folder) => resolve(cwd, folder))
  const {tree, problems} = readSourceTree(places, profile.ignore, root)
  if (tree.files.length === 0 && problems.length === 0) {
    throw new Misuse(
      `Unexpected ${folders.map((folder) => `\`${folder}\``).join(', ')} without documents, expected Markdown files`,
      'Give the folder that holds them with `--content DIR`, or look at `content` and `ignore` of the profile.'
    )
  }
  const unread = problems.map((problem) => problem.path)
  const reading = parseCatalog(tree.files, profile, unread)
  const profilePath = relative(root, path).split(sep).join('/')
  return {
    ...{profile, root, profilePath, profileText, placeInProfile, folders, tree, day, ...reading},
    problems: [...problems, ...reading.problems]
  }
}

function dayOption(asOf: string | undefined, today: IsoDate): IsoDate {
  if (asOf === undefined) return today
  if (isIsoDate(asOf)) return asOf
  throw new Misuse(
    `Unexpected \`${asOf}\` for --as-of, expected a day`,
    `Write it as year, month and day, such as \`${today}\`.`
  )
}

/** The profile's folders, relative to the working directory; those that are not there are passed over unless all are. */
function presentFolders(profile: Profile, home: string, cwd: string): readonly string[] {
  const folders = profile.content.map((folder) => relative(cwd, resolve(home, folder)).split(sep).join('/') || '.')
  const present = folders.filter((folder) => folderProblem(folder, cwd) === undefined)
  return present.length > 0 ? present : folders
}

/** Tells, for commands that show documents, which could not be read and are left out. */
export function leftOut({problems, profile, tree, catalog}: Corpus): string {
  const shown = new Set(catalog.documents.map(({path}) => path))
  const serious = problems.filter(({path}) => !shown.has(path))
  if (serious.length === 0) return ''
  const texts = new Map(tree.files.map(({path, text}) => [path, text]))
  const diagnostics = serious.map((problem) => ({
    ...problem,
    severity: 'error' as const,
    url: rulePage(problem.rule, profile)
  }))
  return `Left out, because they cannot be read:\n\n${findingBlocks(diagnostics, (path) => texts.get(path))}`
}
