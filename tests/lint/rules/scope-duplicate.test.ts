import {describe, expect, test} from 'vitest'
import {findings} from '../../helpers/lint.ts'
import {scopeText} from '../../helpers/scope-text.ts'

const rule = 'scope-duplicate'
const path = 'certification/scs-compatible.yaml'

describe('what stands in a scope twice', () => {
  test.each([
    [{testcases: '- id: names\n- id: names'}, '7:9', 'testcase `names`'],
    [
      {modules: '- {id: naming, name: A, url: https://example.org/a, targets: {main: [names]}}\n'.repeat(2).trim()},
      '9:8',
      'module `naming`'
    ],
    [
      {timeline: '- {date: 2024-02-28, versions: {v1: effective}}\n- {date: 2024-02-28, versions: {v1: warn}}'},
      '11:10',
      'timeline entry of `2024-02-28`'
    ],
    [
      {versions: '- {version: v1, stabilized_at: 2024-02-28, include: [naming]}\n- {version: v1, include: []}'},
      '13:13',
      'version `v1`'
    ]
  ])('is reported: %#', (parts, place, what) => {
    expect(findings(rule, {[path]: scopeText(parts)})).toEqual([
      `${path}:${place} error scope-duplicate: Unexpected second ${what}, expected it once`
    ])
  })

  test('may be a testcase of two modules in the older format', () => {
    const text = `name: A
uuid: b
url: https://example.org/a.yaml
modules:
  - {id: one, name: One, url: https://example.org/1, testcases: [{id: names, tags: [mandatory]}]}
  - {id: two, name: Two, url: https://example.org/2, testcases: [{id: names}, {id: names}]}
timeline: []
versions: []
`
    expect(findings(rule, {[path]: text})).toEqual([
      `${path}:6:84 error scope-duplicate: Unexpected second testcase \`names\`, expected it once`
    ])
  })
})
