import type {ShapeRule} from '../engine/rule.ts'

export const resultFile: ShapeRule = {
  id: 'result-file',
  subject: 'shape',
  severity: 'error',
  summary: 'A file of results holds reports, or the answer of a compliance monitor.'
}
