import {type Document, documentPhase, lifecycleOf} from '../core/document.ts'
import type {IsoDate} from '../core/lifecycle.ts'
import type {Profile} from '../core/profile.ts'

/** Where a document stands on a day, as the end of a sentence: "in force since 2024-02-08". */
export function standing(document: Document, day: IsoDate, profile: Profile): string {
  const {stabilizedAt, deprecatedAt, rejectedAt} = lifecycleOf(document, profile)
  switch (documentPhase(document, day, profile)) {
    case 'informative':
      return 'informative; it has no lifecycle'
    case 'draft':
      return deprecatedAt === undefined ? 'a draft' : `a draft, to be deprecated on ${deprecatedAt}`
    case 'upcoming':
      return `to be in force from ${stabilizedAt} on${deprecatedAt === undefined ? '' : `, until ${deprecatedAt}`}`
    case 'effective':
      return `in force since ${stabilizedAt}`
    case 'retiring':
      return `in force since ${stabilizedAt}, deprecated from ${deprecatedAt} on`
    case 'deprecated':
      return `deprecated since ${deprecatedAt}`
    case 'rejected':
      return rejectedAt === undefined ? 'rejected' : `rejected on ${rejectedAt}`
  }
}

/** The days of the phase that a document is in, for a table; empty where it has none. */
export function standingDays(document: Document, day: IsoDate, profile: Profile): string {
  const {stabilizedAt, deprecatedAt, rejectedAt} = lifecycleOf(document, profile)
  switch (documentPhase(document, day, profile)) {
    case 'informative':
    case 'draft':
      return ''
    case 'upcoming':
      return `from ${stabilizedAt}`
    case 'effective':
      return `since ${stabilizedAt}`
    case 'retiring':
      return `since ${stabilizedAt}, until ${deprecatedAt}`
    case 'deprecated':
      return `since ${deprecatedAt}`
    case 'rejected':
      return rejectedAt === undefined ? '' : `since ${rejectedAt}`
  }
}
