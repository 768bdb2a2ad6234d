import {describe, expect, test} from 'vitest'
import {changeFindings} from '../../helpers/lint-change.ts'
import {type ScopeParts, scopeText} from '../../helpers/scope-text.ts'
import {waysOutOfChange} from '../../helpers/ways-out.ts'

const path = 'certification/scs-compatible.yaml'
const found = (base: ScopeParts, head: ScopeParts): string[] =>
  changeFindings('scope-change', {[path]: scopeText(base)}, {[path]: scopeText(head)})

const modules = `- {id: naming, name: Naming, url: https://example.org/naming, targets: {main: [names]}}
- {id: other, name: Other, url: https://example.org/other, targets: {main: [names]}}`
const version = (name: string, include: string, day = 'stabilized_at: 2024-02-28, '): string =>
  `- {version: ${name}, ${day}include: ${include}}`

describe('what a version includes', () => {
  const from = (before: string, after: string, day?: string): string[] =>
    found({modules, versions: version('v1', before, day)}, {modules, versions: version('v1', after, day)})

  test.each([
    ['[naming]', '[naming, other]'],
    ['[naming, other]', '[naming]'],
    ['[naming]', '[other]'],
    ['[naming]', '[{ref: naming, parameters: {a: b}}]']
  ])('does not change from %s to %s once it is stabilised', (before, after) => {
    expect(from(before, after)).toEqual([
      `${path}:13:53 error scope-change: Unexpected change of what \`v1\` includes, expected what it included when it was stabilized on \`2024-02-28\``
    ])
  })

  test.each([
    ['[naming, other]', '[other, naming]', undefined],
    ['[naming]', '[{ref: naming}]', undefined],
    ['[{ref: naming, parameters: {a: b, c: d}}]', '[{ref: naming, parameters: {c: d, a: b}}]', undefined],
    ['[naming]', '[other]', ''],
    ['[naming]', '[other]', 'stabilized_at: 2026-01-02, ']
  ])('may change from %s to %s, with "%s"', (before, after, day) => {
    expect(from(before, after, day)).toEqual([])
  })

  test('does not change from the day on which it is stabilized', () => {
    expect(from('[naming]', '[other]', 'stabilized_at: 2026-01-01, ')).toHaveLength(1)
  })

  test('is compared with the same version of the same scope', () => {
    const versions = `${version('v1', '[naming]')}\n${version('v2', '[naming, other]')}`
    const scope = scopeText({modules, versions})
    const another = scopeText({modules, versions: version('v1', '[other]')}).replace('50393e6f', '60393e6f')
    const files = {'certification/a.yaml': scope, 'certification/b.yaml': another}
    expect(changeFindings('scope-change', files, files)).toEqual([])
  })

  test('has a way out', () => {
    const [before, after] = [scopeText({modules}), scopeText({modules, versions: version('v1', '[other]')})]
    expect(waysOutOfChange('scope-change', {[path]: before}, {[path]: after})).toEqual([
      'Put the change into a new version of the scope.'
    ])
  })
})

describe('an entry of the timeline', () => {
  const from = (before: string, after: string): string[] => found({timeline: before}, {timeline: after})
  const entry = (day: string, states: string): string => `- {date: ${day}, versions: {${states}}}`

  test('does not change once its day has come', () => {
    expect(from(entry('2026-01-01', 'v1: effective'), entry('2026-01-01', 'v1: warn'))).toEqual([
      `${path}:10:37 error scope-change: Unexpected state \`warn\` of \`v1\` on \`2026-01-01\`, expected \`effective\` as before`
    ])
    expect(from(entry('2026-01-01', 'v1: effective'), entry('2026-01-01', ''))).toEqual([
      `${path}:10:32 error scope-change: Unexpected removal of \`v1\` on \`2026-01-01\`, expected \`effective\` as before`
    ])
  })

  test('gets no further state once its day has come', () => {
    const versions = `${version('v1', '[naming]')}\n${version('v0', '[naming]')}`
    const [base, head] = ['v1: effective', 'v1: effective, v0: draft'].map((states) => {
      return {versions, timeline: entry('2026-01-01', states)}
    })
    expect(base && head && found(base, head)).toEqual([
      `${path}:10:52 error scope-change: Unexpected state \`draft\` of \`v0\` on \`2026-01-01\`, expected none as before`
    ])
  })

  test('may change before, and another may be added', () => {
    expect(from(entry('2026-01-02', 'v1: effective'), entry('2026-01-02', 'v1: warn'))).toEqual([])
    const first = entry('2024-02-28', 'v1: effective')
    expect(from(first, `${first}\n${entry('2025-12-31', 'v1: warn')}`)).toEqual([])
  })

  test('loses a version that leaves the whole file', () => {
    const base = {
      timeline: entry('2024-02-28', 'v1: effective, v0: deprecated'),
      versions: `${version('v1', '[naming]')}\n${version('v0', '[naming]')}`
    }
    const head = {timeline: entry('2024-02-28', 'v1: effective'), versions: version('v1', '[naming]')}
    expect(found(base, head)).toEqual([])
  })
})
