import {noCertification} from '../../core/certification/certification.ts'
import {type KnownRequirements, knownRequirements} from '../../core/requirements/known-requirements.ts'
import type {CorpusReading} from '../corpus/corpus.ts'
import {mustBeReadable} from '../corpus/ledger-file.ts'
import type {SiteCertification} from './site-certification.ts'

/** What the documents of a site ask for, and which tests are known of it. */
export function readSiteRequirements(
  corpus: Omit<CorpusReading, 'certification'> & Pick<SiteCertification, 'certification'>
): KnownRequirements {
  mustBeReadable(corpus.ledger)
  return knownRequirements({...corpus, certification: corpus.certification?.certification ?? noCertification})
}
