import type {ShapeRule} from '../engine/rule.ts'

export const fileNameRule: ShapeRule = {
  id: 'file-name',
  subject: 'shape',
  severity: 'error',
  summary: 'The name of a document follows the pattern of the profile.'
}
