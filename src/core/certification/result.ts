import type {Place} from '../text/place.ts'
import type {Instant} from './instant.ts'

/** What a test said; without its words. */
export type TestResult = 'pass' | 'abort' | 'fail'

/** What a report says about a subject and a scope; of how it came about nothing is kept. */
export interface Report {
  readonly path: string
  readonly place: Place
  readonly subject: string
  /** The uuid of the scope. */
  readonly scope: string
  readonly checkedAt: Instant
  /** By testcase. */
  readonly results: ReadonlyMap<string, TestResult>
}

const meanings = new Map<unknown, TestResult>([
  [1, 'pass'],
  [0, 'abort'],
  [-1, 'fail']
])

/** What a number in a report means; undefined for anything else. */
export function testResult(value: unknown): TestResult | undefined {
  return meanings.get(value)
}

const worstFirst: readonly TestResult[] = ['fail', 'abort']

export function worseResult(a: TestResult, b: TestResult): TestResult {
  return worstFirst.find((one) => one === a || one === b) ?? 'pass'
}
