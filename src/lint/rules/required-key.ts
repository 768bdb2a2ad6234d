import type {ShapeRule} from '../engine/rule.ts'

export const requiredKey: ShapeRule = {
  id: 'required-key',
  subject: 'shape',
  severity: 'error',
  summary: 'The front matter has every key that the type of the document requires.'
}
