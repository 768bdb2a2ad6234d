import type {ShapeRule} from '../engine/rule.ts'

export const resultIgnored: ShapeRule = {
  id: 'result-ignored',
  subject: 'shape',
  severity: 'warning',
  summary: 'Every result belongs to a known cloud, scope and testcase, and is not from the future.'
}
