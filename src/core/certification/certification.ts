import type {ShapeProblem} from '../diagnostic.ts'
import type {SourceFile} from '../text/source-file.ts'
import type {CertificationLevel, Cloud} from './cloud.ts'
import {type Collection, collectResults} from './collect-results.ts'
import type {Instant} from './instant.ts'
import {readClouds, readLevels} from './read-clouds.ts'
import {readReports} from './read-reports.ts'
import {readScope} from './read-scope.ts'
import {isSnapshot, readSnapshot} from './read-snapshot.ts'
import type {Report} from './result.ts'
import type {Scope, ScopeFile} from './scope.ts'

/** The files of certificates as text. */
export interface CertificationFiles {
  readonly scopes: readonly SourceFile[]
  readonly clouds?: SourceFile | undefined
  readonly levels?: SourceFile | undefined
  /** Reports, or one snapshot of the monitor. */
  readonly results: readonly SourceFile[]
}

export interface Certification {
  readonly scopeFiles: readonly ScopeFile[]
  readonly scopes: readonly Scope[]
  readonly clouds: readonly Cloud[]
  readonly levels: readonly CertificationLevel[]
  readonly reports: readonly Report[]
  readonly isSnapshot: boolean
  /** For the lines of findings and the waivers in them; reports come without their texts, which are never shown. */
  readonly files: readonly SourceFile[]
  /** What is wrong with the shape of the files; what could be read is there all the same. */
  readonly problems: readonly ShapeProblem[]
}

export const noCertification: Certification = {
  scopeFiles: [],
  scopes: [],
  clouds: [],
  levels: [],
  reports: [],
  isSnapshot: false,
  files: [],
  problems: []
}

/** Reads all files of certificates; one that is wrong never keeps the others from being read. */
export function readCertification(files: CertificationFiles): Certification {
  const readScopes = files.scopes.map(readScope)
  const scopeFiles = readScopes.flatMap(({file}) => file ?? [])
  const scopes = scopeFiles.map(({scope}) => scope)
  const {clouds, problems: ofClouds} = files.clouds ? readClouds(files.clouds, scopes) : {clouds: [], problems: []}
  const {levels, problems: ofLevels} = files.levels ? readLevels(files.levels) : {levels: [], problems: []}
  const results = files.results.map((file) => (isSnapshot(file) ? readSnapshot(file) : readReports(file)))
  return {
    scopeFiles,
    scopes,
    clouds,
    levels,
    reports: results.flatMap(({reports}) => reports),
    isSnapshot: files.results.some(isSnapshot),
    files: [
      ...files.scopes,
      ...(files.clouds ? [files.clouds] : []),
      ...(files.levels ? [files.levels] : []),
      ...files.results.map(({path}) => ({path, text: ''}))
    ],
    problems: [...readScopes, {problems: ofClouds}, {problems: ofLevels}, ...results].flatMap(({problems}) => problems)
  }
}

/** The newest results as of an instant, and what of the reports does not count. */
export function resultsOn({reports, scopes, clouds}: Certification, instant: Instant): Collection {
  return collectResults(reports, scopes, clouds, instant)
}
