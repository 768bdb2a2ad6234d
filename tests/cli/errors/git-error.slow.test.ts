import {mkdirSync, rmSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {type CliEnvironment, norma, profileText, writeDocuments} from '../../helpers/cli.ts'
import {documentText} from '../../helpers/document-text.ts'
import {git} from '../../helpers/git.ts'
import {change, commit, repository} from '../../helpers/repository.ts'
import {temporaryFolder, writeFiles} from '../../helpers/temporary-folder.ts'

const name = 'scs-0100-v1-names.md'
const draft = documentText()

/** What is said where nothing can be compared. */
async function refusal(cwd: string, words: readonly string[], environment: CliEnvironment = {}): Promise<string> {
  const {stdout, stderr, exitCode} = await norma(['lint', ...words], {cwd, ...environment})
  expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 2})
  return stderr
}

/** A clone of the last commit alone. */
function shallowClone(origin: string, ...words: readonly string[]): string {
  const folder = join(temporaryFolder(), 'clone')
  git(origin, 'clone', '--quiet', '--depth=1', ...words, `file://${origin}`, folder)
  return folder
}

describe('no comparison', () => {
  test('outside of a repository', async () => {
    const folder = temporaryFolder()
    writeDocuments(folder, {[name]: draft})
    expect(await refusal(folder, ['--base', 'main'])).toMatch(
      /^norma: Unexpected folder `.*standards` outside a git repository, expected a folder in a repository\nName the folder of documents in a repository with `--content DIR`, or make a repository with `git init`\.\n$/
    )
  })

  test('before the first commit', async () => {
    const folder = temporaryFolder()
    writeDocuments(folder, {[name]: draft})
    git(folder, 'init', '--quiet')
    expect(await refusal(folder, ['--base', 'main'])).toBe(
      'norma: There is no commit in the repository yet\nCommit the documents first.\n'
    )
  })

  test('on a branch without a commit', async () => {
    const folder = repository({[name]: draft})
    git(folder, 'checkout', '--quiet', '--orphan', 'other')
    expect(await refusal(folder, ['--base', 'main'])).toBe(
      'norma: The branch has no commit yet\nCommit the documents first.\n'
    )
  })

  test('with a revision that is not there', async () => {
    const folder = repository({[name]: draft})
    expect(await refusal(folder, ['--base', 'maim'])).toBe('norma: There is no revision `maim`\nDid you mean `main`?\n')
    expect(await refusal(folder, ['--base', 'main', '--head', 'v1.0'])).toBe(
      'norma: There is no revision `v1.0`\nList branches with `git branch --all`, tags with `git tag`.\n'
    )
    expect(await refusal(folder, ['--base', ''])).toContain('There is no revision')
  })

  test('with one that is another branch of the remote', async () => {
    const origin = repository({[name]: draft})
    git(origin, 'branch', 'proposal')
    const folder = join(temporaryFolder(), 'clone')
    git(origin, 'clone', '--quiet', '--single-branch', `file://${origin}`, folder)
    expect(await refusal(folder, ['--base', 'origin/proposal'])).toBe(
      'norma: There is no revision `origin/proposal`\nFetch it with `git fetch origin proposal:refs/remotes/origin/proposal`.\n'
    )
    git(folder, 'fetch', '--quiet', 'origin', 'proposal:refs/remotes/origin/proposal')
    expect(await refusal(folder, ['--base', 'proposal'])).toContain('Did you mean `origin/proposal`?')
    expect((await norma(['lint', '--base', 'origin/proposal'], {cwd: folder})).exitCode).toBe(0)
  })

  test('in a shallow clone without the merge base: the command that is named brings it', async () => {
    const origin = repository({[name]: draft})
    git(origin, 'checkout', '--quiet', '-b', 'proposal')
    commit(origin, 'Here')
    git(origin, 'checkout', '--quiet', 'main')
    commit(origin, 'There')
    const folder = shallowClone(origin, '--no-single-branch')
    expect(await refusal(folder, ['--base', 'origin/proposal'])).toBe(
      'norma: There is no common ancestor of `origin/proposal` and `HEAD` in this shallow clone\nFetch the history with `git fetch --unshallow`.\n'
    )
    git(folder, 'fetch', '--quiet', '--unshallow')
    expect((await norma(['lint', '--base', 'origin/proposal'], {cwd: folder})).exitCode).toBe(0)
  })

  test('in a shallow clone without the revision', async () => {
    const origin = repository({[name]: draft})
    const first = git(origin, 'rev-parse', 'HEAD')
    commit(origin)
    expect(await refusal(shallowClone(origin), ['--base', first])).toBe(
      `norma: There is no revision \`${first}\` in this shallow clone\nFetch the history with \`git fetch --unshallow\`.\n`
    )
  })

  test('without a common ancestor', async () => {
    const folder = repository({[name]: draft})
    git(folder, 'checkout', '--quiet', '--orphan', 'other')
    commit(folder, 'Another beginning')
    expect(await refusal(folder, ['--base', 'main'])).toBe(
      'norma: There is no common ancestor of `main` and `HEAD`\nCompare with the revision on which the change is based.\n'
    )
  })

  test('with folders in two repositories', async () => {
    const [one, two] = [repository({[name]: draft}), repository({[name]: draft})]
    const folders = ['--content', join(one, 'standards'), '--content', join(two, 'standards')]
    expect(await refusal(one, ['--base', 'main', ...folders])).toContain(
      'Unexpected folders in 2 repositories, expected one'
    )
  })

  test('without git', async () => {
    const folder = repository({[name]: draft})
    expect(await refusal(folder, ['--base', 'main'], {env: {PATH: temporaryFolder()}})).toBe(
      'norma: There is no `git` here\nInstall git, and check that it is in your PATH.\n'
    )
  })

  test('where the options do not say with what', async () => {
    const folder = repository({[name]: draft})
    expect(await refusal(folder, ['--head', 'main'])).toContain('Unexpected --head without --base, expected both')
    expect(await refusal(folder, ['--merged'])).toContain('Unexpected --merged without --base, expected both')
    expect(await refusal(folder, ['--base', 'main', '--rev', 'main'])).toMatch(/--rev .*cannot be used with .*--base/)
  })
})

