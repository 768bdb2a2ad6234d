import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readHistories} from '../../../../src/adapters/git/histories.ts'
import {findRepository, folderIn} from '../../../../src/adapters/git/repository.ts'
import {norma} from '../../../helpers/cli.ts'
import {documentText} from '../../../helpers/document-text.ts'
import {git, onDay} from '../../../helpers/git.ts'
import {scsProfile} from '../../../helpers/profile.ts'
import {change, commit, repository, repositoryAfter} from '../../../helpers/repository.ts'

const draft = documentText()
const stable = documentText({status: 'Stable', keys: 'stabilized_at: 2026-03-01'})
const ended = documentText({status: 'Deprecated', keys: 'stabilized_at: 2026-03-01\ndeprecated_at: 2027-01-01'})

const renamed = ended.replaceAll('Some words.', 'Other words.')
const steps = [
  ['2026-01-10', 'A change', {'scs-xxxx-v1-names.md': draft, 'scs-0101-v1-entropy.md': draft}],
  ['2026-02-01', 'Number it', {'scs-xxxx-v1-names.md': undefined, 'scs-0100-v1-names.md': draft}],
  ['2026-03-01', 'Stabilise it', {'scs-0100-v1-names.md': stable}],
  ['2026-04-01', 'Spelling', {'scs-0100-v1-names.md': stable.replaceAll('Some words.', 'Other words.')}],
  ['2026-05-01', 'Deprecate it', {'scs-0100-v1-names.md': renamed}],
  ['2026-06-01', 'Rename it', {'scs-0100-v1-names.md': undefined, 'scs-0100-v1-naming.md': renamed}],
  ['2026-07-01', 'Remove it', {'scs-0100-v1-naming.md': undefined}]
] as const

/** A repository in which a document goes the whole way, a month for each step. */
function wholeWay(): string {
  return repositoryAfter(steps.map(([day, message, documents]) => ({day, message, documents})))
}

/** Hashes differ from run to run. */
function withoutHashes(text: string): string {
  return text.replace(/ {2}[0-9a-f]{7} {2}/g, '  HASH  ')
}

describe('norma log', () => {
  test('the whole way of a document, by any of its names', async () => {
    const folder = wholeWay()
    const {stdout, stderr, exitCode} = await norma(['log', 'scs-0100'], {cwd: folder})
    expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0})
    expect(withoutHashes(stdout)).toBe(`scs-0100-v1-naming
2026-01-10  HASH  created as Draft  (A change)
2026-02-01  HASH  numbered, was scs-xxxx-v1-names  (Number it)
2026-03-01  HASH  stabilized, Draft → Stable  (Stabilise it)
2026-04-01  HASH  text changed while Stable  (Spelling)
2026-05-01  HASH  deprecated, Stable → Deprecated  (Deprecate it)
2026-06-01  HASH  renamed from scs-0100-v1-names  (Rename it)
2026-07-01  HASH  removed  (Remove it)
`)
    for (const name of ['scs-0100-v1', 'scs-0100-v1-names.md', 'scs-0100-v1-naming', 'scs-xxxx-v1-names'])
      expect((await norma(['log', name], {cwd: folder})).stdout).toBe(stdout)
  })

  test('up to a revision, as JSON', async () => {
    const folder = wholeWay()
    const {stdout} = await norma(['log', 'scs-0100-v1', '--rev', 'main@{2026-03-31}', '--format', 'json'], {
      cwd: folder
    })
    expect(JSON.parse(stdout)).toMatchObject({
      documents: [
        {
          id: 'scs-0100-v1-names',
          formerIds: ['scs-xxxx-v1-names'],
          present: true,
          contributors: ['Ada Author'],
          events: [{kind: 'created', to: 'Draft'}, {kind: 'numbered'}, {kind: 'status', from: 'Draft', to: 'Stable'}]
        }
      ]
    })
  })

  test('a merge is what it brings, on the day on which it does', async () => {
    const folder = repository({'scs-0101-v1-entropy.md': draft})
    git(folder, 'checkout', '--quiet', '-b', 'proposal')
    change(folder, {'scs-0100-v1-names.md': 'Not yet.'})
    commit(folder)
    change(folder, {'scs-0100-v1-names.md': draft})
    commit(folder)
    git(folder, 'checkout', '--quiet', 'main')
    onDay(folder, '2026-02-02')
    git(folder, 'merge', '--quiet', '--no-ff', '--message', 'Names', 'proposal')
    expect(withoutHashes((await norma(['log', 'scs-0100-v1'], {cwd: folder})).stdout)).toBe(
      'scs-0100-v1-names\n2026-02-02  HASH  created as Draft  (Names)\n'
    )
  })

  test('a document that git does not know', async () => {
    const {stdout, stderr, exitCode} = await norma(['log', 'scs-0101-v1-entropi'], {cwd: wholeWay()})
    expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 2})
    expect(stderr).toBe(
      'norma: There is no document `scs-0101-v1-entropi` in the history of `HEAD`\nDid you mean `scs-0101-v1-entropy`?\n'
    )
  })

  test('the words of a commit cannot forge another one', async () => {
    const folder = repository({'scs-0100-v1-names.md': draft})
    const forged = `\u0001${'a'.repeat(40)}\u001b[31m`
    change(folder, {'scs-0100-v1-names.md': `${draft}More.\n`})
    commit(folder, forged)
    const {stdout} = await norma(['log', 'scs-0100'], {cwd: folder})
    expect(stdout).not.toContain('\u001b')
    expect(stdout).not.toContain('aaaaaaa  ')
  })
})

