import type {ShapeRule} from '../engine/rule.ts'

export const scopeFile: ShapeRule = {
  id: 'scope-file',
  subject: 'shape',
  severity: 'error',
  summary: 'A scope file is YAML with the keys and values of a scope.'
}
