import type {Document} from '../document.ts'
import {seriesId} from '../document-id.ts'
import type {Profile} from '../profile/profile.ts'
import {type RequirementDifference, requirementDifferences} from './differences.ts'
import type {Requirement} from './requirement.ts'

/** Documents of one series in two lists; undefined where one of them has none. */
export interface DocumentPair {
  readonly before: Document | undefined
  readonly after: Document | undefined
}

export interface ScopeDifference extends DocumentPair {
  readonly differences: readonly RequirementDifference[]
}

/**
 * What the documents of one version of a scope ask for differently from those of another one. A document in
 * both is not a difference; of a series that stands in both in other versions, each is compared with the last one
 * before it.
 */
export function scopeDifferences(
  before: readonly Document[],
  after: readonly Document[],
  profile: Profile,
  requirementsOf: (document: Document) => readonly Requirement[]
): readonly ScopeDifference[] {
  const requirementsIn = (document: Document | undefined): readonly Requirement[] =>
    document ? requirementsOf(document) : []
  return pairsOf(before, after, profile).flatMap((pair) => {
    const differences = requirementDifferences(requirementsIn(pair.before), requirementsIn(pair.after))
    return differences.length > 0 ? [{...pair, differences}] : []
  })
}

function pairsOf(before: readonly Document[], after: readonly Document[], profile: Profile): readonly DocumentPair[] {
  const idsBefore = new Set(before.map(({id}) => id))
  const idsAfter = new Set(after.map(({id}) => id))
  const onlyBefore = before.filter(({id}) => !idsAfter.has(id)).sort(byVersion)
  const onlyAfter = after.filter(({id}) => !idsBefore.has(id)).sort(byVersion)
  const paired = new Set<Document>()
  const pairs = onlyAfter.map((document): DocumentPair => {
    const former = onlyBefore.findLast(
      (one) => !paired.has(one) && seriesId(one, profile) === seriesId(document, profile)
    )
    if (former) paired.add(former)
    return {before: former, after: document}
  })
  return [...pairs, ...onlyBefore.filter((one) => !paired.has(one)).map((one) => ({before: one, after: undefined}))]
}

function byVersion(a: Document, b: Document): number {
  return a.version - b.version
}
