import {existsSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {bundled} from '../helpers/bundled.ts'
import {norma, profileText} from '../helpers/cli.ts'
import {documentText} from '../helpers/document-text.ts'
import {runProgram} from '../helpers/program.ts'
import {temporaryFolder, writeFiles} from '../helpers/temporary-folder.ts'

/** Lies beside what is checked; whatever prints it has read too much. */
const secret = 'TOP-SECRET-WORD'

/** A repository, in a folder with something that is none of its business. */
function repository(files: Readonly<Record<string, string | Uint8Array>>): string {
  const home = temporaryFolder({'outside/scs-0199-v1-secret.md': documentText({title: secret, body: secret})})
  const cwd = join(home, 'repository')
  writeFiles(cwd, {'norma.yaml': profileText, 'standards/scs-0100-v1-a.md': documentText({title: 'A'}), ...files})
  return cwd
}

/** All that commands print and write about a repository. */
async function everything(cwd: string): Promise<string> {
  const runs = [await bundled(['build', '--out', 'site'], {cwd})]
  for (const words of [['lint'], ['lint', '--format', 'json'], ['matrix'], ['list']])
    runs.push(await norma(words, {cwd}))
  const site = join(cwd, 'site')
  const pages = existsSync(site) ? readdirSync(site, {recursive: true, withFileTypes: true}) : []
  const texts = pages
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  return [...runs.flatMap(({stdout, stderr}) => [stdout, stderr]), ...texts].join('\n')
}

describe('nothing outside of the repository is read', () => {
  const content = (folder: string): string => profileText.replace(/^content: .*$/m, `content: [${folder}]`)

  test.each([
    ['a folder above', {'norma.yaml': content('../outside')}],
    ['a folder above, by a detour', {'norma.yaml': content('standards/../../outside')}],
    ['an absolute folder', {'norma.yaml': content('/etc')}],
    ['a redirect', {'norma.yaml': `${profileText}\nredirects: {/a: ../../outside/scs-0199-v1-secret}\n`}],
    ['a waiver', {'norma.yaml': `${profileText}\nwaivers: [{rule: overdue, document: ../outside/x, reason: y}]\n`}]
  ])('%s', async (_, files) => {
    const cwd = repository(files)
    expect(await everything(cwd)).not.toContain(secret)
  })

  test('images, links and references in documents', async () => {
    const secretFile = '../../outside/scs-0199-v1-secret.md'
    const cwd = repository({
      'standards/scs-0100-v1-a.md': documentText({title: 'A', body: `![x](${secretFile}) [y](${secretFile})`}),
      'standards/scs-0100-v2-a.md': documentText({title: 'A', keys: `replaces: [${secretFile}]`})
    })
    expect(await everything(cwd)).not.toContain(secret)
    for (const name of ['scs-0100-v1-a', 'scs-0100-v2-a']) {
      expect(existsSync(join(cwd, 'site', name, 'index.html')), name).toBe(true)
    }
  })

  test('links to folders and files', async () => {
    const cwd = repository({})
    symlinkSync('../../outside', join(cwd, 'standards/folder'))
    symlinkSync('../../outside/scs-0199-v1-secret.md', join(cwd, 'standards/scs-0199-v1-secret.md'))
    expect(await everything(cwd)).not.toContain(secret)
  })

  test('a content folder that is a link', async () => {
    const cwd = repository({'norma.yaml': content('linked')})
    symlinkSync('../outside', join(cwd, 'linked'))
    expect(await everything(cwd)).not.toContain(secret)
    expect((await norma(['lint'], {cwd})).stderr).toContain('it is a link out of the folder of the profile')
  })
})

test('nothing in a repository is run: neither profile, front matter nor what tools would load', async () => {
  const executed = join(temporaryFolder(), 'executed')
  const run = `require("node:fs").writeFileSync(${JSON.stringify(executed)}, "")`
  const cwd = repository({
    'norma.config.js': run,
    'astro.config.mjs': run,
    'package.json': '{"type": "module", "norma": {"plugins": ["./norma.config.js"]}}',
    'node_modules/zod/index.js': run,
    'node_modules/astro/index.js': run,
    'norma.yaml': `${profileText}\ndescription_: !!js/function 'function () { ${run} }'\n`,
    'standards/scs-0101-v1-b.md': `---js\n${run}\n---\n`
  })
  await everything(cwd)
  writeFiles(cwd, {'norma.yaml': profileText})
  await everything(cwd)
  // Without what keeps it from being built, and in a process of its own, which begins in the repository.
  rmSync(join(cwd, 'standards/scs-0101-v1-b.md'))
  runProgram(['build', '--out', 'public'], {cwd})
  expect(existsSync(join(cwd, 'public/scs-0100-v1-a/index.html'))).toBe(true)
  expect(existsSync(executed)).toBe(false)
})

test('nothing is written without being asked for', async () => {
  const cwd = repository({'standards/scs-0100-v1-a.md': `\uFEFF${documentText({title: 'A'})}`})
  const before = readdirSync(cwd, {recursive: true})
  for (const command of ['lint', 'matrix', 'list', 'explain']) await norma([command], {cwd})
  expect(readdirSync(cwd, {recursive: true})).toEqual(before)
  expect(readFileSync(join(cwd, 'standards/scs-0100-v1-a.md'), 'utf8')).toMatch(/^\uFEFF/)
})

describe('too much of anything still gets its page', () => {
  const lines = (count: number, line: (index: number) => string): string =>
    Array.from({length: count}, (_, index) => line(index)).join('')

  test('side by side', async () => {
    const bodies = [
      'x'.repeat(100_000),
      lines(10_000, (index) => `# Heading ${index}\n\n`),
      `${'>'.repeat(10_000)} x`,
      `${'- '.repeat(10_000)}x`,
      `${'*'.repeat(10_000)}x${'*'.repeat(10_000)}`,
      '[a](https://example.org/x) '.repeat(20_000),
      lines(10_000, (index) => `a[^${index}]\n\n[^${index}]: b\n\n`),
      `|a|b|\n|-|-|\n${'|x|y|\n'.repeat(10_000)}`,
      '<div>'.repeat(10_000)
    ]
    const files = bodies.map((body, index): [string, string] => [
      `standards/scs-01${index + 10}-v1-much.md`,
      documentText({title: 'Much', body})
    ])
    const cwd = repository(Object.fromEntries(files))
    expect(await bundled(['lint'], {cwd})).toMatchObject({stdout: '10 documents: nothing to report\n', exitCode: 0})
    expect(await bundled(['build', '--out', 'site'], {cwd})).toMatchObject({exitCode: 0, stderr: ''})
    for (const [path] of files) {
      const page = join(cwd, 'site', path.replace('standards/', '').replace('.md', ''), 'index.html')
      expect(readFileSync(page, 'utf8')).toContain('</html>')
    }
  })

  test('a file of 50 MB is told to be too large', async () => {
    const text = Buffer.concat([Buffer.from(documentText()), Buffer.alloc(50 * 1024 * 1024, 'x ')])
    const cwd = repository({'standards/scs-0101-v1-b.md': text})
    expect((await bundled(['lint'], {cwd})).stdout).toContain('Unexpected size of 50.0 MB, expected at most 2.0 MB')
  })

  test.each<[name: string, text: string | Uint8Array, message: string]>([
    [
      '50 MB long',
      Buffer.concat([
        Buffer.from(`${profileText}\nother: [\n`),
        Buffer.alloc(56_000_000, '  word,\n'),
        Buffer.from(']\n')
      ]),
      'Unexpected size of `norma.yaml`'
    ],
    ['100,000 brackets deep', `${profileText}\nother: ${'['.repeat(100_000)}\n`, 'Unexpected open bracket'],
    [
      '1,000 mappings deep',
      `${profileText}\n${Array.from({length: 1_000}, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}`,
      'norma: The profile cannot be read'
    ]
  ])('a profile %s', async (_, text, message) => {
    const {stderr, exitCode} = await bundled(['lint'], {cwd: repository({'norma.yaml': text})})
    expect(stderr.slice(0, 500)).toContain(message)
    expect(exitCode).toBe(2)
  })
})
