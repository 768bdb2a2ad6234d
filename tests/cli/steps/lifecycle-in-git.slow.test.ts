import {renameSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {CliRun} from '../../helpers/cli.ts'
import {documentText} from '../../helpers/document-text.ts'
import {change, commit, repository} from '../../helpers/repository.ts'
import {type Desk, deskIn, today} from '../../helpers/steps.ts'

const proposal = 'scs-xxxx-v1-volume-names.md'
const [first, second] = ['scs-0101-v1-volume-names.md', 'scs-0101-v2-volume-names.md'] as const
const silent = (documents: number) => ({
  stdout: `${documents} documents: nothing to report\n`,
  stderr: '',
  exitCode: 0
})

interface Repository extends Desk {
  /** What the change in the working tree gets to hear. */
  readonly lint: () => ReturnType<Desk['run']>
  readonly commit: () => void
}

/** `severity rule` of every finding that is printed. */
function findingsIn({stdout}: CliRun): readonly string[] {
  return [...stdout.matchAll(/^\S+:\d+:\d+ (\w+ [\w-]+)$/gm)].map(([, finding = '']) => finding)
}

function repositoryWith(documents: Readonly<Record<string, string>>): Repository {
  const folder = repository({'scs-0100-v1-names.md': documentText({title: 'Names'}), ...documents})
  const desk = deskIn(folder, 'standards')
  return {...desk, lint: () => desk.run('lint', '--base', 'HEAD'), commit: () => commit(folder)}
}

describe('a document’s life in a repository', () => {
  test('every step that a command takes is legal to `norma lint --base`', async () => {
    const {folder, run, read, lint, commit: commitAll} = repositoryWith({})

    expect((await run('new', 'Volume names', '--type', 'Standard', '--track', 'IaaS')).stdout).toBe(
      `standards/${proposal}\n`
    )
    expect(findingsIn(await lint())).toEqual(['warning unnumbered-document'])
    change(folder, {[proposal]: documentText({title: 'Volume names', body: `See [above](${proposal}#motivation).`})})
    commitAll()

    expect((await run('number', proposal)).exitCode).toBe(0)
    expect(read(first)).toContain(`(${first}#motivation)`)
    expect(await lint()).toEqual(silent(2))
    commitAll()

    expect((await run('stabilize', 'scs-0101-v1')).exitCode).toBe(0)
    expect(await lint()).toEqual(silent(2))
    commitAll()

    expect(await run('new', '--version-of', 'scs-0101')).toEqual({
      stdout: `standards/${second}\n`,
      stderr: '',
      exitCode: 0
    })
    expect(await lint()).toEqual(silent(3))
    commitAll()

    const ending = ['--deprecate-predecessor', '2999-06-30']
    expect((await run('stabilize', 'scs-0101-v2', ...ending)).exitCode).toBe(0)
    expect(await lint()).toEqual(silent(3))
    commitAll()

    expect((await run('deprecate', 'scs-0101-v2', '--on', '2999-12-31')).exitCode).toBe(0)
    expect(await lint()).toEqual(silent(3))
    commitAll()

    expect(await run('lint')).toEqual(silent(3))
    const body = `See [above](${first}#motivation).`
    expect(read(first)).toBe(
      documentText({
        title: 'Volume names',
        status: 'Deprecated',
        keys: `stabilized_at: ${today}\ndeprecated_at: 2999-06-30\nreplaced_by:\n  - ${second}`,
        body
      })
    )
    expect(read(second)).toBe(
      documentText({
        title: 'Volume names',
        status: 'Deprecated',
        keys: `stabilized_at: ${today}\ndeprecated_at: 2999-12-31\nreplaces:\n  - ${first}`,
        body
      })
    )
  })

  test.each(['next', '0190'])('a proposal that begins with its number (%s) is silent', async (number) => {
    const {run, lint} = repositoryWith({})
    const step = ['new', 'Volume names', '--type', 'Standard', '--track', 'IaaS', '--number', number]
    expect(await run(...step)).toMatchObject({stderr: '', exitCode: 0})
    expect(await lint()).toEqual(silent(2))
  })

  test('an end on the day itself is legal, and lint says that nobody was told', async () => {
    const keys = 'stabilized_at: 2024-01-01'
    const {run, lint} = repositoryWith({[first]: documentText({status: 'Stable', keys})})
    expect((await run('deprecate', 'scs-0101-v1')).exitCode).toBe(0)
    expect(findingsIn(await lint())).toEqual(['notice deprecation-not-announced'])
  })

  test('a draft that is turned down is legal', async () => {
    const {run, lint} = repositoryWith({[first]: documentText()})
    expect((await run('reject', 'scs-0101-v1')).exitCode).toBe(0)
    expect(await lint()).toEqual(silent(2))
  })
})

describe('a step that is taken by hand and is not legal', () => {
  const stable = documentText({title: 'Volume names', status: 'Stable', keys: 'stabilized_at: 2024-01-01'})
  const draft = documentText({title: 'Volume names', keys: `replaces:\n  - ${first}`})
  const ended = stable.replace('Stable', 'Deprecated').replace('2024-01-01', '2024-01-01\ndeprecated_at: 2025-01-01')
  const rejected = documentText({status: 'Rejected', keys: 'rejected_at: 2025-01-01'})
  test.each<[string, string, Readonly<Record<string, string>>, Readonly<Record<string, string | undefined>>]>([
    ['a document that enters as stable', 'error initial-status', {}, {[first]: stable}],
    ['a way back to the draft', 'error status-transition', {[first]: stable}, {[first]: documentText()}],
    ['a way back from the end', 'error status-transition', {[first]: ended}, {[first]: stable}],
    ['what was turned down becoming stable', 'error status-transition', {[first]: rejected}, {[first]: stable}],
    [
      'a day that had come',
      'error date-changed',
      {[first]: stable},
      {[first]: stable.replace('2024-01-01', '2024-02-02')}
    ],
    ['a stable document that is gone', 'error published-removed', {[first]: stable}, {[first]: undefined}],
    [
      'two stable versions',
      'error single-stable',
      {[first]: stable, [second]: draft},
      {[second]: draft.replace('Draft', 'Stable').replace('replaces', `stabilized_at: ${today}\nreplaces`)}
    ]
  ])('%s: %s', async (_, rule, before, after) => {
    const {folder, lint} = repositoryWith(before)
    change(folder, after)
    const linted = await lint()
    expect(linted.exitCode).toBe(1)
    expect(findingsIn(linted)).toContain(rule)
  })

  test.each([
    ['scs-0102-v1-volume-names.md', 'error number-changed'],
    ['scs-0101-v1-names-of-volumes.md', 'error slug-changed']
  ])('a stable document that becomes %s: %s', async (name, rule) => {
    const {folder, lint} = repositoryWith({[first]: stable})
    renameSync(join(folder, 'standards', first), join(folder, 'standards', name))
    const linted = await lint()
    expect(linted.exitCode).toBe(1)
    expect(findingsIn(linted)).toContain(rule)
  })

  test('the commands refuse the same steps', async () => {
    const {run, lint, files} = repositoryWith({[first]: ended, 'scs-0102-v1-no.md': rejected})
    const before = files()
    for (const step of [
      ['stabilize', 'scs-0101-v1'],
      ['reject', 'scs-0101-v1'],
      ['stabilize', 'scs-0102-v1'],
      ['deprecate', 'scs-0102-v1'],
      ['deprecate', 'scs-0101-v1', '--on', '2025-02-02'],
      ['number', first, '--number', '0190']
    ]) {
      expect((await run(...step)).exitCode, step.join(' ')).toBe(2)
      expect(files(), step.join(' ')).toEqual(before)
    }
    expect(await lint()).toEqual(silent(3))
  })
})
