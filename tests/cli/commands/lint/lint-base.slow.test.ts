import {rmdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {norma, profileText} from '../../../helpers/cli.ts'
import {documentText} from '../../../helpers/document-text.ts'
import {git} from '../../../helpers/git.ts'
import {change, commit, repository} from '../../../helpers/repository.ts'
import {temporaryFolder, writeFiles} from '../../../helpers/temporary-folder.ts'

const stable = documentText({status: 'Stable', keys: 'stabilized_at: 2026-01-01'})
const draft = documentText()
const names = {names: 'scs-0100-v1-names.md', entropy: 'scs-0101-v1-entropy.md'}

/** What a check of a folder against a base finds, as `severity rule path`. */
async function found(folder: string, ...words: readonly string[]): Promise<readonly string[]> {
  const {stdout, stderr} = await norma(['lint', '--as-of', '2026-01-10', '--format', 'json', ...words], {cwd: folder})
  if (stderr !== '') throw new Error(stderr)
  const {diagnostics}: {diagnostics: {severity: string; rule: string; path: string}[]} = JSON.parse(stdout)
  return diagnostics.map(({severity, rule, path}) => `${severity} ${rule} ${path}`)
}

describe('what a change introduces', () => {
  test('nothing where nothing has changed, whatever stood before', async () => {
    const folder = repository({[names.names]: documentText({body: 'A mark[^1].'})})
    expect((await norma(['lint'], {cwd: folder})).exitCode).toBe(1)
    expect(await norma(['lint', '--base', 'main'], {cwd: folder})).toMatchObject({stderr: '', exitCode: 0})
    expect(await found(folder, '--base', 'HEAD')).toEqual([])
  })

  test('what stood before stays silent when the document is touched; one more of its kind does not', async () => {
    const folder = repository({[names.names]: documentText({body: 'A mark[^1].'})})
    change(folder, {[names.names]: documentText({body: 'More words.\n\nAnd more.\n\nA mark[^1].'})})
    expect(await found(folder, '--base', 'main')).toEqual([])
    change(folder, {[names.names]: documentText({body: 'Another mark[^1].\n\nMore words.\n\nA mark[^1].'})})
    const {stdout, exitCode} = await norma(['lint', '--base', 'main'], {cwd: folder})
    expect(stdout).toContain('Another mark[^1].')
    expect(stdout).not.toContain(' A mark[^1].')
    expect({stdout, exitCode}).toMatchObject({stdout: expect.stringContaining('1 error'), exitCode: 1})
  })

  test('uncommitted, staged and untracked files count; what git ignores does not', async () => {
    const folder = repository({[names.names]: stable})
    writeFiles(folder, {'.gitignore': '*-v1-notes.md\n'})
    commit(folder)
    change(folder, {[names.names]: stable.replace('Stable', 'Draft')})
    expect(await found(folder, '--base', 'HEAD')).toContain(`error status-transition standards/${names.names}`)
    git(folder, 'add', '--all')
    expect(await found(folder, '--base', 'HEAD')).toContain(`error status-transition standards/${names.names}`)
    git(folder, 'reset', '--quiet', '--hard')
    change(folder, {'scs-0102-v1-new.md': stable, 'scs-0103-v1-notes.md': stable})
    expect(await found(folder, '--base', 'HEAD')).toEqual([
      'error initial-status standards/scs-0102-v1-new.md',
      'notice backdated standards/scs-0102-v1-new.md'
    ])
  })

  test('what it breaks in documents that it does not touch', async () => {
    const linking = documentText({body: `See [entropy](${names.entropy}).`})
    const folder = repository({[names.names]: linking, [names.entropy]: draft, 'scs-0102-v1-a.md': stable})
    change(folder, {[names.entropy]: undefined})
    expect(await found(folder, '--base', 'main')).toEqual([`error broken-link standards/${names.names}`])
    git(folder, 'checkout', '--quiet', '.')
    const second = documentText({
      status: 'Stable',
      keys: 'stabilized_at: 2026-01-10\nreplaces:\n  - scs-0102-v1-a.md'
    })
    change(folder, {'scs-0102-v2-a.md': second})
    expect(await found(folder, '--base', 'main')).toEqual([
      'error single-stable standards/scs-0102-v1-a.md',
      'error initial-status standards/scs-0102-v2-a.md'
    ])
  })

  test('a number that is given twice is told once, of the document that the change adds', async () => {
    const folder = repository({'scs-0100-v1-b.md': draft})
    for (const slug of ['a', 'c']) {
      change(folder, {[`scs-0100-v1-${slug}.md`]: draft})
      expect(await found(folder, '--base', 'main')).toEqual([`error unique-number standards/scs-0100-v1-${slug}.md`])
      change(folder, {[`scs-0100-v1-${slug}.md`]: undefined})
    }
  })

  test('a slug that no address should have is an error where the document is new', async () => {
    const folder = repository({'scs-0100-v1-Names.md': draft})
    change(folder, {'scs-0101-v1-Entropy.md': draft, 'scs-0100-v1-Names.md': `${draft}\nMore.\n`})
    expect(await found(folder, '--base', 'main')).toEqual(['error slug-characters standards/scs-0101-v1-Entropy.md'])
  })

  test('a removed document is named, with the way out', async () => {
    const folder = repository({[names.names]: stable, [names.entropy]: draft})
    change(folder, {[names.names]: undefined})
    const {stdout, exitCode} = await norma(['lint', '--base', 'main'], {cwd: folder})
    expect(exitCode).toBe(1)
    expect(stdout).toBe(`standards/${names.names}:1:1 error published-removed
  Unexpected removal of \`scs-0100-v1-names\` with the status \`Stable\`, expected the file to stay
  help: Restore the file under its name; deprecate the document instead of removing it.
  see:  norma explain published-removed

1 document: 1 error, no warnings, no notices
`)
  })

  test('a change that removes all documents is one of removals, with or without their folder', async () => {
    const folder = repository({[names.names]: stable, [names.entropy]: draft})
    const expected = [`error published-removed standards/${names.names}`]
    change(folder, {[names.names]: undefined, [names.entropy]: undefined})
    expect(await found(folder, '--base', 'main')).toEqual(expected)
    rmdirSync(join(folder, 'standards'))
    expect(await found(folder, '--base', 'main')).toEqual(expected)
    const head = commit(folder)
    expect(await found(folder, '--base', 'main~1', '--head', head)).toEqual(expected)
    for (const words of [[], ['--head', head], ['--content', 'standards', 'standard']]) {
      const {stderr, exitCode} = await norma(['lint', '--base', head, ...words], {cwd: folder})
      expect({stderr, exitCode}).toMatchObject({stderr: expect.stringContaining('without documents'), exitCode: 2})
    }
  })

  test('a file that cannot be read any more is an error of its shape, not a removal', async () => {
    const folder = repository({[names.names]: stable})
    change(folder, {[names.names]: stable.replace('status: Stable', 'status: Stabel')})
    expect(await found(folder, '--base', 'main')).toEqual([`error key-value standards/${names.names}`])
    change(folder, {[names.names]: 'Nothing.'})
    expect(await found(folder, '--base', 'main')).toEqual([`error front-matter standards/${names.names}`])
  })
})

describe('two revisions', () => {
  test('the merge base counts: what others have done to the base meanwhile is not part of the change', async () => {
    const folder = repository({[names.names]: draft, [names.entropy]: stable})
    git(folder, 'checkout', '--quiet', '-b', 'proposal')
    change(folder, {[names.names]: `${draft}\nMore.\n`})
    commit(folder)
    git(folder, 'checkout', '--quiet', 'main')
    change(folder, {[names.entropy]: stable.replace('Some words', 'Other words'), 'scs-0102-v1-b.md': draft})
    commit(folder)
    expect(await found(folder, '--base', 'main', '--head', 'proposal')).toEqual([])
    git(folder, 'checkout', '--quiet', 'proposal')
    expect(await found(folder, '--base', 'main')).toEqual([])
    expect(await found(folder, '--base', 'proposal', '--head', 'main')).toEqual([
      `notice stable-body-changed standards/${names.entropy}`
    ])
  })

  test('--head reads the revision, not the disk; its day is that of the commit', async () => {
    const folder = repository({[names.names]: draft})
    change(folder, {[names.names]: stable})
    commit(folder)
    change(folder, {[names.names]: 'Nothing.'})
    const {stdout, stderr, exitCode} = await norma(['lint', '--base', 'HEAD^', '--head', 'HEAD'], {cwd: folder})
    expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0})
    expect(stdout).toContain('`stabilized_at` `2026-01-01` in a change of `2026-01-10`')
  })

  test('--merged: a document without number is an error', async () => {
    const folder = repository({[names.names]: draft})
    change(folder, {'scs-xxxx-v1-new.md': draft})
    const path = 'standards/scs-xxxx-v1-new.md'
    expect(await found(folder, '--base', 'main')).toEqual([`warning unnumbered-document ${path}`])
    expect(await found(folder, '--base', 'main', '--merged')).toEqual([`error unnumbered-document ${path}`])
  })
})

