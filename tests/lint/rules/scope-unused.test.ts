import {describe, expect, test} from 'vitest'
import {findings} from '../../helpers/lint.ts'
import {scopeText} from '../../helpers/scope-text.ts'
import {waysOut} from '../../helpers/ways-out.ts'

const rule = 'scope-unused'
const path = 'certification/scs-compatible.yaml'

const module = (id: string): string => `- {id: ${id}, name: A, url: https://example.org/a, targets: {main: [names]}}`

describe('what nothing uses', () => {
  test('is a module in no version; those beside the versions on purpose are a notice', () => {
    const modules = [module('naming'), module('other'), module('naming-rec'), module('naming-manual')].join('\n')
    expect(findings(rule, {[path]: scopeText({modules})})).toEqual([
      `${path}:9:8 warning scope-unused: Unexpected module \`other\` that no version includes, expected a version that does`,
      `${path}:10:8 notice scope-unused: Unexpected module \`naming-rec\` that no version includes, expected a version that does`,
      `${path}:11:8 notice scope-unused: Unexpected module \`naming-manual\` that no version includes, expected a version that does`
    ])
  })

  test('is a testcase in no module', () => {
    expect(findings(rule, {[path]: scopeText({testcases: '- id: names\n- id: other'})})).toEqual([
      `${path}:7:9 warning scope-unused: Unexpected testcase \`other\` that no module names, expected it in a target of a module`
    ])
  })
})

test('the way out is to use it or to remove it', () => {
  const files = {
    [path]: scopeText({modules: `${module('naming')}\n${module('other')}`, testcases: '- id: names\n- id: more'})
  }
  expect(waysOut(rule, files)).toEqual([
    'Add it to a target of a module, or remove it.',
    'Include it in a version, or remove it.'
  ])
})

test('in the older format each testcase stands in its module', () => {
  const text = `name: A
uuid: b
url: https://example.org/a.yaml
modules: [{id: one, name: One, url: https://example.org/1, testcases: [{id: names, tags: [mandatory]}]}]
timeline: []
versions: [{version: v1, include: [one], targets: {main: other}}]
`
  expect(findings(rule, {[path]: text})).toEqual([])
})
