import {chmodSync, cpSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {git} from '../../helpers/git.ts'
import {deskIn, deskWith, succession, today} from '../../helpers/steps.ts'
import {temporaryFolder} from '../../helpers/temporary-folder.ts'

const [first, second] = ['scs-0100-v1-names.md', 'scs-0100-v2-names.md'] as const

describe('norma stabilize', () => {
  test('sets status and day, and prints what it did and what lint says', async () => {
    const desk = deskWith({'scs-0101-v1-clocks.md': documentText({title: 'Clocks'})})
    expect(await desk.run('stabilize', 'scs-0101-v1', '--on', '2025-03-01')).toEqual({
      stdout: `standards/scs-0101-v1-clocks.md
  status         Draft → Stable
  stabilized_at  2025-03-01 (new)

scs-0101-v1: In force since 2025-03-01

1 document: nothing to report
`,
      stderr: '',
      exitCode: 0
    })
    const keys = 'stabilized_at: 2025-03-01'
    expect(desk.read('scs-0101-v1-clocks.md')).toBe(documentText({title: 'Clocks', status: 'Stable', keys}))
  })

  test('without a day it is today’s', async () => {
    const desk = deskWith({'scs-0101-v1-clocks.md': documentText()})
    expect((await desk.run('stabilize', 'standards/scs-0101-v1-clocks.md')).exitCode).toBe(0)
    expect(desk.read('scs-0101-v1-clocks.md')).toContain(`\nstabilized_at: ${today}\n`)
  })

  test('--deprecate-predecessor ends the one before, and both say so', async () => {
    const desk = deskWith(succession)
    const {stdout, exitCode} = await desk.run(
      'stabilize',
      'scs-0100-v2',
      '--on',
      '2025-03-01',
      '--deprecate-predecessor',
      '2999-06-30'
    )
    expect({stdout, exitCode}).toEqual({
      stdout: `standards/${first}
  status         Stable → Deprecated
  deprecated_at  2999-06-30 (new)
  replaced_by    ${second} (new)
standards/${second}
  status         Draft → Stable
  stabilized_at  2025-03-01 (new)

scs-0100-v1: In force since 2024-01-01, until 2999-06-30
scs-0100-v2: In force since 2025-03-01

2 documents: nothing to report
`,
      exitCode: 0
    })
    const keys = `stabilized_at: 2024-01-01\ndeprecated_at: 2999-06-30\nreplaced_by:\n  - ${second}`
    expect(desk.read(first)).toBe(documentText({title: 'Names', status: 'Deprecated', keys}))
  })

  test('without a day the one before ends when the new one begins; an announced end stays', async () => {
    const desk = deskWith(succession)
    await desk.run('stabilize', 'scs-0100-v2', '--on', '2025-03-01', '--deprecate-predecessor')
    expect(desk.read(first)).toContain('\ndeprecated_at: 2025-03-01\n')
    const announced = succession[first].replace('2024-01-01', '2024-01-01\ndeprecated_at: 2999-01-01')
    const later = deskWith({...succession, [first]: announced})
    await later.run('stabilize', 'scs-0100-v2', '--on', '2025-03-01', '--deprecate-predecessor')
    expect(later.read(first)).toContain('status: Deprecated\n')
    expect(later.read(first)).toContain('\ndeprecated_at: 2999-01-01\n')
  })

  test('a predecessor that goes on beside it is an error, with the command that ends it', async () => {
    const {stdout, exitCode} = await deskWith(succession).run('stabilize', 'scs-0100-v2', '--on', '2025-03-01')
    expect(exitCode).toBe(1)
    expect(stdout).toContain('scs-0100-v1: In force beside it; to end it, norma deprecate scs-0100-v1 --on DAY\n')
    expect(stdout).toContain(`standards/${first}:4:9 error single-stable\n`)
  })

  test('a predecessor that has ended names it from now on', async () => {
    const ended = documentText({status: 'Deprecated', keys: 'stabilized_at: 2024-01-01\ndeprecated_at: 2025-01-01'})
    const desk = deskWith({...succession, [first]: ended})
    expect((await desk.run('stabilize', 'scs-0100-v2', '--on', '2025-03-01')).exitCode).toBe(0)
    expect(desk.read(first)).toContain(`\nreplaced_by:\n  - ${second}\n---\n`)
  })
})

test('what lint had to say before is counted, what a step causes is shown', async () => {
  const later = documentText({title: 'Names', keys: `replaces: ${first}`, body: 'See [there](#nowhere).'})
  const {stdout, exitCode} = await deskWith({...succession, [second]: later}).run(
    'stabilize',
    'scs-0100-v2',
    '--on',
    '2025-03-01'
  )
  expect(exitCode).toBe(1)
  expect(stdout).toContain('error single-stable')
  expect(stdout).not.toContain('broken-link')
  expect(stdout).toMatch(
    /\n1 document: 1 error, no warnings, no notices\nFrom before: 1 error, 1 warning; see norma lint\n$/
  )
})

describe('norma deprecate', () => {
  test('a day that is to come announces the end', async () => {
    const desk = deskWith({[first]: succession[first]})
    const {stdout, exitCode} = await desk.run('deprecate', 'scs-0100-v1', '--on', '2999-01-01')
    expect(exitCode).toBe(0)
    expect(stdout).toContain('scs-0100-v1: In force since 2024-01-01, until 2999-01-01\n')
    expect((await desk.run('deprecate', 'scs-0100-v1', '--on', '2999-02-02')).stdout).toContain(
      '  deprecated_at  2999-01-01 → 2999-02-02\n'
    )
  })

  test('--replaced-by is written into both documents', async () => {
    const other = documentText({title: 'Naming', status: 'Stable', keys: 'stabilized_at: 2025-01-01'})
    const desk = deskWith({[first]: succession[first], 'scs-0105-v1-naming.md': other})
    const {stdout, exitCode} = await desk.run(
      'deprecate',
      'scs-0100-v1',
      '--on',
      '2025-01-01',
      '--replaced-by',
      'scs-0105-v1'
    )
    expect(exitCode).toBe(0)
    expect(stdout).toContain(`standards/scs-0105-v1-naming.md\n  replaces  ${first} (new)\n`)
    expect(desk.read(first)).toContain('\nreplaced_by:\n  - scs-0105-v1-naming.md\n')
    expect(desk.read('scs-0105-v1-naming.md')).toContain(`\nreplaces:\n  - ${first}\n`)
    expect((await desk.run('lint')).stdout).toBe('2 documents: nothing to report\n')
  })

  test('comments, quotes, line endings and an open end of the file stay', async () => {
    const text = succession[first]
      .replace('status: Stable', "status: 'Stable' # since the meeting")
      .replaceAll('\n', '\r\n')
      .trimEnd()
    const desk = deskWith({[first]: text})
    await desk.run('deprecate', 'scs-0100-v1', '--on', '2025-01-01')
    expect(desk.read(first)).toBe(
      text.replace("'Stable'", "'Deprecated'").replace('2024-01-01\r\n', '2024-01-01\r\ndeprecated_at: 2025-01-01\r\n')
    )
  })
})

test('norma reject turns a draft down', async () => {
  const desk = deskWith({'scs-0101-v1-clocks.md': documentText()})
  expect((await desk.run('reject', 'scs-0101-v1', '--on', '2025-03-01')).stdout).toBe(`standards/scs-0101-v1-clocks.md
  status       Draft → Rejected
  rejected_at  2025-03-01 (new)

scs-0101-v1: Rejected on 2025-03-01

1 document: nothing to report
`)
})

test('--dry-run prints a diff that git applies, and writes nothing', async () => {
  const desk = deskWith(succession)
  git(desk.folder, 'init', '-q')
  const before = desk.files()
  const step = ['stabilize', 'scs-0100-v2', '--on', '2025-03-01', '--deprecate-predecessor']
  const {stdout, stderr, exitCode} = await desk.run(...step, '--dry-run')
  expect({stderr, exitCode}).toEqual({stderr: '2 documents: nothing to report\n', exitCode: 0})
  expect(desk.files()).toEqual(before)
  expect(stdout).toContain(`--- a/standards/${second}
+++ b/standards/${second}
@@ -1,8 +1,9 @@
 ---
 title: Names
 type: Standard
-status: Draft
+status: Stable
 track: IaaS
+stabilized_at: 2025-03-01
 replaces:
   - ${first}
`)
  writeFileSync(join(desk.folder, '.git/step.patch'), stdout)
  git(desk.folder, 'apply', '.git/step.patch')
  const patched = desk.files()
  const taken = deskWith(succession)
  expect((await taken.run(...step)).exitCode).toBe(0)
  expect(patched).toEqual(taken.files())
})

test('--dry-run of a new number prints a diff that git applies, the renaming included', async () => {
  const proposal = 'scs-xxxx-v1-clocks.md'
  const documents = {[proposal]: documentText({body: `See [above](${proposal}#motivation).`})}
  const [desk, taken] = [deskWith(documents), deskWith(documents)]
  git(desk.folder, 'init', '-q')
  const {stdout, exitCode} = await desk.run('number', proposal, '--dry-run')
  expect(exitCode).toBe(0)
  writeFileSync(join(desk.folder, '.git/step.patch'), stdout)
  git(desk.folder, 'apply', '.git/step.patch')
  expect((await taken.run('number', proposal)).exitCode).toBe(0)
  expect(desk.files()).toEqual(taken.files())
})

describe('all files or none', () => {
  const step = ['stabilize', 'scs-0100-v2', '--on', '2025-03-01', '--deprecate-predecessor']

  test('where one of the files is a link, the other is not written either', async () => {
    const desk = deskWith(succession)
    renameSync(join(desk.folder, 'standards', first), join(desk.folder, 'elsewhere.md'))
    symlinkSync('../elsewhere.md', join(desk.folder, 'standards', first))
    const {stderr, exitCode} = await desk.run(...step)
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/nothing was written|no stable document/)
    expect(desk.read(second)).toBe(succession[second])
    expect(readFileSync(join(desk.folder, 'elsewhere.md'), 'utf8')).toBe(succession[first])
  })

  test('a file keeps its permissions', async () => {
    const desk = deskWith(succession)
    chmodSync(join(desk.folder, 'standards', first), 0o640)
    expect((await desk.run(...step)).exitCode).toBe(0)
    expect(statSync(join(desk.folder, 'standards', first)).mode & 0o777).toBe(0o640)
    expect(readdirSync(join(desk.folder, 'standards'))).toEqual([first, second])
  })
})

