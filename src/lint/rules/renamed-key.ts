import type {ShapeRule} from '../engine/rule.ts'

export const renamedKey: ShapeRule = {
  id: 'renamed-key',
  subject: 'shape',
  severity: 'warning',
  summary: 'Keys stand under the names that the profile gives them today.',
  fixable: true
}
