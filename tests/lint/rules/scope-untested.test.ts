import {describe, expect, test} from 'vitest'
import {findings} from '../../helpers/lint.ts'
import {scopeText} from '../../helpers/scope-text.ts'

const rule = 'scope-untested'
const path = 'certification/scs-compatible.yaml'

const module = (targets: string): string => `- {id: naming, name: A, url: https://example.org/a, targets: ${targets}}`

describe('a module that a version includes', () => {
  test.each(['{}', '{main: []}', '{recommended: [names]}'])('is not tested by %s', (targets) => {
    expect(findings(rule, {[path]: scopeText({modules: module(targets)})})).toEqual([
      `${path}:8:8 notice scope-untested: Unexpected module \`naming\` without an automatic test, expected at least one testcase in its target \`main\``
    ])
  })

  test('is tested by one for `main`, and one that no version includes is not asked', () => {
    expect(findings(rule, {[path]: scopeText()})).toEqual([])
    const modules = `${module('{main: [names]}')}\n${module('{}').replace('naming', 'other')}`
    expect(findings(rule, {[path]: scopeText({modules})})).toEqual([])
  })

  test.each([
    ['mandatory', 0],
    ['other', 1],
    ['!other', 0],
    ['mandatory !other', 0],
    ['mandatory !tested', 1],
    ['other/mandatory', 0],
    ['other, tested', 0]
  ])('is tested in the older format where %s selects a testcase', (selector, count) => {
    const text = `name: A
uuid: b
url: https://example.org/a.yaml
modules: [{id: one, name: One, url: https://example.org/1, testcases: [{id: names, tags: [mandatory, tested]}]}]
timeline: []
versions: [{version: v1, include: [one], targets: {main: '${selector}'}}]
`
    expect(findings(rule, {[path]: text})).toHaveLength(count)
  })
})

test('a version of the older format without a target `main` tests nothing', () => {
  const text = `name: A
uuid: b
url: https://example.org/a.yaml
modules: [{id: one, name: One, url: https://example.org/1, testcases: [{id: names, tags: [mandatory]}]}]
timeline: []
versions: [{version: v1, include: [one], targets: {preview: mandatory}}]
`
  expect(findings(rule, {[path]: text})).toHaveLength(1)
})
