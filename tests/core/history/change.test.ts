import {describe, expect, test} from 'vitest'
import {
  type Change,
  changedDocument,
  changesBetween,
  pairByKeys,
  pairDocuments,
  type Revision,
  sameText
} from '../../../src/core/history/change.ts'
import {documentText} from '../../helpers/document-text.ts'
import {corpusOf} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'

const revision = (files: Readonly<Record<string, string>>): Revision => corpusOf(files)
const [one, two] = [documentText({body: 'One.'}), documentText({body: 'Two.'})]

function shown(change: Change): string {
  switch (change.kind) {
    case 'added':
      return `added ${change.head.path}`
    case 'removed':
      return `removed ${change.base.path}`
    case 'modified':
      return change.base.path === change.head.path
        ? `modified ${change.head.path}`
        : `modified ${change.base.path} to ${change.head.path}`
  }
}

function changes(base: Readonly<Record<string, string>>, head: Readonly<Record<string, string>>): string[] {
  return changesBetween(revision(base), revision(head)).map(shown)
}

test.each<[what: string, base: Record<string, string>, head: Record<string, string>, changes: string[]]>([
  ['nothing', {'scs-0100-v1-a.md': one}, {'scs-0100-v1-a.md': one}, []],
  ['line endings', {'scs-0100-v1-a.md': one}, {'scs-0100-v1-a.md': one.replaceAll('\n', '\r\n')}, []],
  ['a text', {'scs-0100-v1-a.md': one}, {'scs-0100-v1-a.md': two}, ['modified scs-0100-v1-a.md']],
  ['a slug', {'scs-0100-v1-a.md': one}, {'scs-0100-v1-b.md': one}, ['modified scs-0100-v1-a.md to scs-0100-v1-b.md']],
  ['a number', {'scs-xxxx-v1-a.md': one}, {'scs-0100-v1-a.md': one}, ['modified scs-xxxx-v1-a.md to scs-0100-v1-a.md']],
  [
    'a folder',
    {'scs-0100-v1-a.md': one},
    {'x/scs-0100-v1-a.md': one},
    ['modified scs-0100-v1-a.md to x/scs-0100-v1-a.md']
  ],
  [
    'a version',
    {'scs-0100-v1-a.md': one},
    {'scs-0100-v2-a.md': one},
    ['removed scs-0100-v1-a.md', 'added scs-0100-v2-a.md']
  ],
  [
    'a proposal',
    {'scs-xxxx-v1-a.md': one},
    {'scs-xxxx-v1-b.md': one},
    ['removed scs-xxxx-v1-a.md', 'added scs-xxxx-v1-b.md']
  ],
  [
    'several, by path',
    {'scs-0103-v1-d.md': one, 'scs-0101-v1-b.md': one},
    {'scs-0103-v1-d.md': two, 'scs-0102-v1-c.md': one, 'scs-0100-v1-a.md': one},
    ['added scs-0100-v1-a.md', 'removed scs-0101-v1-b.md', 'added scs-0102-v1-c.md', 'modified scs-0103-v1-d.md']
  ]
])('a step that changes %s', (_, base, head, expected) => {
  expect(changes(base, head)).toEqual(expected)
})

describe('what cannot be read on one side', () => {
  test.each([
    ['scs-0100-v1-a.md', 'scs-0100-v1-a.md'],
    ['scs-0100-v1-a.md', 'scs-0100-v1-b.md'],
    ['scs-xxxx-v1-a.md', 'scs-xxxx-v1-a.md']
  ])('is neither added nor removed: %s, %s', (readable, unreadable) => {
    expect(changes({[readable]: one}, {[unreadable]: 'No front matter'})).toEqual([])
    expect(changes({[unreadable]: 'No front matter'}, {[readable]: one})).toEqual([])
  })

  test.each([
    ['scs-0100-v1-a.md', 'scs-0100-v2-a.md'],
    ['scs-xxxx-v1-a.md', 'scs-xxxx-v1-b.md']
  ])('says nothing of others: %s, %s', (readable, unreadable) => {
    expect(changes({[readable]: one}, {[unreadable]: 'No front matter'})).toEqual([`removed ${readable}`])
    expect(changes({[unreadable]: 'No front matter'}, {[readable]: one})).toEqual([`added ${readable}`])
  })
})

test('a change is shown with the document as it is now, else as it was', () => {
  const [base] = corpusOf({'scs-0100-v1-a.md': one}).catalog.documents
  const [head] = corpusOf({'scs-0100-v1-a.md': two}).catalog.documents
  if (!base || !head) throw new Error('not read')
  expect(changedDocument({kind: 'added', head})).toBe(head)
  expect(changedDocument({kind: 'modified', base, head})).toBe(head)
  expect(changedDocument({kind: 'removed', base})).toBe(base)
})

test('the path is the surest sign of a document, then its id, its number, and its slug', () => {
  const paths = (files: readonly string[]) =>
    corpusOf(Object.fromEntries(files.map((path) => [path, one]))).catalog.documents
  const pairs = pairDocuments(
    paths(['a/scs-0100-v1-a.md', 'b/scs-0100-v1-a.md', 'scs-0101-v1-b.md', 'scs-0102-v1-c.md', 'scs-0103-v1-d.md']),
    paths(['b/scs-0100-v1-a.md', 'c/scs-0100-v1-a.md', 'scs-0101-v1-c.md', 'scs-0104-v1-d.md', 'scs-0105-v1-x.md']),
    scsProfile
  )
  expect(pairs.map(({base, head}) => `${base.path} ${head.path}`)).toEqual([
    'b/scs-0100-v1-a.md b/scs-0100-v1-a.md',
    'a/scs-0100-v1-a.md c/scs-0100-v1-a.md',
    'scs-0101-v1-b.md scs-0101-v1-c.md',
    'scs-0103-v1-d.md scs-0104-v1-d.md'
  ])
})

test('what has one key several times is paired in order, each once', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => ({name, key: 'x'}))
  if (!a || !b || !c || !d) throw new Error('not made')
  const keys = [({key}: typeof a) => key]
  expect(pairByKeys([a, b], [c, d], keys)).toEqual([
    {base: a, head: c},
    {base: b, head: d}
  ])
  expect(pairByKeys([a, b], [c], keys)).toEqual([{base: a, head: c}])
  expect(pairByKeys([a], [c, d], [...keys, ...keys])).toEqual([{base: a, head: c}])
  expect(pairByKeys([a], [c], [])).toEqual([])
})

test.each([
  ['a\nb', 'a\nb', true],
  ['a\r\nb\r\n', 'a\nb\n', true],
  ['a\nb\n', 'a\r\nb\r\n', true],
  ['a\r\nb\n', 'a\nb\r\n', true],
  ['a\rb', 'a\nb', false],
  ['a\n', 'a', false],
  ['a ', 'a', false]
])('%j and %j are the same text: %s', (a, b, isSame) => {
  expect(sameText(a, b)).toBe(isSame)
})
