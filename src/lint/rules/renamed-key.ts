import type {ShapeRule} from '../engine/rule.ts'

export const renamedKey: ShapeRule = {
  id: 'renamed-key',
  subject: 'shape',
  severity: 'warning',
  summary: 'A key has the name that the profile gives it today.',
  fixable: true
}
