import {type Catalog, seriesOf} from './catalog.ts'
import type {Document} from './document.ts'
import {isNumbered} from './document-id.ts'
import {type Profile, stageOf} from './profile/profile.ts'
import {relationsOf} from './relations.ts'

/** Only a deprecated or rejected document names its successors (scs-0001, "Document format"). */
export function canHaveReplacedBy({frontMatter}: Document, profile: Profile): boolean {
  const stage = stageOf(profile, frontMatter.status)
  return stage === 'deprecated' || stage === 'rejected'
}

/** A draft replaces nothing until it is stable (scs-0001, "Proposal of a major update to a stable document"). */
export function hasBeenStable({frontMatter}: Document, profile: Profile): boolean {
  const stage = stageOf(profile, frontMatter.status)
  return stage === 'stable' || stage === 'deprecated'
}

/** The documents that say they replace it, else the next version; a draft replaces nothing yet. */
export function successorsOf(document: Document, catalog: Catalog): readonly Document[] {
  const {profile} = catalog
  const successors = relationsOf(catalog, document).replacedBy.filter((successor) => hasBeenStable(successor, profile))
  if (successors.length > 0 || !isNumbered(document, profile)) return successors
  const next = seriesOf(catalog, document)?.versions.find(
    (candidate) => candidate.version > document.version && hasBeenStable(candidate, profile)
  )
  return next ? [next] : []
}