describe('hostile input', () => {
  test.each(['--upload-pack=touch hacked', '-h', '--output=hacked', '$(touch hacked)', 'HEAD\nHEAD', 'HEAD:standards'])(
    'the revision %j is a name and nothing else',
    async (revision) => {
      const folder = repository({[name]: draft})
      expect(await refusal(folder, [`--base=${revision}`])).toContain('There is no revision')
      expect(await refusal(folder, ['--base=main', `--head=${revision}`])).toContain('There is no revision')
      expect(git(folder, 'status', '--porcelain')).toBe('')
    }
  )

  test('symbolic links of a revision lead nowhere but within it', async () => {
    const folder = repository({[name]: draft, 'scs-0102-v1-b.md': draft})
    const secret = join(temporaryFolder({'secret.md': documentText({title: 'Secret'})}), 'secret.md')
    symlinkSync(secret, join(folder, 'standards/scs-0101-v1-out.md'))
    symlinkSync(`../../../../../../${secret}`, join(folder, 'standards/scs-0103-v1-up.md'))
    symlinkSync('../norma.yaml', join(folder, 'standards/scs-0104-v1-beside.md'))
    symlinkSync('scs-0102-v1-b.md', join(folder, 'standards/scs-0105-v1-within.md'))
    symlinkSync('scs-0106-v1-loop.md', join(folder, 'standards/scs-0106-v1-loop.md'))
    symlinkSync('nothing.md', join(folder, 'standards/scs-0107-v1-nothing.md'))
    commit(folder)
    const revision = await norma(['lint', '--rev', 'HEAD'], {cwd: folder})
    const disk = await norma(['lint'], {cwd: folder})
    expect(revision.stdout).toBe(disk.stdout)
    expect(revision.stdout).not.toContain('Secret')
    expect((await norma(['list', '--rev', 'HEAD'], {cwd: folder})).stdout.match(/^scs-\d+/gm)).toEqual([
      'scs-0100',
      'scs-0102',
      'scs-0105'
    ])
    expect((await norma(['lint', '--base', 'HEAD'], {cwd: folder})).stdout).toMatch(/nothing to report/)
  })

  test('submodules are left alone on both sides', async () => {
    const inner = repository({'scs-0200-v1-inner.md': draft})
    const folder = repository({[name]: draft})
    git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', `file://${inner}`, 'standards/inner')
    expect((await norma(['lint', '--base', 'main'], {cwd: folder})).stdout).toBe('1 document: nothing to report\n')
    commit(folder)
    expect((await norma(['lint', '--base', 'HEAD^', '--head', 'HEAD'], {cwd: folder})).stdout).toContain(
      'nothing to report'
    )
    expect((await norma(['list', '--rev', 'HEAD'], {cwd: folder})).stdout).not.toContain('0200')
  })

  test('a repository among the documents is none: its configuration is not read', async () => {
    const folder = repository({[name]: draft})
    const bare = join(folder, 'standards/bare')
    mkdirSync(bare)
    git(bare, 'init', '--quiet', '--bare', '.')
    writeFiles(bare, {config: `[core]\n\tbare = false\n\tworktree = .\n\tfsmonitor = "touch ${folder}/hacked"\n`})
    writeFiles(bare, {'scs-0200-v1-a.md': draft})
    const {stderr} = await norma(['lint', '--base', 'main', '--content', 'standards/bare'], {cwd: folder})
    expect(stderr).not.toContain('Internal error')
    expect(git(folder, 'status', '--porcelain')).not.toContain('hacked')
  })

  test('what the configuration of the repository would run is not run', async () => {
    const folder = repository({[name]: draft})
    const run = `touch ${folder}/hacked`
    writeFiles(folder, {'.gitattributes': '*.md filter=evil diff=evil\n', hook: `#!/bin/sh\n${run}\n`})
    commit(folder)
    for (const key of ['core.fsmonitor', 'core.pager', 'diff.external', 'filter.evil.smudge', 'diff.evil.textconv'])
      git(folder, 'config', key, run)
    change(folder, {[name]: `${draft}More.\n`})
    expect((await norma(['lint', '--base', 'HEAD'], {cwd: folder})).exitCode).toBe(0)
    expect((await norma(['list', '--rev', 'HEAD'], {cwd: folder})).exitCode).toBe(0)
    rmSync(join(folder, '.git/config'))
    expect(git(folder, 'ls-files', '--others', '--', 'hacked')).toBe('')
  })
})