describe('names', () => {
  test('a document that moves between folders is the same document', async () => {
    const profile = profileText.replace('[standards]', '[standards, old]')
    const folder = repository({[names.names]: stable, [names.entropy]: draft}, profile)
    writeFiles(folder, {[`old/${names.names}`]: stable})
    change(folder, {[names.names]: undefined})
    expect(await norma(['lint', '--base', 'main'], {cwd: folder})).toMatchObject({exitCode: 0, stderr: ''})
    expect(await found(folder, '--base', 'main')).toEqual([])
  })

  test('a slug that changes in capitals alone is another address', async () => {
    const folder = repository({'scs-0100-v1-Names.md': draft})
    git(folder, 'mv', 'standards/scs-0100-v1-Names.md', `standards/${names.names}`)
    expect(await found(folder, '--base', 'main')).toEqual([`error slug-changed standards/${names.names}`])
  })
})

test.each(['text', 'sarif', 'markdown', 'json'])(
  'a new requirement of a stable document is named, as %s',
  async (format) => {
    const folder = repository({[names.names]: stable})
    change(folder, {[names.names]: `${stable}\nAll doors MUST be closed.\n`})
    const {stdout} = await norma(['lint', '--base', 'main', '--format', format], {cwd: folder})
    expect(stdout).toContain('All doors MUST be closed.')
    expect(stdout).toContain('Unexpected new requirement')
  }
)

