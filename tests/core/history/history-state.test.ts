import {expect, test} from 'vitest'
import {noHistories} from '../../../src/core/history/document-history.ts'
import {bodyOf, statesOf} from '../../../src/core/history/history-state.ts'
import {documentText} from '../../helpers/document-text.ts'
import {scsProfile} from '../../helpers/profile.ts'

test('nothing is known where there is no history', () => {
  expect(noHistories).toEqual(new Map())
})

test('each side of a commit has the documents that were there', () => {
  const [one, two] = [documentText(), documentText({title: 'B'})]
  const files = [
    {path: 'x/scs-0100-v1-a.md', before: {text: one}, after: {text: two}},
    {path: 'scs-0101-v1-b.md', before: undefined, after: {text: one}},
    {path: 'scs-0102-v1-c.md', before: {text: undefined}, after: undefined},
    {path: 'notes.md', before: {text: one}, after: {text: one}}
  ]
  const shown = (side: 'before' | 'after') =>
    statesOf(files, side, scsProfile).map(({id, path, text, document}) => ({
      ...{id, path, text},
      title: document?.frontMatter.title
    }))
  expect(shown('before')).toEqual([
    {id: 'scs-0100-v1-a', path: 'x/scs-0100-v1-a.md', text: one, title: 'A title'},
    {id: 'scs-0102-v1-c', path: 'scs-0102-v1-c.md', text: '', title: undefined}
  ])
  expect(shown('after')).toEqual([
    {id: 'scs-0100-v1-a', path: 'x/scs-0100-v1-a.md', text: two, title: 'B'},
    {id: 'scs-0101-v1-b', path: 'scs-0101-v1-b.md', text: one, title: 'A title'}
  ])
})

test.each([
  ['---\ntitle: A\ntype: Standard\nstatus: Draft\ntrack: IaaS\n---\n\nOne  \r\n two\t\n\n', '\nOne\n two'],
  ['\ufeff---\r\ntitle: A\r\ntype: Standard\r\nstatus: Draft\r\ntrack: IaaS\r\n---\r\nOne', 'One'],
  ['---\ntitle: A\ntype: Standard\nstatus: Draft\ntrack: IaaS\n---', ''],
  ['No front matter\n', 'No front matter'],
  ['\ufeff', '']
])('the body of %j is %j', (text, body) => {
  const file = {path: 'scs-0100-v1-a.md', before: undefined, after: {text}}
  expect(statesOf([file], 'after', scsProfile).map(bodyOf)).toEqual([body])
})
