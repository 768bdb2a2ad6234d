import type {ShapeRule} from '../engine/rule.ts'

export const resultIgnored: ShapeRule = {
  id: 'result-ignored',
  subject: 'shape',
  severity: 'warning',
  summary: 'Every result is of a cloud, a scope and a testcase that are known, and of the past.'
}
