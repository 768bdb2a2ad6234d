import {resolve} from 'node:path'
import {resultsOn} from '../../../core/certification/certification.ts'
import {endOfDay} from '../../../core/certification/instant.ts'
import type {LintInput} from '../../../lint/engine/run.ts'
import {readCertificationFiles} from '../../corpus/certification.ts'
import type {Corpus} from '../../corpus/corpus.ts'

export interface LintedCertification extends Required<Pick<LintInput, 'certification' | 'dataFiles' | 'problems'>> {
  readonly notes: string
}

/**
 * What `lint` reads beside documents: the profile's certification; with documents from elsewhere only scopes that
 * were named. `readThere` reads another revision than what is on disk.
 */
export function readLintedCertification(
  {content, scopes}: {readonly content?: readonly string[]; readonly scopes?: string},
  {profile, profilePath, root, day}: Corpus,
  cwd: string,
  readThere?: Parameters<typeof readCertificationFiles>[2]
): LintedCertification {
  const {certification: named, ...others} = profile
  const wanted = content === undefined && named ? {...others, certification: named} : others
  const options = scopes === undefined ? {} : {scopes}
  const place = {profile: wanted, profilePath: resolve(root, profilePath), cwd, root}
  const {notes, texts, unread, ...certification} = readCertificationFiles(options, place, readThere)
  const {problems} = resultsOn(certification, endOfDay(day))
  return {certification, dataFiles: texts, problems: [...unread, ...certification.problems, ...problems], notes}
}
