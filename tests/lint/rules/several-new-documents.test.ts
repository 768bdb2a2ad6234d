import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {changeFindings} from '../../helpers/lint-change.ts'

const draft = documentText()
const supplement = documentText({type: 'Supplement', keys: 'supplements: [scs-0100-v1-a.md]'})

test('reports each new document after the first', () => {
  const head = {'scs-0100-v1-a.md': draft, 'scs-0101-v1-b.md': draft, 'scs-xxxx-v1-c.md': draft}
  expect(changeFindings('several-new-documents', {}, head)).toEqual([
    'scs-0101-v1-b.md:1:1 warning several-new-documents: Unexpected new document beside `scs-0100-v1-a`, expected one new document in a change',
    'scs-xxxx-v1-c.md:1:1 warning several-new-documents: Unexpected new document beside `scs-0100-v1-a`, expected one new document in a change'
  ])
})

test('supplements come with their document, and renamed documents are not new', () => {
  const head = {'scs-0100-v1-a.md': draft, 'scs-0100-w1-a.md': supplement, 'scs-0100-w2-b.md': supplement}
  expect(changeFindings('several-new-documents', {}, head)).toEqual([])
  const base = {'scs-0101-v1-b.md': draft, 'scs-0102-v1-c.md': draft}
  const renamed = {'scs-0101-v1-bb.md': draft, 'scs-0112-v1-c.md': draft}
  expect(changeFindings('several-new-documents', base, {...renamed, ...head})).toEqual([])
})

test('a supplement before the first document is not the first', () => {
  const head = {'a/scs-0100-w1-a.md': supplement, 'b/scs-0100-v1-a.md': draft}
  expect(changeFindings('several-new-documents', {}, head)).toEqual([])
})

test('neither is a document that is changed or removed', () => {
  const base = {'scs-0098-v1-a.md': draft, 'scs-0099-v1-b.md': draft}
  const head = {'scs-0099-v1-b.md': `${draft}More.\n`, 'scs-0100-v1-c.md': draft}
  expect(changeFindings('several-new-documents', base, head)).toEqual([])
})
