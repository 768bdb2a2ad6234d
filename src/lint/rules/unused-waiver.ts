import type {EngineRule} from '../engine/rule.ts'

export const unusedWaiver: EngineRule = {
  id: 'unused-waiver',
  subject: 'engine',
  severity: 'warning',
  summary: 'A waiver gives a reason, has not ended, and waives a finding.'
}
