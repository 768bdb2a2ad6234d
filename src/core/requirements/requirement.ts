import type {Place} from '../text/place.ts'
import type {Strength} from './requirement-keywords.ts'

/** How near a testcase is known to be to a requirement; nobody records which requirement it tests. */
export const coverageLevels = ['section', 'supplement', 'document'] as const
export type CoverageLevel = (typeof coverageLevels)[number]

/** One keyword of a requirement, where it stands. */
export interface KeywordUse {
  /** In capitals and in one line. */
  readonly keyword: string
  readonly strength: Strength
  readonly place: Place
}

/**
 * A sentence, or a table cell, that asks for something. One with several keywords is one requirement of the
 * strongest of them.
 */
export interface Requirement {
  /** `req-…`, unique within its document: the anchor on its page. */
  readonly id: string
  readonly kind: 'sentence' | 'cell'
  /** The headings above it, outermost first, joined with ` › `; empty before the first. */
  readonly section: string
  /** The anchor of the heading that it stands under; empty before the first. */
  readonly anchor: string
  /** The anchors of all headings above it, outermost first. */
  readonly anchors: readonly string[]
  readonly keyword: string
  readonly strength: Strength
  /** All of them, in order; the first one of the strongest is the requirement's own. */
  readonly keywords: readonly KeywordUse[]
  /** As readers see it, in one line. */
  readonly text: string
  /** What introduces it: the sentence before its list, header and first cell of its table; joined with ` › `. */
  readonly context: string
  /** The items without keyword of the list that it introduces. */
  readonly items: readonly string[]
  /** Where its own keyword stands. */
  readonly place: Place
  /** Where all of it stands. */
  readonly extent: Place
}

/** Why a keyword makes no requirement. */
const exclusionReasons = ['code', 'quotation', 'boilerplate', 'heading', 'markup'] as const
export type ExclusionReason = (typeof exclusionReasons)[number]

export interface ExcludedKeyword {
  readonly keyword: string
  readonly reason: ExclusionReason
  readonly place: Place
}

/** Every keyword of a document is in exactly one of its requirements or excluded. */
export interface RequirementReading {
  readonly requirements: readonly Requirement[]
  readonly excluded: readonly ExcludedKeyword[]
}

export const noRequirements: RequirementReading = {requirements: [], excluded: []}

const ranks: Readonly<Record<Strength, number>> = {must: 3, 'must-not': 3, should: 2, 'should-not': 2, may: 1}

/** How strong a requirement is: 3 (must), 2 (should) or 1 (may), for and against alike. */
export function rankOf(strength: Strength): number {
  return ranks[strength]
}
