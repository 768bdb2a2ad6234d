import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'

const path = 'scs-0100-v1-a.md'
const stable = {status: 'Stable', keys: 'stabilized_at: 2025-01-01'}
const profile = {...scsProfile, template_text: ['Say why', '_Title_']}

test('reports each phrase of the template once, wherever it stands', () => {
  const text = documentText({...stable, title: '_Title_', body: '<!-- Say why this is needed. -->\n\nSay why.'})
  expect(findings('template-text', {[path]: text}, {profile})).toEqual([
    `${path}:2:8 warning template-text: Unexpected \`_Title_\` from the template, expected the document's own words`,
    `${path}:21:6 warning template-text: Unexpected \`Say why\` from the template, expected the document's own words`
  ])
})

test('leaves drafts and supplements alone', () => {
  const files = {
    [path]: documentText({body: 'Say why'}),
    'scs-0100-w1-a.md': documentText({type: 'Supplement', keys: `supplements:\n  - ${path}`, body: 'Say why'})
  }
  expect(findings('template-text', files, {profile})).toEqual([])
})

test('knows no phrases of its own', () => {
  const text = documentText({...stable, title: '_Title_'})
  expect(findings('template-text', {[path]: text}, {profile: {...scsProfile, template_text: []}})).toEqual([])
})
