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
 * both is no difference; of a series that stands in both in other versions, each is compared with the last one
 * before it.
 */
export function scopeDifferences(
  before: readonly Document[],
  after: readonly Document[],
  profile: Profile,
  requirementsOf: (document: Document) => readonly Requirement[]
): readonly ScopeDifference[] {
  const of = (document: Document | undefined): readonly Requirement[] => (document ? requirementsOf(document) : [])
  return pairsOf(before, after, profile).flatMap((pair) => {
    const differences = requirementDifferences(of(pair.before), of(pair.after))
    return differences.length > 0 ? [{...pair, differences}] : []
  })
}

function pairsOf(before: readonly Document[], after: readonly Document[], profile: Profile): readonly DocumentPair[] {
  const [ids, laterIds] = [before, after].map((list) => new Set(list.map(({id}) => id)))
  const left = before.filter(({id}) => !laterIds?.has(id)).sort(byVersion)
  const right = after.filter(({id}) => !ids?.has(id)).sort(byVersion)
  const used = new Set<Document>()
  const pairs = right.map((document): DocumentPair => {
    const former = left.findLast((one) => !used.has(one) && seriesId(one, profile) === seriesId(document, profile))
    if (former) used.add(former)
    return {before: former, after: document}
  })
  return [...pairs, ...left.filter((one) => !used.has(one)).map((one) => ({before: one, after: undefined}))]
}

function byVersion(a: Document, b: Document): number {
  return a.version - b.version
}
