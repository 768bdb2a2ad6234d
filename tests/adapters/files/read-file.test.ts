import {expect, test} from 'vitest'
import {findProfileFile, folderProblem} from '../../../src/adapters/files/profile-file.ts'
import {codeOf, readTextFile} from '../../../src/adapters/files/read-file.ts'
import {temporaryFolder} from '../../helpers/temporary-folder.ts'

test('a text as it is, with byte order mark and line endings', () => {
  const folder = temporaryFolder({'a.md': '\ufeffGrüße\r\n'})
  expect(readTextFile(`${folder}/a.md`)).toBe('\ufeffGrüße\r\n')
})

test('no file is no text; bytes that are no UTF-8 and folders are errors with a code', () => {
  const folder = temporaryFolder({'latin.md': Uint8Array.of(0xfc)})
  const codeFor = (path: string): string => {
    try {
      return readTextFile(path) ?? 'no text'
    } catch (error) {
      return codeOf(error)
    }
  }
  expect(codeFor(`${folder}/gone.md`)).toBe('no text')
  expect(codeFor(`${folder}/latin.md`)).toBe('ERR_ENCODING_INVALID_ENCODED_DATA')
  expect(codeFor(folder)).toBe('EISDIR')
})

test('the profile is the nearest one above', () => {
  const folder = temporaryFolder({'norma.yaml': '', 'a/norma.yaml': '', 'a/b/c.md': '', 'd/e.md': ''})
  expect(findProfileFile(`${folder}/a/b`)).toBe(`${folder}/a/norma.yaml`)
  expect(findProfileFile(`${folder}/d`)).toBe(`${folder}/norma.yaml`)
})

test('why a path is no folder', () => {
  const folder = temporaryFolder({'a.md': ''})
  expect(folderProblem('.', folder)).toBeUndefined()
  expect(folderProblem('gone', folder)).toBe('there is no such folder')
  expect(folderProblem('a.md', folder)).toBe('it is a file, not a folder')
})
