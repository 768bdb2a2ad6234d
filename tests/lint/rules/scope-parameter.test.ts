import {describe, expect, test} from 'vitest'
import {findings} from '../../helpers/lint.ts'
import {scopeText} from '../../helpers/scope-text.ts'
import {waysOut} from '../../helpers/ways-out.ts'

const rule = 'scope-parameter'
const path = 'certification/scs-compatible.yaml'

const found = (parameter: string): string[] => {
  const modules =
    '- {id: naming, name: A, url: https://example.org/a, targets: {main: [names]}, parameters: {flavor_spec: a list}}'
  const versions = `- {version: v1, stabilized_at: 2024-02-28, include: [{ref: naming, parameters: {${parameter}: x}}]}`
  return findings(rule, {[path]: scopeText({modules, versions})})
}

describe('a parameter', () => {
  test('that the module declares is right', () => {
    expect(found('flavor_spec')).toEqual([])
  })

  test('that it does not declare is reported', () => {
    expect(found('flavor_specs')).toEqual([
      `${path}:12:95 error scope-parameter: Unexpected parameter \`flavor_specs\`, expected one that the module \`naming\` declares`
    ])
  })
})

test('the way out is a parameter that comes near, or to declare it', () => {
  const modules =
    '- {id: naming, name: A, url: https://example.org/a, targets: {main: [names]}, parameters: {flavor_spec: a list}}'
  const wayOut = (parameter: string) => {
    const versions = `- {version: v1, stabilized_at: 2024-02-28, include: [{ref: naming, parameters: {${parameter}: x}}]}`
    return waysOut(rule, {[path]: scopeText({modules, versions})})
  }
  expect(wayOut('flavour_spec')).toEqual(['Did you mean `flavor_spec`?'])
  expect(wayOut('images')).toEqual(['Declare it under `parameters` of the module, or remove it.'])
})
