import type {LifecycleFacts, Phase} from '../core/lifecycle.ts'

/** What a reader is told first: "In force since 2023-06-14". */
export function phaseStatement(phase: Phase, {stabilizedAt, deprecatedAt, rejectedAt}: LifecycleFacts): string {
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
