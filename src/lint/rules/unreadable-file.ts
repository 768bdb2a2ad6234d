import type {ShapeRule} from '../engine/rule.ts'

export const unreadableFileRule: ShapeRule = {
  id: 'unreadable-file',
  subject: 'shape',
  severity: 'error',
  summary: 'Every file in a content folder can be read as text.'
}
