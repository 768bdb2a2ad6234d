import {dirname, relative, resolve, sep} from 'node:path'
import {type DataFiles, readDataFiles} from '../../adapters/files/data-files.ts'
import {folderProblem, leadsOut, noSuchFolder} from '../../adapters/files/profile-file.ts'
import {type Certification, noCertification, readCertification} from '../../core/certification/certification.ts'
import type {ShapeProblem} from '../../core/diagnostic.ts'
import {HelpfulError} from '../../core/helpful-error.ts'
import type {ProfileFile} from '../../core/profile/parse-profile.ts'
import type {SourceFile} from '../../core/text/source-file.ts'
import {UsageError} from '../errors/usage-error.ts'

const certificationKeys = ['scopes', 'clouds', 'levels', 'results'] as const
type CertificationKey = (typeof certificationKeys)[number]

/** Paths in the place of the profile's. */
export interface CertificationPaths {
  readonly scopes?: string
  readonly clouds?: string
  readonly results?: string
}

/** What a command reads of certification. */
export interface CertificationOptions {
  /** What is read where the profile names it; all that it names if this is left out. */
  readonly keys?: readonly CertificationKey[]
  /** What is read from elsewhere. */
  readonly paths?: CertificationPaths
}

export interface CertificationReading extends Certification {
  /** What is odd about the paths, for standard error. */
  readonly notes: string
}

export const nothingCertified: CertificationReading = {...noCertification, notes: ''}

/** Where a command looks, and what its paths are relative to. */
export interface CertificationPlace {
  /** With its absolute path. */
  readonly profileFile: ProfileFile
  readonly cwd: string
  readonly root: string
}

/** Reads data files by their absolute path, which need not exist on disk. */
export type ReadData = (path: string) => DataFiles

/** Reads scopes, clouds and results from disk, or by `readFromRevision` from a revision; nothing without options. */
export function readCertificationFiles(
  options: CertificationOptions | undefined,
  {profileFile, cwd, root}: CertificationPlace,
  readFromRevision?: ReadData
): CertificationReading {
  if (!options) return nothingCertified
  const {keys = certificationKeys, paths = {}} = options
  const home = dirname(profileFile.path)
  const missing: string[] = []
  const unread: ShapeProblem[] = []
  const readPath = (path: string, shownPath: string, isFromOption: boolean): DataFiles => {
    if (readFromRevision) return readFromRevision(path)
    if (!isFromOption && leadsOut(path, home)) {
      throw new HelpfulError(
        `Cannot read \`${shownPath}\`: it is a link out of the folder of the profile`,
        'Put the files themselves there.'
      )
    }
    return folderProblem(path, cwd) === noSuchFolder ? {files: [], problems: []} : readDataFiles(path, root)
  }
  const read = (key: CertificationKey, optionPath: string | undefined): readonly SourceFile[] => {
    const pathInProfile = keys.includes(key) ? profileFile.profile.certification?.[key] : undefined
    if (optionPath === undefined && pathInProfile === undefined) return []
    const path = optionPath === undefined ? resolve(home, pathInProfile ?? '') : resolve(cwd, optionPath)
    if (!readFromRevision && optionPath !== undefined && folderProblem(path, cwd) === noSuchFolder) {
      throw new UsageError(`There is no \`${optionPath}\``, `Name a path that exists with \`--${key}\`.`)
    }
    const shownPath = optionPath ?? (relative(cwd, path).split(sep).join('/') || '.')
    const {files, problems} = readPath(path, shownPath, optionPath !== undefined)
    const isMissing = readFromRevision
      ? files.length + problems.length === 0
      : folderProblem(path, cwd) === noSuchFolder
    if (isMissing) missing.push(shownPath)
    unread.push(...problems)
    return files
  }
  const reading = readCertification({
    scopes: read('scopes', paths.scopes),
    clouds: read('clouds', paths.clouds)[0],
    levels: read('levels', undefined)[0],
    results: read('results', paths.results)
  })
  const problems = [...unread, ...reading.problems]
  return {...reading, problems, notes: missingNote(missing, readFromRevision ? ' in the revision' : '')}
}

function missingNote(paths: readonly string[], where: string): string {
  if (paths.length === 0) return ''
  const names = paths.map((path) => `\`${path}\``).join(', ')
  return `There is no ${names}${where}, although it is named under \`certification\` in the profile; the command goes on without it\n`
}

/** Files and folders of certification that a profile names, absolute. */
export function certificationPaths({profile, path}: ProfileFile): readonly string[] {
  return certificationKeys.flatMap((key) => {
    const pathInProfile = profile.certification?.[key]
    return pathInProfile === undefined ? [] : [resolve(dirname(path), pathInProfile)]
  })
}
