import {chmodSync, mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Environment} from '../../../src/cli/command.ts'
import {listCommand} from '../../../src/cli/commands/list/list-command.ts'
import {plainPaint} from '../../../src/reports/diagnostics/diagnostics-text.ts'
import {norma, profileText} from '../../helpers/cli.ts'
import {documentText} from '../../helpers/document-text.ts'
import {withoutPrivileges} from '../../helpers/privileges.ts'
import {profileText as builtInProfile} from '../../helpers/profile.ts'
import {temporaryFolder} from '../../helpers/temporary-folder.ts'

describe('folders', () => {
  const files = {'norma.yaml': builtInProfile, 'standards/scs-0100-v1-a.md': documentText()}

  test.each(['lint', 'list', 'matrix'])('%s tells of a folder of the profile that is not there', async (command) => {
    const profile = builtInProfile.replace('supplements]', 'suplements]')
    const cwd = temporaryFolder({...files, 'norma.yaml': profile, 'supplements/scs-0100-w1-a.md': ''})
    expect(await norma([command], {cwd})).toMatchObject({
      exitCode: 0,
      stderr:
        'There is no folder `suplements`; the command goes on without its documents\nCorrect `content` in the profile, or add the folder.\n'
    })
  })

  test('an empty folder of the profile is no news', async () => {
    const cwd = temporaryFolder({...files, 'supplements/.gitkeep': ''})
    expect(await norma(['lint'], {cwd})).toMatchObject({stderr: '', exitCode: 0})
  })

  test.each(['empty', './empty/', 'images'])(
    '%s, which holds no documents, is no folder to ask for',
    async (folder) => {
      const cwd = temporaryFolder({...files, 'empty/README.md': '', 'images/a.png': ''})
      const {stdout, stderr, exitCode} = await norma(['lint', '--content', 'standards', folder], {cwd})
      expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 2})
      expect(stderr).toContain(`Unexpected \`${folder}\` without documents, expected Markdown files`)
    }
  )

  test('a folder of the profile that is a link out of its folder is not read; one that is given may be', async () => {
    const elsewhere = temporaryFolder({'scs-0200-v1-a.md': documentText({track: 'KaaS'})})
    const cwd = temporaryFolder(files)
    symlinkSync(elsewhere, join(cwd, 'supplements'))
    const {stdout, stderr, exitCode} = await norma(['list'], {cwd})
    expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 2})
    expect(stderr).toContain('Cannot read `supplements`: it is a link out of the folder of the profile')
    expect((await norma(['list', '--content', 'supplements'], {cwd})).stdout).toContain('scs-0200-v1-a')
    expect((await norma(['list', '--content', elsewhere], {cwd})).stdout).toContain('scs-0200-v1-a')
  })
})

describe('what is left out', () => {
  const files = {'standards/scs-0100-v1-a.md': documentText(), 'standards/notes.md': 'Hello'}
  const run = async (end: string): Promise<string> =>
    (await norma(['list'], {cwd: temporaryFolder({...files, 'norma.yaml': `${profileText}\n${end}\n`})})).stderr

  test('is what `lint` calls an error', async () => {
    expect(await run('')).toContain('notes.md')
    for (const severity of ['off', 'warning']) expect(await run(`rules: {file-name: ${severity}}`)).toBe('')
  })

  test('is no image that cannot be read', async () => {
    const cwd = temporaryFolder({'norma.yaml': profileText, 'standards/scs-0100-v1-a.md': documentText()})
    symlinkSync('/etc/hosts', join(cwd, 'standards/a.png'))
    expect(await norma(['list'], {cwd})).toMatchObject({stderr: '', exitCode: 0})
    expect((await norma(['lint'], {cwd})).stdout).toContain('a.png:1:1 error unreadable-file')
  })

  test('may be all that is in a folder that cannot be read', async () => {
    const cwd = temporaryFolder({'norma.yaml': profileText, 'standards/scs-0100-v1-a.md': documentText()})
    mkdirSync(join(cwd, 'standards/locked'), {mode: 0})
    chmodSync(cwd, 0o755)
    const environment: Environment = {
      cwd,
      today: '2026-01-01',
      paint: plainPaint,
      print: () => undefined,
      progress: () => undefined
    }
    const result = await withoutPrivileges(() => listCommand({format: 'text'}, environment))
    expect(result.notes).toContain('standards/locked:1:1 error unreadable-file')
  })
})
