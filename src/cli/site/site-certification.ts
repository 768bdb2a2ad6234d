import {type EvaluatedCertification, evaluatedCertification} from '../../core/certification/evaluated-certification.ts'
import {endOfDay} from '../../core/certification/instant.ts'
import {certificationNotes} from '../corpus/certification-notes.ts'
import type {CorpusReading} from '../corpus/corpus.ts'

export interface SiteCertification {
  /** Undefined where nothing is known of scopes or clouds. */
  readonly certification: EvaluatedCertification | undefined
  /** What is wrong with the files, for standard error; what could be read is shown all the same. */
  readonly certificationNotes: string
}

/** A corpus as pages show it: its certification as it stands at the end of the day. */
export type SiteCorpus = Omit<CorpusReading, 'certification'> & SiteCertification

export function toSiteCorpus(corpus: CorpusReading): SiteCorpus {
  const {scopes, clouds} = corpus.certification
  const isEmpty = scopes.length === 0 && clouds.length === 0
  return {
    ...corpus,
    certification: isEmpty ? undefined : evaluatedCertification(corpus.certification, endOfDay(corpus.day)),
    certificationNotes: certificationNotes(corpus)
  }
}
