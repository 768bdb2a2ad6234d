import {describe, expect, test} from 'vitest'
import {phases} from '../../../src/core/lifecycle.ts'
import {phaseName} from '../../../src/reports/status/phase-name.ts'
import {phaseDays, phaseStatement} from '../../../src/reports/status/phase-statement.ts'

const dates = {stabilizedAt: '2024-01-01', deprecatedAt: '2025-02-02', rejectedAt: '2026-03-03'}

describe('what a phase says to readers', () => {
  test.each([
    ['draft', 'Draft', 'Not in force: may still change', ''],
    ['upcoming', 'Upcoming', 'In force from 2024-01-01', 'from 2024-01-01'],
    ['effective', 'Effective', 'In force since 2024-01-01', 'since 2024-01-01'],
    ['retiring', 'Retiring', 'In force since 2024-01-01, until 2025-02-02', 'since 2024-01-01, until 2025-02-02'],
    ['deprecated', 'Deprecated', 'No longer in force since 2025-02-02', 'since 2025-02-02'],
    ['rejected', 'Rejected', 'Rejected on 2026-03-03', 'since 2026-03-03'],
    ['informative', 'Informative', 'Explains a standard, binds nobody', '']
  ] as const)('%s', (phase, name, statement, days) => {
    expect([phaseName(phase), phaseStatement(phase, dates), phaseDays(phase, dates)]).toEqual([name, statement, days])
  })

  test('where documents record no days', () => {
    const undated = {stage: 'stable', isUndated: true} as const
    const statements = phases
      .filter((phase) => phase !== 'upcoming' && phase !== 'retiring')
      .map((phase) => [phaseStatement(phase, undated), phaseDays(phase, undated)])
    expect(statements).toEqual([
      ['Not in force: may still change', ''],
      ['In force', ''],
      ['No longer in force', ''],
      ['Rejected', ''],
      ['Explains a standard, binds nobody', '']
    ])
  })
})
