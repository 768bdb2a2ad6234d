import type {EngineRule} from '../engine/rule.ts'

export const unusedWaiver: EngineRule = {
  id: 'unused-waiver',
  subject: 'engine',
  severity: 'warning',
  summary: 'A waiver gives its reason, still holds and waives a finding.'
}
