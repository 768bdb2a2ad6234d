import {describe, expect, test} from 'vitest'
import {findings} from '../../helpers/lint.ts'
import {scopeText} from '../../helpers/scope-text.ts'
import {waysOut} from '../../helpers/ways-out.ts'

const rule = 'scope-unknown-name'
const path = 'certification/scs-compatible.yaml'

describe('a name that the scope does not define', () => {
  test.each([
    [{versions: '- {version: v1, stabilized_at: 2024-02-28, include: [namings]}'}, '12:54', 'module `namings`'],
    [{versions: '- {version: v1, stabilized_at: 2024-02-28, include: [{ref: x}]}'}, '12:60', 'module `x`'],
    [{timeline: '- {date: 2024-02-28, versions: {v1: effective, v2: draft}}'}, '10:52', 'version `v2`'],
    [
      {modules: '- {id: naming, name: A, url: https://example.org/a, targets: {main: [names], preview: [other]}}'},
      '8:88',
      'testcase `other`'
    ]
  ])('is reported: %#', (parts, place, what) => {
    expect(findings(rule, {[path]: scopeText(parts)})).toEqual([
      `${path}:${place} error scope-unknown-name: Unexpected ${what}, expected one that this scope defines`
    ])
  })

  test('is none in a scope that is whole', () => {
    expect(findings(rule, {[path]: scopeText()})).toEqual([])
  })
})

test.each([
  ['namings', 'Did you mean `naming`?'],
  ['entropy', 'Define the module, or correct the name.']
])('the way out of %s is: %s', (module, help) => {
  const versions = `- {version: v1, stabilized_at: 2024-02-28, include: [naming, ${module}]}`
  expect(waysOut(rule, {[path]: scopeText({versions})})).toEqual([help])
})
