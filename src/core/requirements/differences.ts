import {pairRequirements} from './pair-requirements.ts'
import {type Requirement, rankOf} from './requirement.ts'

/** What happened to a requirement between two texts. */
export type RequirementDifference =
  | {readonly kind: 'added'; readonly after: Requirement}
  | {readonly kind: 'removed'; readonly before: Requirement}
  | {readonly kind: 'strengthened' | 'weakened'; readonly before: Requirement; readonly after: Requirement}
  | {readonly kind: 'reworded'; readonly before: Requirement; readonly after: Requirement}

export type DifferenceKind = RequirementDifference['kind']

/**
 * What two texts of one document, or two of its versions, ask for differently: in the order of the later
 * text, then what was removed. A requirement that only moved, or that only has another introduction, is not a
 * difference.
 */
export function requirementDifferences(
  before: readonly Requirement[],
  after: readonly Requirement[]
): readonly RequirementDifference[] {
  const {pairs, removed} = pairRequirements(before, after)
  const earlier = new Map(pairs.map((pair) => [pair.after, pair.before]))
  const differences = after.flatMap((one): RequirementDifference[] => {
    const former = earlier.get(one)
    if (!former) return [{kind: 'added', after: one}]
    const step = strengthOf(one, former) - strengthOf(former, one)
    if (step === 0 && former.text === one.text) return []
    return [{kind: step > 0 ? 'strengthened' : step < 0 ? 'weakened' : 'reworded', before: former, after: one}]
  })
  return [...differences, ...removed.map((one): RequirementDifference => ({kind: 'removed', before: one}))]
}

/** The strongest keyword decides, then the others where there are as many of them. */
function strengthOf({strength, keywords}: Requirement, other: Requirement): number {
  const isComparable = keywords.length === other.keywords.length
  return rankOf(strength) * 1_000 + (isComparable ? keywords.reduce((sum, use) => sum + rankOf(use.strength), 0) : 0)
}
