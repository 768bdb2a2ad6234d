import {cpSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {describe, expect, test} from 'vitest'
import {writeDocuments} from '../../helpers/cli.ts'
import {documentText} from '../../helpers/document-text.ts'
import {runProgram} from '../../helpers/program.ts'
import {temporaryFolder, writeFiles} from '../../helpers/temporary-folder.ts'

const oneDocument = {'scs-0100-v1-a.md': documentText()}

/** A folder with the profile and one document. */
function home(): string {
  const folder = temporaryFolder()
  writeDocuments(folder, oneDocument)
  return folder
}

describe('a mistake of its own', () => {
  /** Environment in which the command stumbles over something that nobody foresaw. */
  function stumbling(): {cwd: string; env: Record<string, string>} {
    const cwd = home()
    writeFiles(cwd, {'break.mjs': 'Map.groupBy = () => { throw new TypeError("something\\nodd") }'})
    return {cwd, env: {NODE_OPTIONS: `--import=${pathToFileURL(join(cwd, 'break.mjs'))}`}}
  }

  test('is one readable line and how to report it', () => {
    const {stdout, stderr, exitCode} = runProgram(['lint'], stumbling())
    expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 2})
    expect(stderr).toMatch(
      /^norma: Internal error: something\ufffdodd\nThis is a mistake in Norma \d+\.\d+\.\d+, not in your documents\. Please report it .*\n.*NORMA_DEBUG=1.*\n$/
    )
  })

  test('shows where it happened with NORMA_DEBUG', () => {
    const {cwd, env} = stumbling()
    const {stderr, exitCode} = runProgram(['lint'], {cwd, env: {...env, NORMA_DEBUG: '1'}})
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/\n {4}at /)
  })
})

test('it runs from a folder with blanks and umlauts, for documents in another such folder', () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  const place = join(temporaryFolder(), 'Ein Ördner für 100% Norma#1')
  for (const part of ['dist/cli', 'src/lint/rules', 'package.json']) {
    cpSync(join(root, part), join(place, part), {recursive: true})
  }
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'))
  const cwd = join(temporaryFolder(), 'Unsere Dokumente (gültig)')
  writeDocuments(cwd, {...oneDocument, 'scs-0101-v1-ünïcode.md': documentText({body: 'See [^a].'})})
  const command = join(place, 'dist/cli/norma.js')
  expect(runProgram(['explain', 'overdue'], {cwd, command})).toMatchObject({exitCode: 0, stderr: ''})
  const {stdout, stderr, exitCode} = runProgram(['lint'], {cwd, command})
  expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 1})
  expect(stdout).toContain('standards/scs-0101-v1-ünïcode.md:20:5 error undefined-footnote\n')
})
