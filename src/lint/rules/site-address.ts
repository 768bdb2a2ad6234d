import type {ShapeRule} from '../engine/rule.ts'

export const siteAddressRule: ShapeRule = {
  id: 'site-address',
  subject: 'shape',
  severity: 'error',
  summary: 'Each address of the site belongs to one page.'
}