describe('what is refused, with the way out, and nothing is written', () => {
  const documents = {
    ...succession,
    'scs-0100-w1-notes.md': documentText({type: 'Supplement', keys: `supplements: [${first}]`}),
    'scs-0101-v1-broken.md': documentText({keys: 'stabilized_at: soon'}),
    'scs-0102-v1-braces.md': '---\n{title: A, type: Standard, status: Draft, track: IaaS}\n---\n',
    'scs-0103-v1-odd.md': documentText({keys: 'stabilized_at: 2024-01-01'}),
    'scs-0104-v1-first.md': documentText(),
    'scs-xxxx-v1-one.md': documentText(),
    'scs-xxxx-v1-two.md': documentText()
  }
  test.each([
    [['stabilize', 'scs-0100-v1'], '`scs-0100-v1` is `Stable` already', 'From `Stable` it may become `Deprecated`.'],
    [
      ['reject', 'scs-0100-v1'],
      'Unexpected step of `scs-0100-v1` from `Stable` to `Rejected`',
      'it may become `Deprecated`'
    ],
    [
      ['stabilize', 'scs-0100'],
      '`scs-0100` is a series',
      '`scs-0100-v1` (Stable), `scs-0100-v2` (Draft), `scs-0100-w1` (Supplement)'
    ],
    [['stabilize', 'scs-0100-v3'], 'There is no document `scs-0100-v3`', 'Did you mean `scs-0100-v1`?'],
    [['stabilize', 'scs-xxxx-v1'], '`scs-xxxx-v1` may mean `scs-xxxx-v1-one` or `scs-xxxx-v1-two`', 'full name'],
    [['stabilize', 'scs-0100-w1'], 'is a Supplement and has no lifecycle', 'Name the document'],
    [['stabilize', 'scs-0101-v1'], '`scs-0101-v1` cannot be read', 'norma lint'],
    [
      ['stabilize', 'scs-0102-v1'],
      'cannot be changed without changing other lines too',
      'set `status`, `stabilized_at` by hand'
    ],
    [['reject', 'scs-0103-v1'], 'Unexpected `stabilized_at: 2024-01-01`', 'one of them is wrong'],
    [['stabilize', 'scs-0103-v1', '--on', '2025-01-01'], 'that day has come, so it stays as it is', '--on'],
    [['stabilize', 'scs-0100-v2', '--on', 'tomorrow'], 'Unexpected `tomorrow` for --on', `such as \`${today}\``],
    [
      ['deprecate', 'scs-0100-v1', '--on', '2023-01-01'],
      'expected 2024-01-01 or later',
      '`stabilized_at` is 2024-01-01'
    ],
    [['deprecate', 'scs-0100-v1', '--replaced-by', 'scs-0100-v1'], 'cannot replace itself', 'that replaces it'],
    [['deprecate', 'scs-0100-v1', '--replaced-by', 'scs-0100-w1'], 'is a supplement and replaces nothing', 'lifecycle'],
    [['reject', 'scs-0100-v2', '--replaced-by', 'scs-0100-v1'], 'and not the reverse', '`replaces`'],
    [['stabilize', 'scs-0104-v1', '--deprecate-predecessor'], 'no stable document', '`replaces`'],
    [['stabilize', 'scs-xxxx-v1-one'], '`scs-xxxx-v1-one` has no number yet', '`norma number scs-xxxx-v1-one`'],
    [['stabilize'], 'Which document?', 'norma list']
  ])('%j', async (arguments_, message, help) => {
    const desk = deskWith(documents)
    const before = desk.files()
    const {stdout, stderr, exitCode} = await desk.run(...arguments_)
    expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 2})
    expect(stderr.split('\n')[0]).toContain(message)
    expect(stderr.split('\n')[1]).toContain(help)
    expect(desk.files()).toEqual(before)
  })
})

