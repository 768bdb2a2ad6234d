import type {CellVerdict} from '../../core/certification/dashboard.ts'
import type {ScopeState} from '../../core/certification/scope.ts'
import {phaseName} from '../status/phase-name.ts'

/** A state as people read it. */
export function stateName(state: ScopeState): string {
  return state === 'warn' ? 'Effective, about to end' : phaseName(state)
}

const verdictNames: Readonly<Record<CellVerdict, string>> = {
  pass: 'pass',
  aborted: 'pass, some tests aborted',
  incomplete: 'incomplete',
  outdated: 'only an outdated version',
  none: 'none'
}

/** A verdict as people read it. */
export function verdictName(verdict: CellVerdict): string {
  return verdictNames[verdict]
}
