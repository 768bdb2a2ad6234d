import type {Phase} from '../../core/lifecycle.ts'

const names: Readonly<Record<Phase, string>> = {
  draft: 'Draft',
  upcoming: 'Upcoming',
  effective: 'Effective',
  retiring: 'Retiring',
  deprecated: 'Deprecated',
  rejected: 'Rejected',
  informative: 'Informative'
}

/** A phase as people read it. */
export function phaseName(phase: Phase): string {
  return names[phase]
}