describe('odd trees', () => {
  test('what cannot be read at a revision is told as on disk', async () => {
    const folder = repository({[name]: draft})
    writeFiles(folder, {
      'standards/scs-0101-v1-bytes.md': new Uint8Array([0xff, 0xfe, 0x41]),
      'standards/scs-0102-v1-large.md': 'x'.repeat(2 * 1024 * 1024 + 1),
      'standards/folder.md/scs-0103-v1-within.md': draft,
      'standards/.hidden/scs-0104-v1-hidden.md': draft,
      'standards/node_modules/scs-0105-v1-module.md': draft,
      'standards/scs-XXXX-template.md': 'ignored',
      'standards/scs-0106-v1-ünïcode "quoted".md': draft
    })
    commit(folder)
    expect((await norma(['lint', '--rev', 'HEAD'], {cwd: folder})).stdout).toBe(
      (await norma(['lint'], {cwd: folder})).stdout
    )
    expect((await norma(['lint', '--base', 'HEAD'], {cwd: folder})).stdout).toMatch(/nothing to report/)
  })

  test('no folder of documents at the base: all are new', async () => {
    const folder = repository({})
    change(folder, {[name]: draft})
    expect((await norma(['lint', '--base', 'main'], {cwd: folder})).stdout).toBe('1 document: nothing to report\n')
  })

  test('a profile that changes reports nothing by itself', async () => {
    const folder = repository({[name]: documentText({keys: 'colour: blue'})})
    writeFiles(folder, {'norma.yaml': `${profileText}\nrules: {unknown-key: error}\n`})
    expect((await norma(['lint'], {cwd: folder})).exitCode).toBe(1)
    expect(await norma(['lint', '--base', 'main'], {cwd: folder})).toMatchObject({stderr: '', exitCode: 0})
  })
})
