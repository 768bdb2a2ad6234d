import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {changeFindings} from '../../helpers/lint-change.ts'

const name = 'scs-0100-v1-a.md'
const draft = documentText()

test('reports another slug, that of a supplement and one in other capitals included', () => {
  const supplement = documentText({type: 'Supplement', keys: `supplements: [${name}]`})
  const base = {[name]: draft, 'scs-0100-w1-a.md': supplement, 'scs-0101-v1-Entropy.md': draft}
  const head = {'scs-0100-v1-b.md': draft, 'scs-0100-w1-c.md': supplement, 'scs-0101-v1-entropy.md': draft}
  expect(changeFindings('slug-changed', base, head)).toEqual([
    'scs-0100-v1-b.md:1:1 error slug-changed: Unexpected slug `b`, expected `a` as before',
    'scs-0100-w1-c.md:1:1 error slug-changed: Unexpected slug `c`, expected `a` as before',
    'scs-0101-v1-entropy.md:1:1 error slug-changed: Unexpected slug `entropy`, expected `Entropy` as before'
  ])
})

test('a next version may have another slug, and a proposal get one', () => {
  const base = {[name]: documentText({status: 'Stable', keys: 'stabilized_at: 2024-01-01'}), 'scs-xxxx-v1-c.md': draft}
  const head = {[name]: documentText({status: 'Stable', keys: 'stabilized_at: 2024-01-01'}), 'scs-0100-v2-b.md': draft}
  expect(changeFindings('slug-changed', base, {...head, 'scs-xxxx-v1-d.md': draft})).toEqual([])
})

test('of two documents with one number each keeps its own', () => {
  const files = {[name]: draft, 'scs-0100-v1-b.md': draft}
  expect(changeFindings('slug-changed', files, files)).toEqual([])
  expect(changeFindings('slug-changed', files, {[name]: draft, 'scs-0101-v1-b.md': draft})).toEqual([])
})
