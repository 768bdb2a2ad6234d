import {dirname, relative, resolve, sep} from 'node:path'
import {type DataFiles, readDataFiles} from '../../adapters/files/data-files.ts'
import {folderProblem, leadsOut, noSuchFolder} from '../../adapters/files/profile-file.ts'
import {type Certification, readCertification} from '../../core/certification/certification.ts'
import {endOfDay, type Instant, readInstant} from '../../core/certification/instant.ts'
import type {ShapeProblem} from '../../core/diagnostic.ts'
import {HelpfulError} from '../../core/helpful-error.ts'
import {type IsoDate, isIsoDate} from '../../core/lifecycle.ts'
import type {Profile} from '../../core/profile/profile.ts'
import type {SourceFile} from '../../core/text/source-file.ts'
import {UsageError} from '../errors/usage-error.ts'

/** Paths in the place of the profile's. */
export interface CertificationOptions {
  readonly scopes?: string
  readonly clouds?: string
  readonly results?: string
}

export interface CertificationReading extends Certification {
  readonly unread: readonly ShapeProblem[]
  /** For the lines of findings; those of reports without their text, which is never shown. */
  readonly texts: readonly SourceFile[]
  /** What is odd about the paths, for standard error. */
  readonly notes: string
}

/** Where a command looks, and what its paths are relative to. */
export interface CertificationPlace {
  readonly profile: Profile
  readonly profilePath: string
  readonly cwd: string
  readonly root: string
}

/**
 * Reads scopes, clouds and results: those that were asked for, else the profile's; from disk, or by `readThere`,
 * to which a path need not lead.
 */
export function readCertificationFiles(
  options: CertificationOptions,
  place: CertificationPlace,
  readThere?: (path: string) => DataFiles
): CertificationReading {
  const {profile, profilePath, cwd, root} = place
  const missing: string[] = []
  const unread: ShapeProblem[] = []
  const taken = ({files, problems}: DataFiles): readonly SourceFile[] => {
    unread.push(...problems)
    return files
  }
  const read = (key: 'scopes' | 'clouds' | 'levels' | 'results', given: string | undefined): readonly SourceFile[] => {
    const named = profile.certification?.[key]
    if (given === undefined && named === undefined) return []
    const path = given === undefined ? resolve(dirname(profilePath), named ?? '') : resolve(cwd, given)
    const shown = given ?? (relative(cwd, path).split(sep).join('/') || '.')
    if (readThere) {
      const there = readThere(path)
      if (there.files.length + there.problems.length === 0) missing.push(shown)
      return taken(there)
    }
    if (given === undefined && leadsOut(path, dirname(profilePath))) {
      throw new HelpfulError(
        `Cannot read \`${shown}\`: it is a link out of the folder of the profile`,
        'Put the files themselves there.'
      )
    }
    if (folderProblem(path, cwd) === noSuchFolder) {
      if (given !== undefined)
        throw new UsageError(`There is no \`${given}\``, `Name a path that exists with \`--${key}\`.`)
      missing.push(shown)
      return []
    }
    return taken(readDataFiles(path, root))
  }
  const scopes = read('scopes', options.scopes)
  const beside = {clouds: read('clouds', options.clouds), levels: read('levels', undefined)}
  const results = read('results', options.results)
  const [clouds, levels] = [beside.clouds[0], beside.levels[0]]
  const reading = readCertification({scopes, clouds, levels, results})
  const hidden = results.map(({path}) => ({path, text: ''}))
  const texts = [...scopes, ...beside.clouds, ...beside.levels, ...hidden]
  return {...reading, unread, texts, notes: missingNote(missing, readThere ? ' in the revision' : '')}
}

function missingNote(paths: readonly string[], where: string): string {
  if (paths.length === 0) return ''
  const shown = paths.map((path) => `\`${path}\``).join(', ')
  return `There is no ${shown}${where}, although it is named under \`certification\` in the profile; the command goes on without it\n`
}

/** When a table is read. */
export interface Moment {
  /** As it was asked for: a day or an instant. */
  readonly asOf: string
  readonly day: IsoDate
  readonly instant: Instant
}

/** A day, which counts to its end, or an instant. @throws UsageError for anything else. */
export function momentOption(asOf: string | undefined, today: IsoDate): Moment {
  const text = asOf ?? today
  if (isIsoDate(text)) return {asOf: text, day: text, instant: endOfDay(text)}
  const instant = readInstant(text)
  if (instant !== undefined) return {asOf: instant, day: instant.slice(0, 10), instant}
  throw new UsageError(
    `Unexpected \`${text}\` for --as-of, expected a day or an instant`,
    `Write it as \`${today}\` or \`${today}T12:00:00\`.`
  )
}
