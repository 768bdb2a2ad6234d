import type {LifecycleFacts, Phase} from '../../core/lifecycle.ts'

/** The first statement on a document for its readers: "In force since 2023-06-14". */
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

/** The days of a phase alone, for a table; empty where it has none. */
export function phaseDays(phase: Phase, {stabilizedAt, deprecatedAt, rejectedAt}: LifecycleFacts): string {
  switch (phase) {
    case 'informative':
    case 'draft':
      return ''
    case 'upcoming':
      return `from ${stabilizedAt}`
    case 'effective':
      return stabilizedAt === undefined ? '' : `since ${stabilizedAt}`
    case 'retiring':
      return `since ${stabilizedAt}, until ${deprecatedAt}`
    case 'deprecated':
      return deprecatedAt === undefined ? '' : `since ${deprecatedAt}`
    case 'rejected':
      return rejectedAt === undefined ? '' : `since ${rejectedAt}`
  }
}
