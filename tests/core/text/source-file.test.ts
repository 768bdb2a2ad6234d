import {expect, test} from 'vitest'
import {fileAt, fileName, folderOf, hasAsset, normalizePath} from '../../../src/core/text/source-file.ts'

test('a file is found by its path, of two with one path the last', () => {
  const files = ['a.md', 'x/a.md', 'a.md'].map((path, index) => ({path, text: String(index)}))
  expect(fileAt('a.md', files)?.text).toBe('2')
  expect(fileAt('x/a.md', files)?.text).toBe('1')
  expect(fileAt('A.md', files)).toBeUndefined()
  expect(fileAt('a.md', [])).toBeUndefined()
})

test('other files of a folder are known by their whole path', () => {
  const tree = {files: [{path: 'a.md', text: ''}], assets: ['images/x.png']}
  expect(['images/x.png', 'x.png', 'images', 'a.md'].filter((path) => hasAsset(path, tree))).toEqual(['images/x.png'])
})

test.each([
  ['a.md', 'a.md', ''],
  ['x/a.md', 'a.md', 'x'],
  ['x/y/a.md', 'a.md', 'x/y'],
  ['/a.md', 'a.md', ''],
  ['x/', '', 'x'],
  ['', '', '']
])('%j is the file %j in the folder %j', (path, name, folder) => {
  expect([fileName(path), folderOf(path)]).toEqual([name, folder])
})

test.each([
  ['a/b/../c', 'a/c'],
  ['a/b/../../c', 'c'],
  ['a/../../c', '../c'],
  ['../../c', '../../c'],
  ['../a/../../c', '../../c'],
  ['./a/./b', 'a/b'],
  ['/a//b/', 'a/b'],
  ['a/...', 'a/...'],
  ['a/.b/..c', 'a/.b/..c'],
  ['..', '..'],
  ['.', ''],
  ['', '']
])('%j leads to %j', (path, target) => {
  expect(normalizePath(path)).toBe(target)
})