test('the histories of all documents that are there', () => {
  const folder = wholeWay()
  onDay(folder, '2026-08-01')
  change(folder, {'scs-0101-v1-entropy.md': stable, 'scs-0102-v1-new.md': draft})
  commit(folder, 'More\n\nCo-authored-by: Grace Guest <grace@example.org>')
  const found = findRepository([folder])
  const histories = readHistories(found, [folderIn(found, join(folder, 'standards'))], scsProfile)
  expect(Object.fromEntries(histories)).toEqual({
    'scs-0101-v1-entropy': {
      firstPublishedOn: '2026-01-10',
      lastChangedOn: '2026-08-01',
      recordedOn: {stabilized: '2026-08-01'},
      formerIds: [],
      contributors: ['Ada Author', 'Grace Guest']
    },
    'scs-0102-v1-new': {
      firstPublishedOn: '2026-08-01',
      lastChangedOn: '2026-08-01',
      recordedOn: {},
      formerIds: [],
      contributors: ['Ada Author', 'Grace Guest']
    }
  })
  const then = readHistories(found, [folderIn(found, join(folder, 'standards'))], scsProfile, 'main@{2026-06-30}')
  expect(then.get('scs-0100-v1-naming')).toEqual({
    firstPublishedOn: '2026-01-10',
    lastChangedOn: '2026-06-01',
    recordedOn: {stabilized: '2026-03-01', deprecated: '2026-05-01'},
    formerIds: ['scs-0100-v1-names', 'scs-xxxx-v1-names'],
    contributors: ['Ada Author']
  })
})

describe('--rev', () => {
  test('matrix, list and lint read what was in force then, as it was written then', async () => {
    const folder = wholeWay()
    rmSync(join(folder, 'standards'), {recursive: true})
    const at = async (day: string, ...words: readonly string[]): Promise<string> => {
      const {stdout, stderr, exitCode} = await norma([...words, '--rev', `main@{${day}}`], {cwd: folder})
      expect(exitCode).toBe(0)
      expect(stderr).toMatch(/^Documents of [0-9a-f]{7}, committed on 2026-\d\d-01; phases are those of /)
      expect(stderr).toContain(`phases are those of ${day},`)
      return stdout
    }
    expect(await at('2026-02-15', 'list')).toMatch(/^scs-0100-v1-names .*Draft/m)
    expect(await at('2026-03-15', 'list')).toMatch(/^scs-0100-v1-names .*Effective/m)
    expect(await at('2026-07-15', 'list')).not.toContain('scs-0100')
    expect(await at('2026-02-15', 'matrix', '--track', 'IaaS')).toContain(
      '| scs-0100 | A title | [v1](standards/scs-0100-v1-names.md) | | |'
    )
    expect(await at('2026-03-15', 'lint')).toBe('2 documents: nothing to report\n')
  })

  test('--as-of reads the phases against another day', async () => {
    const folder = wholeWay()
    const words = ['list', '--rev', 'main@{2026-05-15}', '--as-of', '2027-01-01']
    expect(await norma(words, {cwd: folder})).toMatchObject({
      stdout: expect.stringMatching(/^scs-0100-v1-names .*Deprecated/m),
      stderr: expect.stringMatching(/^Documents of [0-9a-f]{7}, committed on 2026-05-01\n$/)
    })
  })

  test('before the first commit, on no day at all, and where there were no documents', async () => {
    const folder = wholeWay()
    const refused = async (revision: string, ...words: readonly string[]): Promise<string> => {
      const {stderr, exitCode} = await norma(['list', '--rev', revision, ...words], {cwd: folder})
      expect(exitCode).toBe(2)
      return stderr
    }
    expect(await refused('main@{2026-01-09}')).toBe(
      'norma: There is no commit of `main` on `2026-01-09` or before\nGive a later day.\n'
    )
    expect(await refused('main@{2026-02-30}')).toContain('Unexpected day in `main@{2026-02-30}`')
    expect(await refused('main', '--content', 'elsewhere')).toContain('`elsewhere` without documents in `main`')
  })
})
