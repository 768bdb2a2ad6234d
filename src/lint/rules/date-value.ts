import type {ShapeRule} from '../engine/rule.ts'

export const dateValue: ShapeRule = {
  id: 'date-value',
  subject: 'shape',
  severity: 'error',
  summary: 'A date is a day that exists, written as year, month and day.'
}
