import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {norma} from '../../../helpers/cli.ts'
import {documentText} from '../../../helpers/document-text.ts'
import {repository} from '../../../helpers/repository.ts'

const first = 'standards/scs-0100-v1-a.md'
const stable = documentText({status: 'Stable', keys: 'stabilized_at: 2025-01-01'})
const old = documentText({keys: 'replaces: scs-0999-v1-old.md', track: 'KaaS'})

/** A repository with a draft and a document that has a finding of old. */
function repositoryOfOld(): string {
  return repository({'scs-0100-v1-a.md': documentText(), 'scs-0200-v1-old.md': old})
}

test('a comment on a change: what it introduces, and its row of the matrix before and after', async () => {
  const cwd = repositoryOfOld()
  writeFileSync(join(cwd, first), stable.replace('Some words.', 'Some words[^1].'))
  const {stdout, exitCode} = await norma(['lint', '--base', 'main', '--format', 'markdown', '--as-of', '2026-01-01'], {
    cwd
  })
  expect(exitCode).toBe(1)
  expect(stdout).toContain('`undefined-footnote`')
  expect(stdout).not.toContain('`list-value`')
  expect(stdout).toContain(`
### What changes in the matrix

| Series |  | Draft | Effective | Deprecated |
| --- | --- | --- | --- | --- |
| \`scs-0100\` A title | before | \`v1\` |  |  |
|  | after |  | \`v1\` |  |
`)
  expect(stdout).not.toContain('scs-0200')
})

test('a change that moves nothing in the matrix says nothing of it', async () => {
  const cwd = repositoryOfOld()
  writeFileSync(join(cwd, first), documentText({body: 'More words.'}))
  const {stdout} = await norma(['lint', '--base', 'main', '--format', 'markdown'], {cwd})
  expect(stdout).not.toContain('matrix')
})

test('--fix with --base mends what the change introduces, and nothing else', async () => {
  const cwd = repositoryOfOld()
  writeFileSync(join(cwd, first), documentText({keys: 'replaces: scs-0998-v1-x.md'}))
  const {stderr} = await norma(['lint', '--base', 'main', '--fix'], {cwd})
  expect(stderr).toContain('Fixed: 1 finding in 1 document\n')
  expect(readFileSync(join(cwd, first), 'utf8')).toBe(documentText({keys: 'replaces:\n  - scs-0998-v1-x.md'}))
  expect(readFileSync(join(cwd, 'standards/scs-0200-v1-old.md'), 'utf8')).toBe(old)
})

test.each([
  [['--rev', 'main', '--fix']],
  [['--rev', 'main', '--fix-dry-run']],
  [['--base', 'main', '--head', 'main', '--fix']],
  [['--base', 'main', '--head', 'main', '--fix-dry-run']]
])('%j is misuse: a revision is not mended', async (arguments_) => {
  const cwd = repositoryOfOld()
  const {stdout, stderr, exitCode} = await norma(['lint', ...arguments_], {cwd})
  expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 2})
  expect(stderr).toContain('cannot be used with')
  expect(readdirSync(cwd).sort()).toEqual(['.git', 'norma.yaml', 'standards'])
  expect(readFileSync(join(cwd, 'standards/scs-0200-v1-old.md'), 'utf8')).toBe(old)
})

test('reports of a revision name the files as they are in the repository', async () => {
  const cwd = repositoryOfOld()
  const {stdout} = await norma(['lint', '--rev', 'main', '--format', 'sarif'], {cwd: join(cwd, 'standards')})
  const uris = JSON.parse(stdout).runs[0].results.map(
    (one: {locations: [{physicalLocation: {artifactLocation: {uri: string}}}]}) =>
      one.locations[0].physicalLocation.artifactLocation.uri
  )
  expect(new Set(uris)).toEqual(new Set(['standards/scs-0200-v1-old.md']))
})
