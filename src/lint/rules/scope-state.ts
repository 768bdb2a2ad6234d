import type {ShapeRule} from '../rule.ts'

export const scopeState: ShapeRule = {
  id: 'scope-state',
  subject: 'shape',
  severity: 'error',
  summary: 'A timeline knows four states: draft, effective, warn and deprecated.'
}
