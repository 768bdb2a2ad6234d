import {expect, test} from 'vitest'
import type {LifecycleFacts} from '../../../src/core/lifecycle.ts'
import {lifecycleText, readLifecycleText} from '../../../src/reports/status/lifecycle-text.ts'

const none = {stabilizedAt: undefined, deprecatedAt: undefined, rejectedAt: undefined}

test.each<[LifecycleFacts, string]>([
  [{...none, stage: 'stable', stabilizedAt: '2023-06-14'}, 'stable|2023-06-14||'],
  [{...none, stage: 'draft', deprecatedAt: '2024-01-01'}, 'draft||2024-01-01|'],
  [{...none, stage: 'rejected', rejectedAt: '2025-01-01'}, 'rejected|||2025-01-01'],
  [
    {stage: 'deprecated', stabilizedAt: '2023-01-01', deprecatedAt: '2024-01-01', rejectedAt: '2025-01-01'},
    'deprecated|2023-01-01|2024-01-01|2025-01-01'
  ]
])('%j is an attribute, and is read back', (facts, text) => {
  expect(lifecycleText(facts)).toBe(text)
  expect(readLifecycleText(text)).toEqual(facts)
})

test.each<[string, LifecycleFacts]>([
  ['a document without lifecycle', {stabilizedAt: '2023-06-14'}],
  ['a draft without days', {stage: 'draft'}],
  ['a stable one without days', {...none, stage: 'stable'}],
  ['one whose days do not count', {stage: 'stable', stabilizedAt: '2023-06-14', isUndated: true}]
])('no day changes the phase of %s', (_, facts) => {
  expect(lifecycleText(facts)).toBeUndefined()
})

test.each(['', 'stable', '|2023-06-14||', 'gone|2023-06-14||', 'effective'])('%j is not such an attribute', (text) => {
  expect(readLifecycleText(text)).toBeUndefined()
})

test('what is left out at the end is not there', () => {
  expect(readLifecycleText('stable|2023-06-14')).toEqual({...none, stage: 'stable', stabilizedAt: '2023-06-14'})
})
