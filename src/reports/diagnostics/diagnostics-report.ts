import type {Diagnostic, Severity} from '../../core/diagnostic.ts'
import type {Profile} from '../../core/profile/profile.ts'
import type {MatrixRow} from '../matrix/matrix-rows.ts'

/** What a report says about a rule. */
export interface ReportedRule {
  readonly id: string
  /** The default. */
  readonly severity: Severity | 'off'
  readonly summary: string
  /** The rule's page. */
  readonly url: string
}

/** The matrix before and after a change. */
export interface MatrixChange {
  readonly profile: Profile
  readonly before: readonly MatrixRow[]
  readonly after: readonly MatrixRow[]
}

/** What a run has found, for reports that other programs and people read. */
export interface DiagnosticsReport {
  readonly diagnostics: readonly Diagnostic[]
  /** How many documents there are. */
  readonly documents: number
  /** The paths of the files that were checked. */
  readonly paths: readonly string[]
  readonly textOf: (path: string) => string | undefined
  /** A path as it is in the repository, whatever folder the command is run in. */
  readonly pathInRepository: (path: string) => string
  readonly rules: readonly ReportedRule[]
  /** A short text that stands for longer ones. */
  readonly digest: (...texts: readonly string[]) => string
  readonly version?: string
  readonly matrix?: MatrixChange
}

/** The same for reports whose readers know the repository only: all paths as they are there. */
export function inRepository(report: DiagnosticsReport): DiagnosticsReport {
  const {diagnostics, paths, textOf, pathInRepository} = report
  const localPaths = new Map(
    [...paths, ...diagnostics.map(({path}) => path)].map((path) => [pathInRepository(path), path])
  )
  return {
    ...report,
    diagnostics: diagnostics.map((one) => ({...one, path: pathInRepository(one.path)})),
    paths: paths.map(pathInRepository),
    textOf: (path) => textOf(localPaths.get(path) ?? path),
    pathInRepository: (path) => path
  }
}
