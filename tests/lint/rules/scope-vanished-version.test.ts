import {describe, expect, test} from 'vitest'
import {findings} from '../../helpers/lint.ts'
import {scopeText} from '../../helpers/scope-text.ts'

const rule = 'scope-vanished-version'
const path = 'certification/scs-compatible.yaml'

const versions = `- {version: v1, stabilized_at: 2020-01-01, include: [naming]}
- {version: v2, stabilized_at: 2020-01-01, include: [naming]}`
const found = (...entries: readonly string[]): string[] => {
  const timeline = entries.map((states, index) => `- {date: 202${index}-01-01, versions: {${states}}}`).join('\n')
  return findings(rule, {[path]: scopeText({timeline, versions})})
}

describe('a version that the timeline names no more', () => {
  test('was to be announced first', () => {
    expect(found('v1: effective', 'v2: effective', 'v2: effective')).toEqual([
      `${path}:11:10 warning scope-vanished-version: Unexpected entry of \`2021-01-01\` without \`v1\`, which was in force before, expected \`warn\` or \`deprecated\` first`
    ])
  })

  test.each([
    [['v1: effective', 'v1: warn', 'v2: effective']],
    [['v1: effective', 'v1: deprecated', 'v2: effective']],
    [['v1: draft', 'v2: effective']],
    [['v1: effective', 'v1: warn', 'v1: effective', 'v2: effective']],
    [['v1: effective', 'v1: deprecated', 'v1: effective', 'v2: effective']],
    [['v1: effective', 'v1: effective']]
  ])('is right after %j', (entries) => {
    expect(found(...entries)).toEqual([])
  })
})

test('an announcement for one version is none for another', () => {
  expect(found('v1: effective, v2: effective', 'v1: effective, v2: warn', 'v2: warn')).toHaveLength(1)
  expect(found('v1: draft', 'v1: effective', 'v2: effective')).toHaveLength(1)
})
