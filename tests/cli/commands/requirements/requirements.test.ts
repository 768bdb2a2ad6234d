import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {norma, writeDocuments} from '../../../helpers/cli.ts'
import {documentText} from '../../../helpers/document-text.ts'
import {expectGolden} from '../../../helpers/golden.ts'
import {temporaryFolder, writeFiles} from '../../../helpers/temporary-folder.ts'

const first = documentText({
  title: 'Names | short',
  status: 'Stable',
  keys: 'stabilized_at: 2025-01-01',
  body: '## Decision\n\nProviders MUST offer:\n\n- *blue* flavors\n- `red` ones, which SHOULD be "fast"\n\n| Key | Need |\n| --- | --- |\n| `a` | REQUIRED |\n\n`MUST` is a word.'
})
const second = documentText({
  title: 'Names',
  body: '## Decision\n\nProviders SHOULD offer:\n\n- *blue* flavors\n- `red` ones, which MUST be "fast"\n\nNames MAY be long.'
})
const documents = {
  'scs-0100-v1-names.md': first,
  'scs-0100-v2-names.md': second,
  'scs-0200-v1-nodes.md': documentText({title: 'Nodes', track: 'KaaS', body: 'Nodes MUST NOT fail.'}),
  'scs-0100-w1-notes.md': documentText({type: 'Supplement', keys: 'supplements: [scs-0100-v1]', body: 'It MUST be.'})
}

function home(): string {
  const folder = temporaryFolder()
  writeDocuments(folder, documents)
  return folder
}

const asOf = ['--as-of', '2026-02-01'] as const

describe('the list', () => {
  test.each(['markdown', 'csv', 'json', 'oscal'])('--format %s', async (format) => {
    const {stdout, stderr, exitCode} = await norma(['requirements', '--format', format, ...asOf], {cwd: home()})
    expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0})
    const ending = {markdown: 'md', oscal: 'oscal.json'}[format] ?? format
    expectGolden(`requirements-command.${ending}`, stdout)
  })

  const texts = async (...options: string[]): Promise<string[]> => {
    const {stdout} = await norma(['requirements', '--format', 'json', ...asOf, ...options], {cwd: home()})
    const {requirements}: {requirements: {document: string; text: string}[]} = JSON.parse(stdout)
    return requirements.map(({document, text}) => `${document.slice(4, 11)} ${text}`)
  }

  test('of some documents, series, tracks, phases and keywords', async () => {
    expect(await texts('scs-0200')).toEqual(['0200-v1 Nodes MUST NOT fail.'])
    expect(await texts('--track', 'kaas')).toEqual(['0200-v1 Nodes MUST NOT fail.'])
    expect(await texts('--phase', 'effective')).toHaveLength(3)
    expect(await texts('scs-0100', '--keyword', 'must')).toEqual([
      '0100-v1 Providers MUST offer:',
      '0100-v2 red ones, which MUST be "fast"'
    ])
    expect(await texts('--type', 'Decision Record')).toEqual([])
  })

  test('of one requirement', async () => {
    const cwd = home()
    const {stdout} = await norma(['requirements', 'scs-0200-v1', '--format', 'csv'], {cwd})
    const [, id = ''] = /,(req-\w+),/.exec(stdout) ?? []
    expect((await norma(['requirements', id, '--format', 'csv'], {cwd})).stdout).toBe(stdout)
    expect((await norma(['requirements', `scs-0200-v1#${id}`, '--format', 'csv'], {cwd})).stdout).toBe(stdout)
  })

  test.each([
    [['scs-0300-v1'], 'There is no document `scs-0300-v1`'],
    [['req-none'], 'There is no requirement `req-none`'],
    [['--track', 'Sea'], 'There is no track `Sea`'],
    [['--between', 'scs-0100-v1'], 'Unexpected number of documents for --between, expected two'],
    [['--between', 'scs-0100-v1', 'scs-0100-v2', '--format', 'oscal'], 'Unexpected --format oscal for differences']
  ])('%j is refused', async (options, message) => {
    const {stderr, stdout, exitCode} = await norma(['requirements', ...options], {cwd: home()})
    expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 2})
    expect(stderr).toContain(message)
  })
})

test.each(['markdown', 'csv', 'json'])('--between as %s', async (format) => {
  const options = ['--between', 'scs-0100-v1', 'scs-0100-v2', '--format', format]
  const {stdout, stderr, exitCode} = await norma(['requirements', ...options, ...asOf], {cwd: home()})
  expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0})
  expectGolden(`requirements-between.${format === 'markdown' ? 'md' : format}`, stdout)
})

