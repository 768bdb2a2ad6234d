import {describe, expect, test} from 'vitest'
import {findings} from '../../helpers/lint.ts'
import {scopeText} from '../../helpers/scope-text.ts'

const tagged = `name: Compatible
uuid: 50393e6f-0000-4000-8000-000000000001
url: https://example.org/scs-compatible.yaml
modules:
  - {id: naming, name: Naming, url: https://example.org/naming, testcases: [{id: names, tags: [mandatory]}]}
timeline: [{date: 2024-02-28, versions: {v1: effective}}]
versions:
  - {version: v1, stabilized_at: 2024-02-28, include: [naming], targets: {main: mandatory}}
`

const rule = 'scope-file'
const path = 'certification/scs-compatible.yaml'
const found = (text: string): string[] => findings(rule, {[path]: text})

describe('a scope file', () => {
  test('may be of either format', () => {
    expect(found(scopeText())).toEqual([])
    expect(found(tagged)).toEqual([])
  })

  test.each([
    ['a: [b', '1:4', 'Unexpected open bracket'],
    ['text', '1:1', 'Unexpected keys, expected those of a scope: `scripts`, `modules`, `timeline`, `versions`'],
    ['', '1:1', 'Unexpected keys, expected those of a scope'],
    [scopeText().replace('uuid:', 'uid:'), '2:6', 'Unexpected key `uid` in scope, expected a key that Norma knows'],
    [
      scopeText({timeline: '- {date: soon, versions: {v1: draft}}'}),
      '10:10',
      'Unexpected `soon` for `timeline.0.date`'
    ],
    [scopeText({testcases: '- {id: names, lifetime: hour}'}), '6:27', 'Unexpected `hour`'],
    [
      scopeText().replace('https://example.org/naming', 'javascript:alert(1)'),
      '8:35',
      'Unexpected `javascript:alert(1)`'
    ],
    [`${tagged}scripts: []\n`, '5:76', 'Unexpected key `testcases`']
  ])('that is none is said where: %#', (text, place, message) => {
    const all = found(text)
    expect(all.length).toBeGreaterThan(0)
    expect(all.join('\n')).toContain(`${path}:${place}`)
    expect(all.join('\n')).toContain(message)
  })

  test('that is broken keeps no other from being read', () => {
    const files = {
      [path]: 'a: [b',
      'certification/other.yaml': scopeText({timeline: '- {date: 2024-01-01, versions: {v1: new}}'})
    }
    expect(findings('scope-state', files)).toHaveLength(1)
  })
})
