import type {EngineRule} from '../rule.ts'

export const unusedWaiver: EngineRule = {
  id: 'unused-waiver',
  subject: 'engine',
  severity: 'warning',
  summary: 'A waiver gives its reason, still holds and waives a finding.'
}
