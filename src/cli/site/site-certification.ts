import {dirname, resolve} from 'node:path'
import {folderProblem} from '../../adapters/files/profile-file.ts'
import {type EvaluatedCertification, evaluatedCertification} from '../../core/certification/evaluated-certification.ts'
import {endOfDay} from '../../core/certification/instant.ts'
import {readCertificationFiles} from '../corpus/certification.ts'
import {certificationFindings} from '../corpus/certification-findings.ts'
import type {Corpus} from '../corpus/corpus.ts'

export interface SiteCertification {
  /** Undefined where nothing is known of scopes or clouds. */
  readonly certification: EvaluatedCertification | undefined
  /** What is wrong with the files, for standard error; what could be read is shown all the same. */
  readonly certificationNotes: string
}

/** Reads what the profile names, evaluated at the end of the site's day as the commands do. */
export function readSiteCertification({profile, profilePath, root, day}: Corpus, cwd: string): SiteCertification {
  const path = resolve(root, profilePath)
  // A profile that was taken from elsewhere, without any of its data, has no such pages.
  if (
    certificationPaths({profile, profilePath, root}).every(
      (one) => folderProblem(one, cwd) === 'there is no such folder'
    )
  ) {
    return {certification: undefined, certificationNotes: ''}
  }
  const reading = readCertificationFiles({}, {profile, profilePath: path, cwd, root})
  const certificationNotes =
    reading.notes + certificationFindings([...reading.unread, ...reading.problems], reading.texts, profile, day)
  const isEmpty = reading.scopes.length === 0 && reading.clouds.length === 0
  return {certification: isEmpty ? undefined : evaluatedCertification(reading, endOfDay(day)), certificationNotes}
}

/** Files and folders of certification that the profile names, absolute. */
export function certificationPaths({
  profile,
  profilePath,
  root
}: Pick<Corpus, 'profile' | 'profilePath' | 'root'>): readonly string[] {
  const {scopes, clouds, levels, results} = profile.certification ?? {}
  const base = dirname(resolve(root, profilePath))
  return [scopes, clouds, levels, results].flatMap((one) => (one === undefined ? [] : [resolve(base, one)]))
}
