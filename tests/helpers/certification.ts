import {
  type Certification,
  type CertificationFiles,
  readCertification,
  resultsOn
} from '../../src/core/certification/certification.ts'
import type {LatestResults} from '../../src/core/certification/collect-results.ts'
import type {Instant} from '../../src/core/certification/instant.ts'
import {fileName, type SourceFile} from '../../src/core/text/source-file.ts'

/** Files by their names: `clouds.yaml`, `levels.yaml`, reports; all others are scopes. */
export function certificationFiles(files: readonly SourceFile[]): CertificationFiles {
  const isResult = ({path}: SourceFile): boolean => /(^|\/)(report[^/]*|.*\.json)$/.test(path)
  const fileCalled = (name: string): SourceFile | undefined => files.find(({path}) => fileName(path) === name)
  const clouds = fileCalled('clouds.yaml')
  const levels = fileCalled('levels.yaml')
  const scopes = files.filter((file) => file !== clouds && file !== levels && !isResult(file))
  return {scopes, clouds, levels, results: files.filter(isResult)}
}

/** Files of scopes, clouds and results, as they are read from a folder. */
export function certificationOf(files: Readonly<Record<string, string>>): Certification {
  const certification = readCertification(
    certificationFiles(Object.entries(files).map(([path, text]) => ({path, text})))
  )
  if (certification.problems.length > 0) throw new Error(JSON.stringify(certification.problems, undefined, 2))
  return certification
}

/** The newest results at an instant, all of which count. */
export function latestOf(certification: Certification, instant: Instant): LatestResults {
  const {latest, problems} = resultsOn(certification, instant)
  if (problems.length > 0) throw new Error(JSON.stringify(problems, undefined, 2))
  return latest
}

/** A report as a test run writes it: testcase → 1 (pass), 0 (abort) or -1 (fail). */
export function reportText(
  subject: string,
  results: Readonly<Record<string, number>>,
  checkedAt = '2026-01-01 02:15:00',
  uuid = '50393e6f-0000-4000-8000-000000000001'
): string {
  return `spec: {uuid: ${uuid}}
checked_at: ${checkedAt}
subject: ${subject}
run: {invocations: {a: {results: ${JSON.stringify(results)}}}}
`
}
