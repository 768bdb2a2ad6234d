import type {Series} from '../../core/catalog.ts'
import {type Document, documentPhase} from '../../core/document.ts'
import {isInForce} from '../../core/lifecycle.ts'
import type {SiteContent} from '../../core/site/site-content.ts'

/** The version that counts: the newest in force, else the newest. */
export function latestVersion({versions}: Series, {catalog, day}: SiteContent): Document | undefined {
  return versions.findLast((one) => isInForce(documentPhase(one, day, catalog.profile))) ?? versions.at(-1)
}
