import {chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {norma, profileText, writeDocuments} from '../../../helpers/cli.ts'
import {corpusDocuments} from '../../../helpers/corpus.ts'
import {documentText} from '../../../helpers/document-text.ts'
import {git} from '../../../helpers/git.ts'
import {commit, initialize} from '../../../helpers/repository.ts'
import {temporaryFolder, writeFiles} from '../../../helpers/temporary-folder.ts'

const first = 'scs-0100-v1-a.md'
const second = 'scs-0100-v2-a.md'
const deprecated = (keys: string): string =>
  documentText({status: 'Deprecated', keys: `stabilized_at: 2023-01-01\n${keys}`})
const stable = (keys: string): string => documentText({status: 'Stable', keys: `stabilized_at: 2023-06-01\n${keys}`})

const before = {
  [first]: `\ufeff${deprecated('obsoleted_at: 2024-01-01 # the end')}`.replaceAll('\n', '\r\n'),
  [second]: stable(`replaces: "${first}"`).trimEnd()
}
const after = {
  [first]: deprecated(`deprecated_at: 2024-01-01 # the end\nreplaced_by:\n  - ${second}`).replaceAll('\n', '\r\n'),
  [second]: stable(`replaces:\n  - "${first}"`).trimEnd()
}

function folderWith(documents: Readonly<Record<string, string>>): string {
  const cwd = temporaryFolder()
  writeDocuments(cwd, documents)
  return cwd
}

function documentsIn(cwd: string): Record<string, string> {
  const folder = join(cwd, 'standards')
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

describe('--fix', () => {
  test('writes what the rules can mend, says so, and reports what remains', async () => {
    const cwd = folderWith({...before, 'scs-0101-v1-b.md': documentText({body: 'See [^1].', keys: 'foo: bar'})})
    const {stdout, stderr, exitCode} = await norma(['lint', '--fix'], {cwd})
    expect(stderr).toBe('Fixed: 4 findings in 2 documents\n')
    expect(exitCode).toBe(1)
    expect(stdout).toContain('undefined-footnote')
    expect(stdout).toMatch(/\n3 documents: 1 error, no warnings, 1 notice\n$/)
    expect(documentsIn(cwd)).toMatchObject(after)
  })

  test('ends with the exit code of what remains, and changes nothing the second time', async () => {
    const cwd = folderWith(before)
    expect((await norma(['lint', '--max-warnings', '0'], {cwd})).exitCode).toBe(1)
    const quiet = {stdout: '2 documents: nothing to report\n', exitCode: 0}
    expect(await norma(['lint', '--fix', '--max-warnings', '0'], {cwd})).toMatchObject(quiet)
    const times = Object.keys(after).map((name) => statSync(join(cwd, 'standards', name)).mtimeMs)
    expect(await norma(['lint', '--fix', '--max-warnings', '0'], {cwd})).toEqual({...quiet, stderr: ''})
    expect(Object.keys(after).map((name) => statSync(join(cwd, 'standards', name)).mtimeMs)).toEqual(times)
    expect(documentsIn(cwd)).toEqual(after)
  })

  test('keeps permissions and leaves nothing beside', async () => {
    const cwd = folderWith(before)
    chmodSync(join(cwd, 'standards', first), 0o604)
    await norma(['lint', '--fix'], {cwd})
    expect(statSync(join(cwd, 'standards', first)).mode & 0o777).toBe(0o604)
    expect(readdirSync(join(cwd, 'standards')).sort()).toEqual([first, second])
  })

  test('the same from any folder, and with the folder named', async () => {
    for (const [folder, content] of [
      ['standards', []],
      ['deep/er', []],
      ['.', ['--content', 'standards']],
      ['deep/er', ['--content', '../../standards']]
    ] as const) {
      const cwd = folderWith(before)
      mkdirSync(join(cwd, 'deep/er'), {recursive: true})
      await norma(['lint', '--fix', ...content], {cwd: join(cwd, folder)})
      expect(documentsIn(cwd)).toEqual(after)
    }
  })

  test('reports are about what remains', async () => {
    const cwd = folderWith(before)
    const {stdout} = await norma(['lint', '--fix', '--format', 'json', '--output', 'junit=norma.xml'], {cwd})
    expect(JSON.parse(stdout)).toMatchObject({diagnostics: []})
    expect(readFileSync(join(cwd, 'norma.xml'), 'utf8')).not.toContain('list-value')
  })

  test('never goes through a link, nor writes to what it may not', async () => {
    const outside = temporaryFolder({[first]: documentText({keys: `replaces: ${second}`})})
    const cwd = folderWith({[second]: before[second]})
    const real = documentText({keys: 'replaces: scs-0999-v1-x.md'})
    writeFiles(cwd, {'standards/in/scs-0102-v1-real.md': real})
    symlinkSync(join(outside, first), join(cwd, 'standards', first))
    symlinkSync('in/scs-0102-v1-real.md', join(cwd, 'standards/scs-0103-v1-link.md'))
    const {stderr} = await norma(['lint', '--fix'], {cwd})
    expect(stderr).toContain('`standards/scs-0103-v1-link.md` stays as it is: it is a link\n')
    expect(readFileSync(join(outside, first), 'utf8')).toContain(`replaces: ${second}`)
    expect(lstatSync(join(cwd, 'standards/scs-0103-v1-link.md')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(cwd, 'standards/in/scs-0102-v1-real.md'), 'utf8')).toBe(
      documentText({keys: 'replaces:\n  - scs-0999-v1-x.md'})
    )
  })

  test('never writes into a folder that the profile reaches by a link', async () => {
    const cwd = temporaryFolder({'norma.yaml': profileText, [`real/${second}`]: before[second]})
    symlinkSync('real', join(cwd, 'standards'))
    const {stderr, stdout} = await norma(['lint', '--fix'], {cwd})
    expect(stderr).toBe(`\`standards/${second}\` stays as it is: a link leads to it\n`)
    expect(stdout).toContain('list-value')
    expect(readFileSync(join(cwd, 'real', second), 'utf8')).toBe(before[second])
  })

  test('never writes the profile', async () => {
    const cwd = folderWith(before)
    await norma(['lint', '--fix'], {cwd})
    expect(readFileSync(join(cwd, 'norma.yaml'), 'utf8')).toBe(profileText)
  })
})

describe('--fix-dry-run', () => {
  const [odd, plain] = ['my docs "x"/ä', 'standards']

  test.each([plain, odd])('prints a patch that git applies, in %s', async (folder) => {
    const cwd = temporaryFolder()
    const placed = (files: Record<string, string>): Record<string, string> =>
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]))
    writeFiles(cwd, {'norma.yaml': profileText.replace('[standards]', JSON.stringify([folder])), ...placed(before)})
    initialize(cwd)
    commit(cwd)
    const fromRoot = await norma(['lint', '--fix-dry-run'], {cwd})
    expect(fromRoot.stderr).toBe('To be fixed: 4 findings in 2 documents\n2 documents: nothing to report\n')
    expect(fromRoot.exitCode).toBe(0)
    expect(git(cwd, 'status', '--porcelain')).toBe('')
    expect((await norma(['lint', '--fix-dry-run'], {cwd: join(cwd, folder)})).stdout).toBe(fromRoot.stdout)
    writeFileSync(join(cwd, '.git/fixes.patch'), fromRoot.stdout)
    git(cwd, 'apply', '.git/fixes.patch')
    for (const [path, text] of Object.entries(placed(after))) expect(readFileSync(join(cwd, path), 'utf8')).toBe(text)
    const patched = git(cwd, 'diff')
    git(cwd, 'checkout', '.')
    await norma(['lint', '--fix'], {cwd})
    expect(git(cwd, 'diff')).toBe(patched)
  })

  test('with nothing to mend prints nothing', async () => {
    const cwd = folderWith(after)
    expect(await norma(['lint', '--fix-dry-run'], {cwd})).toEqual({
      stdout: '',
      stderr: '2 documents: nothing to report\n',
      exitCode: 0
    })
  })

  test('ends with the exit code of what would remain', async () => {
    const cwd = folderWith({...before, 'scs-0101-v1-b.md': documentText({body: 'See [^1].'})})
    const {stderr, exitCode} = await norma(['lint', '--fix-dry-run'], {cwd})
    expect(stderr).toContain('undefined-footnote')
    expect(exitCode).toBe(1)
  })
})

