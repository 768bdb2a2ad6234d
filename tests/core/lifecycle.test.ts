import fc from 'fast-check'
import {expect, test} from 'vitest'
import {
  datedSteps,
  dateKeys,
  dateNeeds,
  isInForce,
  isIsoDate,
  type LifecycleFacts,
  type Phase,
  phaseMarks,
  phaseOn,
  phases,
  stages
} from '../../src/core/lifecycle.ts'
import {canTransition} from '../../src/core/profile/profile.ts'
import {scsProfile} from '../helpers/profile.ts'

const [before, day, after] = ['2026-01-30', '2026-01-31', '2026-02-01']

const table: readonly (readonly [facts: LifecycleFacts, phase: Phase])[] = [
  // 1: rejected, by its day or by its status
  [{stage: 'draft', rejectedAt: before}, 'rejected'],
  [{stage: 'draft', rejectedAt: day}, 'rejected'],
  [{stage: 'draft', rejectedAt: after}, 'draft'],
  [{stage: 'rejected'}, 'rejected'],
  [{stage: 'rejected', rejectedAt: after}, 'rejected'],
  [{stage: 'rejected', stabilizedAt: before, deprecatedAt: before}, 'rejected'],
  // 2: deprecated, from that day on
  [{stage: 'deprecated', stabilizedAt: before, deprecatedAt: before}, 'deprecated'],
  [{stage: 'deprecated', stabilizedAt: before, deprecatedAt: day}, 'deprecated'],
  [{stage: 'deprecated', deprecatedAt: day}, 'deprecated'],
  [{stage: 'deprecated', stabilizedAt: after, deprecatedAt: day}, 'deprecated'],
  // 3: no day of stabilization
  [{stage: 'draft'}, 'draft'],
  [{stage: 'stable'}, 'draft'],
  [{stage: 'draft', deprecatedAt: after}, 'draft'],
  // 4: not yet in force, which wins over an announced end
  [{stage: 'stable', stabilizedAt: after}, 'upcoming'],
  [{stage: 'deprecated', stabilizedAt: after, deprecatedAt: '2026-02-02'}, 'upcoming'],
  // 5: in force, and the end is announced
  [{stage: 'deprecated', stabilizedAt: before, deprecatedAt: after}, 'retiring'],
  [{stage: 'stable', stabilizedAt: day, deprecatedAt: after}, 'retiring'],
  // 6: in force
  [{stage: 'stable', stabilizedAt: before}, 'effective'],
  [{stage: 'stable', stabilizedAt: day}, 'effective'],
  // without a lifecycle
  [{}, 'informative'],
  [{stabilizedAt: before, rejectedAt: before}, 'informative']
]

test.each(table)('%o is %s', (facts, phase) => {
  expect(phaseOn(day, facts)).toBe(phase)
})

test('where documents carry no dates, the stage alone counts', () => {
  const facts = {isUndated: true, stabilizedAt: after, deprecatedAt: before, rejectedAt: before}
  expect(stages.map((stage) => phaseOn(day, {...facts, stage}))).toEqual([
    ...['draft', 'effective', 'deprecated', 'rejected']
  ])
  expect(phaseOn(day, facts)).toBe('informative')
})

test('the words of the lifecycle, in their order', () => {
  expect(stages).toEqual(['draft', 'stable', 'deprecated', 'rejected'])
  expect(phases).toEqual(['draft', 'upcoming', 'effective', 'retiring', 'deprecated', 'rejected', 'informative'])
  expect(datedSteps).toEqual(['stabilized', 'deprecated', 'rejected'])
  expect(dateKeys).toEqual(['stabilized_at', 'deprecated_at', 'rejected_at'])
  expect(phaseMarks).toEqual({upcoming: '*', retiring: '†'})
})

test.each([
  ['draft', 'refused', 'refused', 'refused'],
  ['stable', 'required', 'permitted', 'refused'],
  ['deprecated', 'permitted', 'required', 'refused'],
  ['rejected', 'refused', 'refused', 'required']
] as const)('what is %s has its dates: %s, %s, %s', (stage, ...needs) => {
  expect(dateKeys.map((key) => dateNeeds[stage][key])).toEqual(needs)
})

test('only what is effective or retiring binds', () => {
  expect(phases.filter(isInForce)).toEqual(['effective', 'retiring'])
})

test('a document goes through its phases in one direction', () => {
  const order: readonly Phase[] = ['draft', 'upcoming', 'effective', 'retiring', 'deprecated', 'rejected']
  const date = fc.date({min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true})
  const isoDay = date.map((one) => one.toISOString().slice(0, 10))
  const facts = fc.record({
    stage: fc.constantFrom('draft', 'stable', 'deprecated'),
    stabilizedAt: fc.option(isoDay, {nil: undefined}),
    deprecatedAt: fc.option(isoDay, {nil: undefined}),
    rejectedAt: fc.option(isoDay, {nil: undefined})
  })
  fc.assert(
    fc.property(facts, isoDay, isoDay, (one, a, b) => {
      const [first, second] = [a, b].sort().map((on) => order.indexOf(phaseOn(on, one)))
      expect(first).toBeLessThanOrEqual(second ?? -1)
    })
  )
})

test.each([
  ['Draft', 'Stable', 'permitted'],
  ['Draft', 'Rejected', 'permitted'],
  ['Stable', 'Deprecated', 'permitted'],
  ['Draft', 'Deprecated', 'tolerated'],
  ['Stable', 'Draft', 'refused'],
  ['Stable', 'Rejected', 'refused'],
  ['Deprecated', 'Stable', 'refused'],
  ['Rejected', 'Draft', 'refused'],
  ['Stable', 'Stable', 'permitted'],
  ['Draft', 'Final', 'refused']
])('%s → %s is %s', (from, to, verdict) => {
  expect(canTransition(scsProfile, from, to)).toBe(verdict)
})

/** The Gregorian calendar, told without `Date`. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0')

test('a day is one of the calendar', () => {
  fc.assert(
    fc.property(fc.nat(9999), fc.nat(99), fc.nat(99), (year, month, date) => {
      const exists = month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month)
      expect(isIsoDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`)).toBe(exists)
    }),
    {
      numRuns: 5000,
      examples: [
        [2024, 2, 29],
        [2023, 2, 29],
        [1900, 2, 29],
        [2000, 2, 29],
        [2026, 4, 31],
        [0, 1, 1]
      ]
    }
  )
})

test.each([
  '2026-1-31',
  '26-01-31',
  '2026-01-31T00:00:00Z',
  ' 2026-01-31',
  '2026-01-31\n',
  '2026/01/31',
  '',
  '2026',
  '2026-01',
  '+002026-01-31',
  '+012026-01-31',
  '-002026-01-31'
])('%j is not written as a day', (text) => {
  expect(isIsoDate(text)).toBe(false)
})
