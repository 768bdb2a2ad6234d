import {describe, expect, test} from 'vitest'
import {findings} from '../../helpers/lint.ts'
import {scopeText} from '../../helpers/scope-text.ts'

const rule = 'scope-early-state'
const path = 'certification/scs-compatible.yaml'

const found = (timeline: string, versions?: string): string[] =>
  findings(rule, {[path]: scopeText({timeline, ...(versions !== undefined && {versions})})})

describe('a version in force', () => {
  test.each(['effective', 'warn'])('before it was stabilised is reported once: %s', (state) => {
    const timeline = `- {date: 2024-02-28, versions: {v1: effective}}
- {date: 2024-02-02, versions: {v1: ${state}}}
- {date: 2024-02-01, versions: {v1: ${state}}}`
    expect(found(timeline)).toEqual([
      `${path}:12:37 error scope-early-state: Unexpected state \`${state}\` of \`v1\` on \`2024-02-01\`, expected a day from \`2024-02-28\` on`
    ])
  })

  test('that was never stabilised is reported', () => {
    expect(found('- {date: 2024-02-28, versions: {v1: effective}}', '- {version: v1, include: [naming]}')).toEqual([
      `${path}:10:37 error scope-early-state: Unexpected state \`effective\` of \`v1\` on \`2024-02-28\`, expected a \`stabilized_at\` of the version`
    ])
  })

  test.each([
    '- {date: 2024-02-28, versions: {v1: effective}}',
    '- {date: 2024-01-01, versions: {v1: draft}}',
    '- {date: 2024-01-01, versions: {v1: deprecated}}'
  ])('is right: %s', (timeline) => {
    expect(found(timeline)).toEqual([])
  })
})
