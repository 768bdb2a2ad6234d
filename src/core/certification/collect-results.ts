import {compareText, type ShapeProblem} from '../diagnostic.ts'
import {inBackticks} from '../text/describe-value.ts'
import type {Cloud} from './cloud.ts'
import type {Instant} from './instant.ts'
import {type Report, type TestResult, worseResult} from './result.ts'
import type {Scope} from './scope.ts'
import {testcasesById} from './targets.ts'

export interface LatestResult {
  readonly result: TestResult
  readonly checkedAt: Instant
}

/** The newest result of each testcase, by the scope's uuid and the subject. */
export type LatestResults = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, LatestResult>>>

export interface Collection {
  readonly latest: LatestResults
  /** `result-ignored`: what does not count, and why. */
  readonly problems: readonly ShapeProblem[]
}

/** Newest results as of an instant: a newer report replaces only the testcases that it holds. */
export function collectResults(
  reports: readonly Report[],
  scopes: readonly Scope[],
  clouds: readonly Cloud[],
  instant: Instant
): Collection {
  const byUuid = new Map(scopes.map((scope) => [scope.uuid, scope]))
  const subjects = new Set(clouds.flatMap((cloud) => cloud.scopes).flatMap(({regions}) => regions.map(subjectOf)))
  const problems: ShapeProblem[] = []
  const latest = new Map<string, Map<string, Map<string, LatestResult>>>()
  const countedReports = new Set<string>()
  for (const report of sortedReports(reports)) {
    const scope = byUuid.get(report.scope)
    const reason = reasonToIgnore(report, scope, subjects, instant, countedReports)
    if (reason) problems.push(ignoredResult(report, reason))
    if (reason || !scope) continue
    const testcases = testcasesById(scope)
    const ofScope = latest.get(scope.uuid) ?? new Map<string, Map<string, LatestResult>>()
    const ofSubject = ofScope.get(report.subject) ?? new Map<string, LatestResult>()
    latest.set(scope.uuid, ofScope.set(report.subject, ofSubject))
    for (const [testcase, result] of report.results) {
      const latestResult = newerResult(ofSubject.get(testcase), {result, checkedAt: report.checkedAt})
      if (testcases.has(testcase)) ofSubject.set(testcase, latestResult)
      else problems.push(ignoredResult(report, unknownTestcase(testcase, scope)))
    }
  }
  return {latest, problems}
}

function subjectOf({subject}: {readonly subject: string}): string {
  return subject
}

function sortedReports(reports: readonly Report[]): readonly Report[] {
  return reports.toSorted((a, b) => compareText(a.path, b.path) || a.place.line - b.place.line)
}

/** Of two results of one time the worse counts, whatever the order of the files. */
function newerResult(earlier: LatestResult | undefined, next: LatestResult): LatestResult {
  if (!earlier || earlier.checkedAt < next.checkedAt) return next
  if (earlier.checkedAt > next.checkedAt) return earlier
  return {...earlier, result: worseResult(earlier.result, next.result)}
}

interface Reason {
  readonly message: string
  readonly help: string
}

function reasonToIgnore(
  report: Report,
  scope: Scope | undefined,
  subjects: ReadonlySet<string>,
  instant: Instant,
  countedReports: Set<string>
): Reason | undefined {
  const {subject, checkedAt, results} = report
  if (!scope) {
    return {
      message: `Unexpected scope ${inBackticks(report.scope)} of a report, expected the \`uuid\` of a scope that exists`,
      help: 'Add the scope, or remove the report.'
    }
  }
  if (!subjects.has(subject)) {
    return {
      message: `Unexpected subject ${inBackticks(subject)}, expected one that a cloud names`,
      help: 'Add the subject to the file of the clouds, or remove the report.'
    }
  }
  if (checkedAt > instant) {
    return {
      message: `Unexpected report of \`${checkedAt}\`, expected none after \`${instant}\``,
      help: 'The report counts from that time on; if the clock of the test was wrong, remove the report.'
    }
  }
  const contents = [...results].sort(([a], [b]) => compareText(a, b))
  const identity = JSON.stringify([scope.uuid, subject, checkedAt, contents])
  if (countedReports.has(identity)) {
    return {
      message: `Unexpected second report of ${inBackticks(subject)} of \`${checkedAt}\` with the same results, expected one`,
      help: 'Remove one of the two reports.'
    }
  }
  countedReports.add(identity)
  return undefined
}

function unknownTestcase(testcase: string, {name}: Scope): Reason {
  return {
    message: `Unexpected testcase ${inBackticks(testcase)}, expected a testcase of ${inBackticks(name)}`,
    help: 'Correct the name; its result does not count, the other results of the report do.'
  }
}

function ignoredResult({path, place}: Report, {message, help}: Reason): ShapeProblem {
  return {rule: 'result-ignored', path, place, message, help}
}
