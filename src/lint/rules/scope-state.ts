import type {ShapeRule} from '../engine/rule.ts'

export const scopeState: ShapeRule = {
  id: 'scope-state',
  subject: 'shape',
  severity: 'error',
  summary: 'A timeline knows four states: draft, effective, warn and deprecated.'
}
