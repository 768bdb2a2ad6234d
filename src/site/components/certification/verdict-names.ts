import type {Verdict} from '../../../core/certification/evaluate.ts'

const words: Readonly<Record<Verdict, string>> = {
  pass: 'pass',
  abort: 'aborted',
  fail: 'fail',
  missing: 'missing'
}

/** What is known of a test, or of several of which the worst counts, as people read it. */
export function testVerdictName(verdict: Verdict): string {
  return words[verdict]
}
