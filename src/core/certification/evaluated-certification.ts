import {type Certification, resultsOn} from './certification.ts'
import type {LatestResults} from './collect-results.ts'
import type {Instant} from './instant.ts'

/** Certification as it stands at an instant: plain data, without what reports say and where. */
export interface EvaluatedCertification {
  readonly certification: Certification
  readonly latest: LatestResults
  readonly instant: Instant
}

export function evaluatedCertification(reading: Certification, instant: Instant): EvaluatedCertification {
  const {latest} = resultsOn(reading, instant)
  return {certification: {...reading, scopeFiles: [], reports: [], files: [], problems: []}, latest, instant}
}
