import type {Document} from '../../core/document.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {
  type DifferenceKind,
  type RequirementDifference,
  requirementDifferences
} from '../../core/requirements/differences.ts'
import type {Requirement} from '../../core/requirements/requirement.ts'
import {documentAddress} from '../../core/site/addresses.ts'
import type {SiteContent} from '../../core/site/site-content.ts'
import {defined} from '../../core/text/defined.ts'
import {differenceKindNames} from '../../reports/requirements/differences-report.ts'

/** One line of a table of what is asked for differently. */
export interface RequirementDifferenceRow {
  readonly kind: DifferenceKind
  /** `Strengthened` */
  readonly name: string
  readonly before?: DifferenceSide
  readonly after?: DifferenceSide
}

export interface DifferenceSide {
  readonly id: string
  readonly href: string
  readonly context: string
  readonly text: string
}

/** What two documents, of which the one follows the other, ask for differently. */
export function requirementDifferenceRows(
  before: Document,
  after: Document,
  {catalog, requirements}: SiteContent
): readonly RequirementDifferenceRow[] {
  const of = ({id}: Document): readonly Requirement[] => requirements.documents.get(id)?.requirements ?? []
  return differenceRows({before, after, differences: requirementDifferences(of(before), of(after))}, catalog.profile)
}

export function differenceRows(
  {
    before,
    after,
    differences
  }: {
    readonly before: Document | undefined
    readonly after: Document | undefined
    readonly differences: readonly RequirementDifference[]
  },
  profile: Profile
): readonly RequirementDifferenceRow[] {
  return differences.map((one) =>
    defined({
      kind: one.kind,
      name: differenceKindNames[one.kind],
      before: 'before' in one && before ? side(one.before, before, profile) : undefined,
      after: 'after' in one && after ? side(one.after, after, profile) : undefined
    })
  )
}

function side({id, context, text}: Requirement, document: Document, profile: Profile): DifferenceSide {
  return {id, href: `${documentAddress(document, profile)}#${id}`, context, text}
}
