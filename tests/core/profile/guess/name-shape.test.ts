import {describe, expect, test} from 'vitest'
import {countTexts, isShareOf, mostFrequent} from '../../../../src/core/profile/guess/counts.ts'
import {readNames} from '../../../../src/core/profile/guess/name-shape.ts'

const filesAt = (paths: readonly string[]) => paths.map((path) => ({path, text: ''}))

/** What the names have in common, and the names that have it. */
function reading(...paths: readonly string[]): unknown {
  const names = readNames(filesAt(paths))
  if (!names) return undefined
  const {shape, named, others, folders} = names
  return {shape, named: named.map(({file}) => file.path), others: others.map(({path}) => path), folders}
}
const shapeOf = (...paths: readonly string[]) => readNames(filesAt(paths))?.shape

test('texts are counted, the most frequent first, then by text', () => {
  expect(countTexts(['b', 'c', 'a', 'c', 'b'])).toEqual([
    ['b', 2],
    ['c', 2],
    ['a', 1]
  ])
  expect(countTexts(['a', 'b', 'b'])).toEqual([
    ['b', 2],
    ['a', 1]
  ])
  expect(mostFrequent(['a', 'b', 'b'])).toBe('b')
  expect(mostFrequent([])).toBeUndefined()
})

test.each([
  [0.5, 1, 2, true],
  [0.5, 1, 3, false],
  [0.5, 2, 3, true],
  [0.5, 0, 0, false],
  [0, 0, 0, false]
])('a share of %s: %s of %s is %s', (part, few, many, expected) => {
  expect(isShareOf(part, few, many)).toBe(expected)
})

test('the parts of a name', () => {
  const names = readNames(filesAt(['s/scs-0100-v1-flavor-naming.md']))
  expect(names?.named).toEqual([
    {
      file: {path: 's/scs-0100-v1-flavor-naming.md', text: ''},
      prefix: 'scs',
      number: '0100',
      kind: 'v',
      slug: 'flavor-naming'
    }
  ])
  expect(readNames(filesAt(['0100.md']))?.named).toMatchObject([{prefix: '', number: '0100', kind: '', slug: ''}])
})

describe('names', () => {
  test('without a number are no names of documents', () => {
    expect(reading()).toBeUndefined()
    expect(reading('README.md', 'scs-xxxx-v1-a.md')).toBeUndefined()
  })

  test.each([
    ['scs-0100-v1-a.md', {prefix: 'scs', digits: 4, slugs: true}],
    ['0100-a.md', {prefix: '', digits: 4, slugs: true}],
    ['ab_1-7-a.md', {prefix: 'ab_1', digits: 1, slugs: true}],
    ['my-notes-0100-a.md', {prefix: 'my-notes', digits: 4, slugs: true}],
    ['ÄÖ-0100.md', {prefix: 'ÄÖ', digits: 4, slugs: false}],
    ['a-123456789.md', {prefix: 'a', digits: 9, slugs: false}],
    ['a-1-Ünï_2.x.md', {prefix: 'a', digits: 1, slugs: true}],
    ['2024-edition-2-a.md', {prefix: '', digits: 4, slugs: true}]
  ])('%s', (path, shape) => {
    expect(shapeOf(path)).toMatchObject(shape)
  })

  test.each([
    'a-1234567890.md',
    '1a-0001.md',
    'a_0001.md',
    'a-0001-a b.md',
    'a-0001-a%20b.md',
    'a-0001-a#b.md',
    'a-0001-a?b.md',
    'a-0001-a"b.md',
    'a-0001-a\\b.md',
    'a-0001-.md',
    'a-0001 .md',
    '-0001.md',
    'xa-0001.mdx',
    'a-0001.md.md',
    'a-0001.md-x.md'
  ])('%s is no name of a document', (path) => {
    expect(reading(path)).toBeUndefined()
  })

  test('the most frequent prefix is that of documents', () => {
    expect(reading('a-0001.md', 'b-0001.md', 'b-0002.md')).toMatchObject({
      shape: {prefix: 'b'},
      named: ['b-0001.md', 'b-0002.md'],
      others: ['a-0001.md']
    })
  })
})

