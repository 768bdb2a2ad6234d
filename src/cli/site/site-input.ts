import {evaluatedCertification} from '../../core/certification/evaluated-certification.ts'
import {endOfDay} from '../../core/certification/instant.ts'
import {HelpfulError} from '../../core/helpful-error.ts'
import type {Histories} from '../../core/history/document-history.ts'
import {knownRequirements} from '../../core/requirements/known-requirements.ts'
import {trackCollisions} from '../../core/site/address-collisions.ts'
import type {SiteInput} from '../../core/site/site-content.ts'
import type {CorpusReading} from '../corpus/corpus.ts'

/**
 * What a site is made from; it shows the certification as it is at the end of the day.
 * @throws HelpfulError where a track has the address of a document.
 */
export function siteInput(corpus: CorpusReading, histories: Histories): SiteInput {
  const {catalog, tree, root, day, certification} = corpus
  const [collision] = trackCollisions(catalog)
  if (collision) throw new HelpfulError(collision.message, collision.help)
  const isEmpty = certification.scopes.length === 0 && certification.clouds.length === 0
  return {
    catalog,
    tree,
    root,
    day,
    histories,
    certification: isEmpty ? undefined : evaluatedCertification(certification, endOfDay(day)),
    requirements: knownRequirements(corpus)
  }
}
