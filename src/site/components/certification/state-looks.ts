import type {ScopeState} from '../../../core/certification/scope.ts'
import type {Phase} from '../../../core/lifecycle.ts'

/** The phase of documents that a state looks like. */
export const stateLooks: Readonly<Record<ScopeState, Phase>> = {
  draft: 'draft',
  effective: 'effective',
  warn: 'retiring',
  deprecated: 'deprecated'
}
