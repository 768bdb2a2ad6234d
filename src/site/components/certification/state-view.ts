import type {Scope, ScopeState} from '../../../core/certification/scope.ts'
import {scopeHistory} from '../../../core/certification/timeline.ts'
import type {Phase} from '../../../core/lifecycle.ts'
import {stateName} from '../../../reports/certification/certification-names.ts'
import {stateLooks} from './state-looks.ts'

/** The state of a version of a scope, and those that it will have. */
export interface StateView {
  readonly look: Phase
  readonly name: string
  /** For the browser: `2024-02-28 effective|2025-01-01 warn|2025-06-01`, the last one without a state. */
  readonly states: string
}

export function stateView(scope: Scope, version: string, state: ScopeState): StateView {
  const segments = scopeHistory(scope).find((one) => one.version === version)?.segments ?? []
  const states = segments.flatMap(({state: word, from, until}, index) => {
    const isGone = until !== undefined && segments[index + 1]?.from !== until
    return [`${from} ${word}`, ...(isGone ? [until] : [])]
  })
  return {look: stateLooks[state], name: stateName(state), states: states.join('|')}
}
