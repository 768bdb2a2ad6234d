import {existsSync, mkdirSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {applyFileActions, type FileAction, occupiedPath} from '../../../src/adapters/files/file-actions.ts'
import {temporaryFolder} from '../../helpers/temporary-folder.ts'

function desk() {
  const folder = temporaryFolder({'a.md': 'a', 'b.md': 'b'})
  return {
    at: (name: string) => join(folder, name),
    files: () =>
      Object.fromEntries(
        readdirSync(folder, {withFileTypes: true})
          .filter((entry) => entry.isFile())
          .map(({name}) => [name, readFileSync(join(folder, name), 'utf8')])
      )
  }
}

test('writes, moves and makes files', () => {
  const {at, files} = desk()
  applyFileActions([
    {kind: 'move', from: at('a.md'), path: at('c.md'), text: 'A'},
    {kind: 'write', path: at('b.md'), text: 'B'},
    {kind: 'create', path: at('d.md'), text: 'D'}
  ])
  expect(files()).toEqual({'b.md': 'B', 'c.md': 'A', 'd.md': 'D'})
})

test('what is in the way is named, and stays', () => {
  const {at, files} = desk()
  const placements: FileAction[] = [
    {kind: 'create', path: at('new.md'), text: 'n'},
    {kind: 'move', from: at('a.md'), path: at('b.md'), text: 'A'}
  ]
  expect(occupiedPath(placements)).toBe(at('b.md'))
  expect(() => applyFileActions(placements)).toThrow('already')
  expect(files()).toEqual({'a.md': 'a', 'b.md': 'b'})
})

test('where the last cannot be written, everything is as before', () => {
  const {at, files} = desk()
  mkdirSync(at('folder.md'))
  expect(() =>
    applyFileActions([
      {kind: 'create', path: at('new.md'), text: 'n'},
      {kind: 'move', from: at('a.md'), path: at('c.md'), text: 'A'},
      {kind: 'write', path: at('b.md'), text: 'B'},
      {kind: 'write', path: at('folder.md'), text: 'x'}
    ])
  ).toThrow()
  expect(files()).toEqual({'a.md': 'a', 'b.md': 'b'})
})

test('a name that only changes its case is not in its own way', () => {
  const {at, files} = desk()
  const placements: FileAction[] = [{kind: 'move', from: at('a.md'), path: at('A.md'), text: 'A'}]
  expect(occupiedPath(placements)).toBeUndefined()
  applyFileActions(placements)
  expect(files()).toEqual({'A.md': 'A', 'b.md': 'b'})
  expect(existsSync(at('A.md'))).toBe(true)
})
