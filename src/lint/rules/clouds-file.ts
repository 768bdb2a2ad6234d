import type {ShapeRule} from '../engine/rule.ts'

export const cloudsFile: ShapeRule = {
  id: 'clouds-file',
  subject: 'shape',
  severity: 'error',
  summary: 'The files of clouds and levels are YAML with the keys and values that they have.'
}