describe('the digits of numbers', () => {
  test.each([
    ['one length', ['a-11.md', 'a-12.md'], {digits: 2, leadingZeros: true}, ['a-11.md', 'a-12.md']],
    [
      'several lengths without zeros: at most the longest',
      ['a-1.md', 'a-12.md', 'a-1234.md', 'a-7.md'],
      {digits: 4, leadingZeros: false},
      ['a-1.md', 'a-12.md', 'a-1234.md', 'a-7.md']
    ],
    [
      'several lengths with zeros: the most frequent one',
      ['a-001.md', 'a-002.md', 'a-1234.md'],
      {digits: 3, leadingZeros: true},
      ['a-001.md', 'a-002.md']
    ]
  ])('%s', (_what, paths, shape, named) => {
    expect(reading(...paths)).toMatchObject({shape, named})
  })
})

describe('the words behind numbers', () => {
  test('are there where half of the names have some; the others are no documents', () => {
    expect(reading('1-a.md', '2-b.md', '3.md', '4.md')).toMatchObject({
      shape: {slugs: true},
      named: ['1-a.md', '2-b.md'],
      others: ['3.md', '4.md']
    })
    expect(reading('1-a.md', '2.md', '3.md')).toMatchObject({
      shape: {slugs: false},
      named: ['2.md', '3.md'],
      others: ['1-a.md']
    })
  })
})

describe('the letters before versions', () => {
  test.each([
    [['1-v1-a.md', '2-v2-a.md', '1-s1-a.md'], {main: 'v', supplement: 's'}],
    [['1-v1-a.md'], {main: 'v', supplement: 'w'}],
    [['1-w1-a.md'], {main: 'w', supplement: 's'}],
    [['1-v1-a.md', '2-a.md'], {main: 'v', supplement: 'w'}],
    [['1-v1-a.md', '2-a.md', '3-a.md'], undefined],
    // No versions: what looks like one are the words behind the number.
    [['1-V1-a.md'], undefined],
    [['1-v0-a.md'], undefined],
    [['1-v1234567-a.md'], undefined],
    [['1-v123456-a.md'], {main: 'v', supplement: 'w'}]
  ])('%j', (paths, kinds) => {
    expect(shapeOf(...paths)?.kinds).toEqual(kinds)
  })

  test('are those of documents; names with other letters or none are no documents', () => {
    expect(reading('1-v1-a.md', '2-v1-a.md', '3-w1-a.md', '3-w2-a.md', '4-x1-a.md', '5-a.md')).toMatchObject({
      named: ['1-v1-a.md', '2-v1-a.md', '3-w1-a.md', '3-w2-a.md'],
      others: ['4-x1-a.md', '5-a.md']
    })
    expect(reading('1-v1-a.md', '2-a.md', '3-a.md')).toMatchObject({named: ['1-v1-a.md', '2-a.md', '3-a.md']})
  })
})

describe('what stands for a number that is not given yet', () => {
  test.each([
    [['scs-0100-v1-a.md', 'scs-xxxx-v1-b.md'], 'xxxx'],
    [['scs-0100-v1-a.md', 'scs-x-v12-b.md'], 'x'],
    [['scs-0100-v1-a.md', 'scs-nnnn-v1-b.md'], 'nnnn'],
    [['scs-0100-v1-a.md', 'scs-draft-v1-b.md', 'scs-xx-v1-b.md', 'scs-draft-v1-c.md'], 'draft'],
    [['a-1-a.md', 'a-proposal-b.md'], 'proposal'],
    [['1-a.md', 'draft-b.md'], 'draft'],
    [['scs-0100-v1-a.md', 'scs-XXXX-v1-b.md'], undefined],
    [['scs-0100-v1-a.md', 'scs-xxxx-b.md'], undefined],
    [['scs-0100-v1-a.md', 'scs-xxxx-w1-b.md'], undefined],
    [['scs-0100-v1-a.md', 'other-xxxx-v1-b.md'], undefined],
    [['scs-0100-v1-a.md', 'scs-my-xxxx-v1-b.md'], undefined],
    [['a-1-a.md', 'a-idea-b.md'], undefined],
    [['a-1-a.md', 'a-draft.md'], undefined]
  ])('%j', (paths, placeholder) => {
    expect(shapeOf(...paths)?.placeholder).toBe(placeholder)
  })
})

test.each([
  [
    ['a/1-a.md', 'b/2-a.md', 'a/3-a.md'],
    ['a', 'b']
  ],
  [
    ['b/1-a.md', 'a/2-a.md', 'a/c/3-a.md', 'ab/4-a.md'],
    ['a', 'ab', 'b']
  ],
  [['1-a.md', 'a/2-a.md'], ['']],
  [['a/1-a.md', 'README.md', 'b/notes.md'], ['a']]
])('the documents of %j lie in %j', (paths, folders) => {
  expect(readNames(filesAt(paths))?.folders).toEqual(folders)
})
