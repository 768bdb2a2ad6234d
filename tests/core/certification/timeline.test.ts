import {describe, expect, test} from 'vitest'
import {entryOn, scopeHistory, versionsOn} from '../../../src/core/certification/timeline.ts'
import {compareScopeVersions} from '../../../src/core/certification/version-order.ts'
import {scopeText} from '../../helpers/scope-text.ts'
import {scopeOf} from './reading.ts'

const versions = `- {version: v10, include: [naming]}
- {version: next, include: [naming]}
- {version: v2, stabilized_at: 2024-01-01, include: [naming]}
- {version: v3, include: []}`
const scope = scopeOf(
  scopeText({
    versions,
    timeline: `- {date: 2025-06-01, versions: {v10: effective, v2: deprecated, v99: draft}}
- {date: 2024-06-01, versions: {v2: effective, next: draft}}
- {date: 2025-01-01, versions: {v10: effective, v2: warn, next: draft}}
- {date: 2026-01-01, versions: {v10: effective}}
- {date: 2027-01-01, versions: {v10: effective, v2: effective}}`
  })
)

describe('the entry in force', () => {
  test.each([
    ['2024-05-31', undefined],
    ['2024-06-01', '2024-06-01'],
    ['2024-12-31', '2024-06-01'],
    ['2025-01-01', '2025-01-01'],
    ['2025-06-01', '2025-06-01'],
    ['2026-12-31', '2026-01-01'],
    ['2099-01-01', '2027-01-01']
  ])('on %s is that of %s', (day, date) => {
    expect(entryOn(scope, day)?.date).toBe(date)
  })

  test('of two with one date is the first of the file', () => {
    const twice = scopeOf(
      scopeText({timeline: '- {date: 2024-02-28, versions: {v1: warn}}\n- {date: 2024-02-28, versions: {v1: draft}}'})
    )
    expect(versionsOn(twice, '2024-02-28').map(({state}) => state)).toEqual(['warn'])
  })
})

describe('the versions on a day', () => {
  test.each([
    ['2024-05-31', []],
    ['2024-06-01', ['next draft', 'v2 effective']],
    ['2025-01-01', ['v10 effective', 'next draft', 'v2 warn']],
    ['2025-06-01', ['v10 effective', 'v2 deprecated']]
  ])('%s are those that the entry names and the file has, in its order', (day, expected) => {
    expect(versionsOn(scope, day).map(({version, state}) => `${version.version} ${state}`)).toEqual(expected)
  })
})

test('the states of a version over time end where another begins, or none', () => {
  expect(scopeHistory(scope)).toEqual([
    {
      version: 'v2',
      segments: [
        {state: 'effective', from: '2024-06-01', until: '2025-01-01'},
        {state: 'warn', from: '2025-01-01', until: '2025-06-01'},
        {state: 'deprecated', from: '2025-06-01', until: '2026-01-01'},
        {state: 'effective', from: '2027-01-01'}
      ]
    },
    {version: 'v3', segments: []},
    {version: 'v10', segments: [{state: 'effective', from: '2025-01-01'}]},
    {version: 'next', segments: [{state: 'draft', from: '2024-06-01', until: '2025-06-01'}]}
  ])
})

test('a version that stands twice in the file has one history', () => {
  const twice = scopeOf(scopeText({versions: '- {version: v1, include: [naming]}\n- {version: v1, include: []}'}))
  expect(scopeHistory(twice)).toEqual([{version: 'v1', segments: [{state: 'effective', from: '2024-02-28'}]}])
})

test('versions are ordered by their numbers, then by their words', () => {
  const sorted = ['v1', 'v2', 'v3', 'v3-orig', 'v4', 'v5', 'v5.1', 'v10', 'later', 'next']
  expect(sorted.toReversed().sort(compareScopeVersions)).toEqual(sorted)
  expect(compareScopeVersions('v1', 'v1')).toBe(0)
})
