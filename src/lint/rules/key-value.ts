import type {ShapeRule} from '../engine/rule.ts'

export const keyValue: ShapeRule = {
  id: 'key-value',
  subject: 'shape',
  severity: 'error',
  summary: 'Type, status and track are words that the profile knows.'
}