test.each([
  [['--fix', '--fix-dry-run'], 'cannot be used with'],
  [['--fix-dry-run', '--format', 'json'], 'Unexpected --format json with --fix-dry-run, expected the changes alone'],
  [['--fix-dry-run', '--output', 'json=a'], 'Unexpected --output with --fix-dry-run, expected the changes alone']
])('%j is misuse', async (arguments_, message) => {
  const cwd = folderWith(before)
  const {stdout, stderr, exitCode} = await norma(['lint', ...arguments_], {cwd})
  expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 2})
  expect(stderr).toContain(message)
  expect(documentsIn(cwd)).toEqual(before)
})

test.skipIf(!corpusDocuments)('the reference documents, fixed in a repository (needs NORMA_CORPUS)', async () => {
  const cwd = temporaryFolder({'norma.yaml': profileText})
  const names = readdirSync(corpusDocuments ?? '').filter((name) => name.endsWith('.md'))
  writeDocuments(
    cwd,
    Object.fromEntries(names.map((name) => [name, readFileSync(join(corpusDocuments ?? '', name))])),
    profileText
  )
  initialize(cwd)
  commit(cwd)
  const asOf = ['--as-of', '2026-11-21']
  const patch = (await norma(['lint', '--fix-dry-run', ...asOf], {cwd})).stdout
  await norma(['lint', '--fix', ...asOf], {cwd})
  const changed = git(cwd, 'diff')
  expect(git(cwd, 'diff', '--shortstat')).toBe('36 files changed, 84 insertions(+), 53 deletions(-)')
  expect((await norma(['lint', '--fix', ...asOf], {cwd})).stderr).toBe('')
  expect(git(cwd, 'diff')).toBe(changed)
  git(cwd, 'checkout', '.')
  writeFileSync(join(cwd, '.git/fixes.patch'), patch)
  git(cwd, 'apply', '.git/fixes.patch')
  expect(git(cwd, 'diff')).toBe(changed)
})
