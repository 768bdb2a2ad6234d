import {expect, test} from 'vitest'
import {findings} from '../../helpers/lint.ts'
import {scopeText} from '../../helpers/scope-text.ts'

const rule = 'scope-state'
const path = 'certification/scs-compatible.yaml'

test('reports a word that is no state, and the rest of the scope is read', () => {
  const text = scopeText({
    timeline: '- {date: 2024-02-28, versions: {v1: efective, v2: warn}}'
  })
  expect(findings(rule, {[path]: text})).toEqual([
    `${path}:10:37 error scope-state: Unexpected state \`efective\`, expected one of \`draft\`, \`effective\`, \`warn\`, \`deprecated\``
  ])
  expect(findings('scope-unknown-name', {[path]: text})).toHaveLength(1)
})

test.each(['draft', 'effective', 'warn', 'deprecated'])('knows %s', (state) => {
  expect(findings(rule, {[path]: scopeText({timeline: `- {date: 2024-02-28, versions: {v1: ${state}}}`})})).toEqual([])
})
