import type {ShapeRule} from '../engine/rule.ts'

export const unknownKey: ShapeRule = {
  id: 'unknown-key',
  subject: 'shape',
  severity: 'notice',
  summary: 'Every key of the front matter is known to the profile.'
}
