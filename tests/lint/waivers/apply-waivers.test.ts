import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../../src/core/diagnostic.ts'
import {applyWaivers} from '../../../src/lint/waivers/apply-waivers.ts'
import type {PlacedWaiver} from '../../../src/lint/waivers/placed-waiver.ts'

const path = 'scs-0100-v1-a.md'
const writtenIn = {path: 'norma.yaml', place: {line: 9, column: 5, endLine: 9, endColumn: 20}}

function waiver(parts: Partial<PlacedWaiver> = {}): PlacedWaiver {
  return {rule: 'a-rule', path, writtenIn, reason: 'It is right here.', ...parts}
}

function finding(line: number, rule = 'a-rule', of = path): Diagnostic {
  const place = {line, column: 1, endLine: line, endColumn: 2}
  return {rule, severity: 'error', path: of, place, message: 'Unexpected words', url: ''}
}

const findings = [finding(3), finding(4), finding(4, 'b-rule'), finding(4, 'a-rule', 'another.md')]

/** The indices of the findings that remain, and what is wrong with the waivers. */
function apply(waivers: readonly PlacedWaiver[], passing: readonly string[] = []) {
  const {remaining, problems} = applyWaivers(findings, waivers, '2026-01-01', new Set(passing))
  return {remaining: remaining.map((one) => findings.indexOf(one)), problems}
}

describe('a waiver takes out', () => {
  test.each([
    ['the findings of its rule in its file', {}, [2, 3]],
    ['those of its line alone', {line: 4}, [0, 2, 3]],
    ['those of another rule', {rule: 'b-rule'}, [0, 1, 3]],
    ['those of another file', {path: 'another.md'}, [0, 1, 2]],
    ['the same until a later day', {until: '2026-01-02'}, [2, 3]],
    ['the same on its last day', {until: '2026-01-01'}, [2, 3]]
  ])('%s', (_, parts, remaining) => {
    expect(apply([waiver(parts)])).toEqual({remaining, problems: []})
  })

  test('nothing where there is none', () => {
    expect(apply([])).toEqual({remaining: [0, 1, 2, 3], problems: []})
  })
})

describe('a waiver that has no effect is a finding', () => {
  test.each([
    [
      'for no document',
      {path: undefined, document: 'scs-0999-v1'},
      'Unexpected waiver of `a-rule` for `scs-0999-v1` that names no document, expected the id of a document that exists',
      'Correct the id, or remove the waiver.'
    ],
    [
      'for no document, whatever else is wrong with it',
      {path: undefined, document: 'scs-0999-v1', reason: '', until: '2025-12-31'},
      'Unexpected waiver of `a-rule` for `scs-0999-v1` that names no document, expected the id of a document that exists',
      'Correct the id, or remove the waiver.'
    ],
    [
      'without a reason',
      {reason: ''},
      'Unexpected waiver of `a-rule` without a reason, expected `-- reason` at its end',
      'Say why you accept the finding; without a reason the waiver has no effect.'
    ],
    [
      'after its last day',
      {until: '2025-12-31'},
      'Unexpected waiver of `a-rule` that ended on `2025-12-31`, expected a day that has not passed',
      'Correct what it waives, or set a later day with a new reason.'
    ],
    [
      'that waives nothing',
      {rule: 'c-rule'},
      'Unexpected waiver of `c-rule` that waives nothing, expected a finding of that rule',
      'Remove the waiver.'
    ],
    [
      'that waives nothing in the file that it names',
      {rule: 'c-rule', document: 'scs-0100-v1'},
      'Unexpected waiver of `c-rule` for `scs-0100-v1` that waives nothing, expected a finding of that rule',
      'Remove the waiver.'
    ],
    [
      'that waives nothing in its line',
      {line: 5},
      'Unexpected waiver of `a-rule` that waives nothing, expected a finding of that rule in line 5',
      'Move or remove the waiver.'
    ]
  ])('%s', (_, parts, message, help) => {
    expect(apply([waiver(parts)])).toEqual({
      remaining: [0, 1, 2, 3],
      problems: [{rule: 'unused-waiver', ...writtenIn, message, help}]
    })
  })
})

test('where a rule comes with a change, its waiver may waive nothing; it needs a reason and ends all the same', () => {
  const idle = {rule: 'c-rule'}
  expect(apply([waiver(idle)], ['c-rule']).problems).toEqual([])
  expect(apply([waiver(idle)], ['b-rule']).problems).toHaveLength(1)
  expect(apply([waiver({...idle, reason: ''})], ['c-rule']).problems).toHaveLength(1)
  expect(apply([waiver({...idle, until: '2025-12-31'})], ['c-rule']).problems).toHaveLength(1)
})

test('two waivers for one finding are both used, whether for its line or its file', () => {
  expect(apply([waiver(), waiver(), waiver({line: 3})])).toEqual({remaining: [2, 3], problems: []})
})

test('a used waiver does not excuse one that has no reason', () => {
  const {remaining, problems} = apply([waiver(), waiver({reason: ''})])
  expect(remaining).toEqual([2, 3])
  expect(problems.map(({message}) => message)).toEqual([
    'Unexpected waiver of `a-rule` without a reason, expected `-- reason` at its end'
  ])
})