describe('another organisation', () => {
  const source = fileURLToPath(new URL('../../fixtures/second-organisation', import.meta.url))
  const desk = () => {
    const folder = temporaryFolder()
    cpSync(source, folder, {recursive: true})
    return deskIn(folder, 'notes')
  }

  test('its words stand in the files', async () => {
    const {run, read} = desk()
    expect((await run('stabilize', 'TWN-007', '--on', '2026-05-01')).stdout).toContain(`notes/TWN-007-lamp-oil.md
  standing     Discussed → Accepted
  accepted_on  2026-05-01 (new)
`)
    expect(read('TWN-007-lamp-oil.md')).toContain('standing: Accepted\naccepted_on: 2026-05-01\nsupersedes:\n')
    await run('deprecate', 'TWN-005', '--on', '2999-01-01', '--replaced-by', 'twn-007')
    expect(read('TWN-005-fog-signals.md')).toContain('retired_on: 2999-01-01\n')
    expect(read('TWN-005-fog-signals.md')).toContain('superseded_by:\n  - TWN-007-lamp-oil\n')
    expect(read('TWN-007-lamp-oil.md')).toContain('  - TWN-020-whale-oil\n  - TWN-005-fog-signals\n')
  })

  test('who comes back from an end leaves it behind', async () => {
    const {run, read} = desk()
    expect((await run('stabilize', 'TWN-002')).exitCode).toBeLessThan(2)
    expect(read('TWN-002-fog-horns.md')).toContain('standing: Accepted\naccepted_on: 2023-04-12\n---\n')
  })

  test('its transitions hold, and what is missing in its profile is said', async () => {
    const {run} = desk()
    expect((await run('reject', 'TWN-001')).stderr).toBe(
      'norma: Unexpected step of `TWN-001` from `Accepted` to `Withdrawn`\nFrom `Accepted` it may become `Retired`.\n'
    )
    expect((await run('stabilize', 'TWN-008')).stderr).toContain('The profile has no transition from `Withdrawn`')
  })
})
