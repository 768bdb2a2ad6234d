import type {Document} from '../core/document.ts'
import {type Profile, stageOf} from '../core/profile.ts'

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
