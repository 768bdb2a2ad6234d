import type {ShapeRule} from '../engine/rule.ts'

export const listValue: ShapeRule = {
  id: 'list-value',
  subject: 'shape',
  severity: 'warning',
  summary: 'Relations to other documents are lists.',
  fixable: true
}