describe('waivers of rules about changes', () => {
  const waiver = '<!-- norma-disable stable-body-changed -- spelling -->'

  test('hold, and are no finding afterwards', async () => {
    const folder = repository({[names.names]: stable})
    change(folder, {[names.names]: `${stable}\n${waiver}\n`})
    expect(await found(folder, '--base', 'main')).toEqual([])
    commit(folder)
    expect((await norma(['lint'], {cwd: folder})).stdout).toBe('1 document: nothing to report\n')
    expect(await found(folder, '--base', 'HEAD')).toEqual([])
  })

  test('of the profile hold for a document that is removed', async () => {
    const waived = `${profileText}\nwaivers:\n  - {rule: published-removed, document: scs-0100-v1-names, reason: a mistake}\n`
    const folder = repository({[names.names]: stable, [names.entropy]: draft}, waived)
    change(folder, {[names.names]: undefined})
    expect(await found(folder, '--base', 'main')).toEqual([])
  })
})

describe('where it is run', () => {
  const changed = (): string => {
    const folder = repository({[names.names]: stable, [names.entropy]: draft})
    change(folder, {[names.names]: undefined})
    return folder
  }

  test('in a folder of the repository', async () => {
    const folder = changed()
    expect(await found(join(folder, 'standards'), '--base', 'main')).toEqual([`error published-removed ${names.names}`])
  })

  test('in another repository, or in none: that of the documents counts', async () => {
    const folder = changed()
    const words = ['--base', 'main', '--config', join(folder, 'norma.yaml')]
    const other = repository({})
    git(other, 'checkout', '--quiet', '--orphan', 'empty')
    for (const cwd of [other, temporaryFolder()])
      expect(await found(cwd, ...words)).toEqual([
        expect.stringMatching(/^error published-removed \.\..*scs-0100-v1-names\.md$/)
      ])
  })

  test('with the environment of a hook of another repository', async () => {
    const folder = changed()
    const env = {GIT_DIR: join(repository({}), '.git'), GIT_INDEX_FILE: '/nowhere'}
    expect((await norma(['lint', '--base', 'main'], {cwd: folder, env})).stdout).toContain('published-removed')
  })
})
