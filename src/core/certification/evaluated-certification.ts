import {type Certification, resultsOn} from './certification.ts'
import type {LatestResults} from './collect-results.ts'
import type {Instant} from './instant.ts'

/** Certification as it stands at an instant: plain data, without what reports say and where. */
export interface EvaluatedCertification {
  readonly certification: Certification
  readonly latest: LatestResults
  readonly instant: Instant
}

export function evaluatedCertification(read: Certification, instant: Instant): EvaluatedCertification {
  const {scopes, clouds, levels, isSnapshot} = read
  const {latest} = resultsOn(read, instant)
  const certification = {...{scopes, clouds, levels, isSnapshot}, scopeFiles: [], reports: [], problems: []}
  return {certification, latest, instant}
}
