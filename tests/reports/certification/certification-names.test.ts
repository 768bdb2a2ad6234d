import {expect, test} from 'vitest'
import {cellVerdicts} from '../../../src/core/certification/dashboard.ts'
import {scopeStates} from '../../../src/core/certification/scope.ts'
import {stateName, verdictName} from '../../../src/reports/certification/certification-names.ts'

test('what readers call states and verdicts', () => {
  expect(scopeStates.map(stateName)).toEqual(['Draft', 'Effective', 'Effective, about to end', 'Deprecated'])
  expect(cellVerdicts.map(verdictName)).toEqual([
    'pass',
    'pass, some tests aborted',
    'incomplete',
    'only an outdated version',
    'none'
  ])
})
