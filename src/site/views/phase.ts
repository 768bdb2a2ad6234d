import {type Document, lifecycleOf} from '../../core/document.ts'
import {type IsoDate, type Phase, phaseOn} from '../../core/lifecycle.ts'
import type {Profile} from '../../core/profile.ts'
import {phaseName} from '../../reports/phase-name.ts'

export interface PhaseView {
  readonly phase: Phase
  readonly name: string
  /** "In force since 2023-06-14" */
  readonly statement: string
}

/** What a reader is told first: does this count on that day? */
export function phaseView(document: Document, day: IsoDate, profile: Profile): PhaseView {
  const facts = lifecycleOf(document, profile)
  const phase = phaseOn(day, facts)
  return {phase, name: phaseName(phase), statement: statement(phase, facts)}
}

function statement(phase: Phase, {stabilizedAt, deprecatedAt, rejectedAt}: ReturnType<typeof lifecycleOf>): string {
  switch (phase) {
    case 'draft':
      return 'Not in force: may still change'
    case 'upcoming':
      return `In force from ${stabilizedAt}`
    case 'effective':
      return stabilizedAt ? `In force since ${stabilizedAt}` : 'In force'
    case 'retiring':
      return `In force since ${stabilizedAt}, until ${deprecatedAt}`
    case 'deprecated':
      return deprecatedAt ? `No longer in force since ${deprecatedAt}` : 'No longer in force'
    case 'rejected':
      return rejectedAt ? `Rejected on ${rejectedAt}` : 'Rejected'
    case 'informative':
      return 'Explains a standard, binds nobody'
  }
}
