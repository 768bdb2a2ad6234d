import {describe, expect, test} from 'vitest'
import {searchIndexOf} from '../../../../src/cli/commands/build/search-files.ts'

const parts = [['a', 'b'], ['c']].map((names) =>
  names.map((name) => ({path: `${name}/index.html`, address: `/${name}`}))
)
const pageKeys = new Map(parts.flat().map(({path}) => [path, `key of ${path}`]))
const made = new Map(
  ['pagefind-entry.json', 'index/1', 'part-1/pagefind-entry.json', 'part-1/index/1', 'parts.json'].map((path) => [
    `pagefind/${path}`,
    `digest of ${path}`
  ])
)

/** An earlier site with the whole index. */
function knownIndex(): Map<string, string> {
  return new Map(searchIndexOf({parts, earlier: '', earlierKeys: new Map()}, pageKeys).keys(made))
}

describe('the search index of an earlier site', () => {
  test('is made where there is none', () => {
    expect(searchIndexOf({parts, earlier: '', earlierKeys: new Map()}, pageKeys).stale).toEqual([0, 1])
    expect([...knownIndex().keys()].sort()).toEqual([...made.keys()].sort())
  })

  test('stays where its pages do', () => {
    const earlierKeys = knownIndex()
    const index = searchIndexOf({parts, earlier: '', earlierKeys}, pageKeys)
    expect(index.stale).toEqual([])
    expect(index.keys(new Map())).toEqual(earlierKeys)
  })

  test('is made anew in the part where a page changed, and comes to the keys of a clean build', () => {
    const earlierKeys = knownIndex()
    const changed = new Map([...pageKeys, ['c/index.html', 'another key']])
    const index = searchIndexOf({parts, earlier: '', earlierKeys}, changed)
    expect(index.stale).toEqual([1])
    const ofPart = new Map([...made].filter(([path]) => /part/.test(path)))
    const clean = searchIndexOf({parts, earlier: '', earlierKeys: new Map()}, changed).keys(made)
    expect(new Map([...index.keys(ofPart)].sort())).toEqual(new Map([...clean].sort()))
  })

  test.each([
    ['pagefind/index/1', [0]],
    ['pagefind/part-1/index/1', [1]],
    ['pagefind/part-1/pagefind-entry.json', [1]],
    ['pagefind/parts.json', [0, 1]]
  ])('is made anew where `%s` is missing', (path, stale) => {
    const earlierKeys = knownIndex()
    earlierKeys.delete(path)
    expect(searchIndexOf({parts, earlier: '', earlierKeys}, pageKeys).stale).toEqual(stale)
  })

  test('goes where no other one could be made', () => {
    const earlierKeys = knownIndex()
    earlierKeys.delete('pagefind/index/1')
    expect(searchIndexOf({parts, earlier: '', earlierKeys}, pageKeys).keys(new Map()).size).toBe(0)
  })
})
