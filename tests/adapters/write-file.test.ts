import {chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {writeFileAtomically} from '../../src/adapters/write-file.ts'
import {temporaryFolder} from '../helpers/temporary-folder.ts'

test('a new file, in a folder that is made for it', () => {
  const folder = temporaryFolder()
  writeFileAtomically(join(folder, 'a/b.md'), 'Grüße\r\n')
  expect(readFileSync(join(folder, 'a/b.md'), 'utf8')).toBe('Grüße\r\n')
})

test('a file keeps its permissions', () => {
  const folder = temporaryFolder({'run.md': 'old'})
  chmodSync(join(folder, 'run.md'), 0o751)
  writeFileAtomically(join(folder, 'run.md'), 'new')
  expect(statSync(join(folder, 'run.md')).mode & 0o777).toBe(0o751)
})

test('a link stays a link, and the file that it leads to is written', () => {
  const folder = temporaryFolder({'in/file.md': 'old'})
  symlinkSync('in/file.md', join(folder, 'link.md'))
  writeFileAtomically(join(folder, 'link.md'), 'new')
  expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(folder, 'in/file.md'), 'utf8')).toBe('new')
})

test('what cannot be written leaves nothing behind', () => {
  const folder = temporaryFolder({'taken/file.md': ''})
  mkdirSync(join(folder, 'taken.md'))
  expect(() => writeFileAtomically(join(folder, 'taken.md'), 'new')).toThrow()
  expect(readdirSync(folder).sort()).toEqual(['taken', 'taken.md'])
})
