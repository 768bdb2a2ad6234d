import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {norma, profileText, writeDocuments} from '../../../helpers/cli.ts'
import {documentText} from '../../../helpers/document-text.ts'
import {profileText as builtInProfile} from '../../../helpers/profile.ts'
import {temporaryFolder} from '../../../helpers/temporary-folder.ts'

function home(): string {
  const folder = temporaryFolder()
  writeDocuments(folder, {'scs-0100-v1-names.md': documentText({title: 'Names'})}, builtInProfile)
  return folder
}

const standard = ['--type', 'standard', '--track', 'iaas']

test('begins a proposal that breaks no rule', async () => {
  const cwd = home()
  const path = 'standards/scs-xxxx-v1-volume-snapshots.md'
  expect(await norma(['new', 'Volume snapshots', ...standard], {cwd})).toEqual({
    stdout: `${path}\n`,
    stderr: '',
    exitCode: 0
  })
  expect(readFileSync(join(cwd, path), 'utf8')).toContain('title: Volume snapshots\ntype: Standard\nstatus: Draft\n')
  expect(await norma(['lint'], {cwd})).toMatchObject({stdout: '2 documents: nothing to report\n', exitCode: 0})
})

test('writes into the first folder of the profile also where there is no document yet', async () => {
  const cwd = temporaryFolder()
  writeDocuments(cwd, {}, builtInProfile)
  const {stdout, exitCode} = await norma(['new', 'First', ...standard], {cwd})
  expect({stdout, exitCode}).toEqual({stdout: 'standards/scs-xxxx-v1-first.md\n', exitCode: 0})
})

test('a supplement takes number and track from what it supplements, and the next version', async () => {
  const cwd = home()
  const supplement = (title: string) =>
    norma(['new', title, '--type', 'Supplement', '--supplement-of', 'scs-0100-v1'], {cwd})
  expect((await supplement('Names: Notes')).stdout).toBe('supplements/scs-0100-w1-names-notes.md\n')
  expect((await supplement('Names: Tests')).stdout).toBe('supplements/scs-0100-w2-names-tests.md\n')
  expect(await norma(['lint'], {cwd})).toMatchObject({stdout: '3 documents: nothing to report\n', exitCode: 0})
})

test('without a placeholder in the profile a document has a number from the start', async () => {
  const cwd = temporaryFolder({'norma.yaml': profileText.replace('  placeholder: xxxx\n', '')})
  const begin = (title: string) => norma(['new', title, ...standard], {cwd})
  expect(await begin('First')).toEqual({stdout: 'standards/scs-0100-v1-first.md\n', stderr: '', exitCode: 0})
  expect((await begin('Second')).stdout).toBe('standards/scs-0101-v1-second.md\n')
})

test('never overwrites a document', async () => {
  const cwd = home()
  await norma(['new', 'Names', ...standard], {cwd})
  const path = join(cwd, 'standards/scs-xxxx-v1-names.md')
  const before = readFileSync(path, 'utf8')
  const {stderr, exitCode} = await norma(['new', 'Names!', ...standard], {cwd})
  expect({stderr, exitCode}).toMatchObject({exitCode: 2})
  expect(stderr).toContain('There is a file `standards/scs-xxxx-v1-names.md` already')
  expect(readFileSync(path, 'utf8')).toBe(before)
})

test('--dry-run prints the document and writes nothing', async () => {
  const cwd = home()
  const {stdout, exitCode} = await norma(['new', 'Snapshots', ...standard, '--dry-run'], {cwd})
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^---\ntitle: Snapshots\n[\s\S]*\n## Introduction\n/)
  expect(readdirSync(join(cwd, 'standards'))).toEqual(['scs-0100-v1-names.md'])
  expect(existsSync(join(cwd, 'supplements'))).toBe(false)
})

test.each([
  [['new', 'A'], '--type'],
  [['new', 'A', '--type', 'Standrd'], 'Did you mean `Standard`?'],
  [['new', 'A', '--type', 'Standard'], '--track NAME'],
  [['new', 'A', '--type', 'Standard', '--track', 'KaS'], 'Did you mean `KaaS`?'],
  [['new', '?!', ...standard], 'expected letters or digits'],
  [['new', 'A\u001b[31m', ...standard], 'control character'],
  [['new', 'A', '--type', 'Supplement'], '--supplement-of ID'],
  [['new', 'A', '--type', 'Supplement', '--supplement-of', 'scs-0100-v2-names'], 'Did you mean `scs-0100-v1-names`?'],
  [['new', 'A', ...standard, '--supplement-of', 'scs-0100-v1'], 'supplements nothing']
])('%j says the way out', async (arguments_, message) => {
  const {stdout, stderr, exitCode} = await norma(arguments_, {cwd: home()})
  expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 2})
  expect(stderr).toContain(message)
})