describe('the ledger', () => {
  const ledger = 'requirements.lock.yaml'
  const idOf = async (cwd: string, text: string): Promise<string> => {
    const {stdout} = await norma(['requirements', 'scs-0100-v1', '--format', 'csv'], {cwd})
    const line = stdout.split('\r\n').find((one) => one.includes(text)) ?? ''
    return /req-\w+/.exec(line)?.[0] ?? ''
  }

  test('is made, checked and kept', async () => {
    const cwd = home()
    expect(await norma(['requirements', '--check'], {cwd})).toMatchObject({
      stdout:
        'scs-0100-v1: 3 new requirements\nrequirements.lock.yaml is not there: `norma requirements --update` writes it\n',
      exitCode: 1
    })
    expect(existsSync(join(cwd, ledger))).toBe(false)
    const made = await norma(['requirements', '--update'], {cwd})
    expect(made).toMatchObject({
      stdout: 'scs-0100-v1: 3 new requirements\nrequirements.lock.yaml updated\n',
      exitCode: 0
    })
    expect(made.stderr).toContain('requirements.lock.yaml merge=union')
    expectGolden('requirements.lock.yaml', readFileSync(join(cwd, ledger), 'utf8'))
    for (const option of ['--check', '--update']) {
      expect(await norma(['requirements', option], {cwd})).toEqual({
        stdout: 'requirements.lock.yaml is up to date\n',
        stderr: '',
        exitCode: 0
      })
    }
  })

  test('keeps the id of what is reworded, and is said to be behind until it knows', async () => {
    const cwd = home()
    await norma(['requirements', '--update'], {cwd})
    const id = await idOf(cwd, 'fast')
    const reworded = first.replace('which SHOULD be "fast"', 'which SHOULD be really "fast"')
    writeFiles(cwd, {'standards/scs-0100-v1-names.md': reworded})
    expect(await idOf(cwd, 'fast')).toBe(id)
    expect((await norma(['lint', '--format', 'json'], {cwd})).stdout).toContain(
      'Unexpected 1 reworded requirement, expected the same as in'
    )
    expect((await norma(['requirements', '--check'], {cwd})).exitCode).toBe(1)
    expect((await norma(['requirements', '--update'], {cwd})).stdout).toContain('scs-0100-v1: 1 reworded requirement\n')
    expect((await norma(['lint', '--format', 'json'], {cwd})).stdout).not.toContain('requirement-ledger')
  })

  test('that holds both sides of a conflict is refused, with its line', async () => {
    const cwd = home()
    await norma(['requirements', '--update'], {cwd})
    writeFiles(cwd, {[ledger]: `<<<<<<< HEAD\n${readFileSync(join(cwd, ledger), 'utf8')}`})
    const {stderr, exitCode} = await norma(['requirements', '--update'], {cwd})
    expect(exitCode).toBe(2)
    expect(stderr).toContain('Cannot read `requirements.lock.yaml`, line 1: Unexpected line')
  })
})

describe('with scope files', () => {
  const testcase = (id: string, address: string): string =>
    `  - id: ${id}\n    url: https://docs.scs.community/standards/${address}\n`
  const module = (id: string, name: string): string =>
    `- id: ${id}\n  name: ${id}\n  url: https://docs.scs.community/standards/${name}\n  targets: {main: [fast]}\n`
  const scope = `name: Cloud
uuid: 50393e6f-2ae1-4c5c-a62c-3b75f2abef3f
url: https://example.org/cloud.yaml
scripts:
- executable: test.py
  testcases:
${testcase('fast', 'scs-0100-v1-names#decision')}${testcase('gone', 'scs-0900-v1-gone')}modules:
${module('a', 'scs-0100-v1-names')}${module('b', 'scs-0100-v2-names')}timeline:
- date: 2025-01-01
  versions: {v1: effective}
versions:
- version: v1
  include: [a]
- version: v2
  include: [b]
`
  const folder = (): string => {
    const cwd = home()
    writeFiles(cwd, {'scopes/test-cloud.yaml': scope})
    return cwd
  }

  test('each requirement has its tests, and those that lead nowhere are told', async () => {
    const {stdout, stderr} = await norma(['requirements', '--scopes', 'scopes', ...asOf], {cwd: folder()})
    expect(stdout).toContain(
      '2 MUST; 1 SHOULD; 2 of 2 MUST with tests, 2 of them by section, the others by document only.'
    )
    expect(stdout).toContain('1 MUST; 1 SHOULD; 1 MAY; 0 of 1 MUST with tests')
    expect(stdout.match(/Tests: fast\./g)).toHaveLength(3)
    expect(stderr).toBe('Testcase gone leads to no document: https://docs.scs.community/standards/scs-0900-v1-gone\n')
  })

  test('a version is a checklist of its documents, and two versions differ in what they ask for', async () => {
    const cwd = folder()
    const list = await norma(['requirements', '--scopes', 'scopes', '--scope', 'cloud/v2', '--format', 'csv'], {cwd})
    expect(list.stdout.match(/^scs-0100-v2-names/gm)).toHaveLength(3)
    expect(list.stdout).not.toContain('scs-0100-v1-names')
    const between = ['requirements', '--scopes', 'scopes', '--between', 'cloud/v1', 'cloud/v2', '--format', 'csv']
    expect((await norma(between, {cwd})).stdout.match(/^(weakened|strengthened|added|removed)/gm)).toEqual([
      'weakened',
      'strengthened',
      'added',
      'removed'
    ])
    expect(await norma(['requirements', '--scopes', 'scopes', '--scope', 'cloud/v3'], {cwd})).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('There is no scope version `cloud/v3`')
    })
  })
})
