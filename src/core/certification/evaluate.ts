import {defined} from '../text/defined.ts'
import type {LatestResult, LatestResults} from './collect-results.ts'
import {expiryOf} from './expiry.ts'
import {dayOfInstant, type Instant} from './instant.ts'
import type {TestResult} from './result.ts'
import {mainTarget, type Scope, type ScopeState, type ScopeVersion} from './scope.ts'
import {type TargetTestcase, targetsOf, testcasesById} from './targets.ts'
import {versionsOn} from './timeline.ts'

/** What is known of a testcase or a target: a result that counts, or that there is none. */
export type Verdict = TestResult | 'missing'

/** FAIL if any fails, else MISSING if any is missing, else ABORT if any aborted, else PASS. */
export function combined(verdicts: readonly Verdict[]): Verdict {
  const decisive: readonly Verdict[] = ['fail', 'missing', 'abort']
  return decisive.find((verdict) => verdicts.includes(verdict)) ?? 'pass'
}

export interface TestcaseEvaluation extends TargetTestcase {
  readonly verdict: Verdict
  /** When the newest result was found, even one that does not count any more. */
  readonly checkedAt?: Instant
  readonly expiresAt?: Instant
  readonly isExpired: boolean
}

export interface TargetEvaluation {
  readonly target: string
  readonly verdict: Verdict
  readonly testcases: readonly TestcaseEvaluation[]
}

export interface VersionEvaluation {
  readonly version: ScopeVersion
  readonly state: ScopeState
  /** That of the target `main`. */
  readonly verdict: Verdict
  readonly targets: readonly TargetEvaluation[]
}

export interface SubjectEvaluation {
  readonly subject: string
  /** Every version that the timeline names, in the order of the file. */
  readonly versions: readonly VersionEvaluation[]
  /** Whether any result counts still. */
  readonly hasResults: boolean
  readonly newest?: Instant
}

/** What the results of a subject say about each version that the timeline names at an instant. */
export function evaluateSubject(
  scope: Scope,
  subject: string,
  latest: LatestResults,
  instant: Instant
): SubjectEvaluation {
  const results = latest.get(scope.uuid)?.get(subject) ?? new Map<string, LatestResult>()
  const versions = versionsOn(scope, dayOfInstant(instant)).map(({version, state}): VersionEvaluation => {
    const targets = [...targetsOf(scope, version)].map(([target, testcases]): TargetEvaluation => {
      const evaluated = testcases.map((testcase) => evaluateTestcase(testcase, results.get(testcase.id), instant))
      return {target, verdict: combined(evaluated.map(({verdict}) => verdict)), testcases: evaluated}
    })
    const main = targets.find(({target}) => target === mainTarget)
    return {version, state, verdict: main?.verdict ?? 'pass', targets}
  })
  const newest = [...results.values()]
    .map(({checkedAt}) => checkedAt)
    .sort()
    .at(-1)
  const testcasesOfScope = testcasesById(scope)
  const hasResults = [...results].some(([id, {checkedAt}]) => {
    const testcase = testcasesOfScope.get(id)
    return testcase !== undefined && instant < expiryOf(checkedAt, testcase.lifetime)
  })
  return defined({subject, versions, hasResults, newest})
}

function evaluateTestcase(
  target: TargetTestcase,
  result: LatestResult | undefined,
  instant: Instant
): TestcaseEvaluation {
  if (!result) return {...target, verdict: 'missing', isExpired: false}
  const {checkedAt} = result
  const expiresAt = expiryOf(checkedAt, target.testcase?.lifetime ?? 'week')
  const isExpired = instant >= expiresAt
  return {...target, verdict: isExpired ? 'missing' : result.result, checkedAt, expiresAt, isExpired}
}
