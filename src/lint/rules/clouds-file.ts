import type {ShapeRule} from '../engine/rule.ts'

export const cloudsFile: ShapeRule = {
  id: 'clouds-file',
  subject: 'shape',
  severity: 'error',
  summary: 'A file of clouds or levels is YAML with the keys and values of its format.'
}
