import {chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {writeFileAtomically, writeFilesAtomically} from '../../../src/adapters/files/write-file.ts'
import {temporaryFolder} from '../../helpers/temporary-folder.ts'

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

describe('several files', () => {
  test('are all written, each with its permissions', () => {
    const folder = temporaryFolder({'a.md': 'old'})
    chmodSync(join(folder, 'a.md'), 0o640)
    writeFilesAtomically(
      new Map([
        [join(folder, 'a.md'), 'new'],
        [join(folder, 'in/b.md'), 'new too']
      ])
    )
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('new')
    expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o640)
    expect(readFileSync(join(folder, 'in/b.md'), 'utf8')).toBe('new too')
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'in'])
  })

  test('are none of them written where one cannot be', () => {
    const folder = temporaryFolder({'a.md': 'old', 'taken/file.md': 'old'})
    const texts = new Map([
      [join(folder, 'a.md'), 'new'],
      [join(folder, 'b.md'), 'new'],
      [join(folder, 'taken'), 'new']
    ])
    expect(() => writeFilesAtomically(texts)).toThrow()
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'taken'])
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('old')
  })

  test('get their old text back where a later one cannot be put in place', () => {
    const folder = temporaryFolder({'a.md': 'old'})
    chmodSync(join(folder, 'a.md'), 0o640)
    const texts = new Map([
      [join(folder, 'a.md'), 'new'],
      [join(folder, 'b.md'), 'new'],
      // Made a folder for the last one, which is noticed only when it is to be put in place.
      [join(folder, 'c'), 'new'],
      [join(folder, 'c/d.md'), 'new']
    ])
    expect(() => writeFilesAtomically(texts)).toThrow()
    expect(readdirSync(folder, {recursive: true}).sort()).toEqual(['a.md', 'c'])
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('old')
    expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o640)
  })
})
