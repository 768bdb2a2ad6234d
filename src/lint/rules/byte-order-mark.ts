import type {ShapeRule} from '../engine/rule.ts'

export const byteOrderMark: ShapeRule = {
  id: 'byte-order-mark',
  subject: 'shape',
  severity: 'notice',
  summary: 'A document is UTF-8 without a byte order mark.',
  fixable: true
}
