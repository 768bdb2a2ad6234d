import type {ScopeState} from '../../core/certification/scope.ts'
import {phaseName} from '../status/phase-name.ts'

/** A state as people read it. */
export function stateName(state: ScopeState): string {
  return state === 'warn' ? 'Effective, about to end' : phaseName(state)
}
