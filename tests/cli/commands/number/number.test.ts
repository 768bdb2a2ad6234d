import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {profileText} from '../../../helpers/cli.ts'
import {documentText} from '../../../helpers/document-text.ts'
import {deskWith} from '../../../helpers/steps.ts'

const proposal = 'scs-xxxx-v1-volume-names.md'
const commit =
  'https://github.com/SovereignCloudStack/standards/blob/0123456789abcdef/Standards/scs-xxxx-v1-volume-names.md'

const body = (id: string): string => `A [link](${id}.md), [one](./${id}.md#motivation "Names"), [another][volumes],
<a href="${id}.md">a third</a>, [the page](https://docs.scs.community/standards/${id}), <https://docs.scs.community/standards/${id}>,
[the source](https://github.com/SovereignCloudStack/standards/blob/main/Standards/${id}.md), \`${id}\` and ${id}.

An image ![of it](images/scs-xxxx-v1-volume-names.png), [as it was](${commit}), scs-xxxx-v1-volume-names-old
and [another one](scs-xxxx-v1-other.md).

[volumes]: ${id}.md
<!-- norma-disable-next-line broken-link -- ${id}.md -->
`

const documents = {
  [proposal]: documentText({title: 'Volume names', body: 'See [above](scs-xxxx-v1-volume-names.md#motivation).'}),
  'scs-xxxx-v1-other.md': documentText({title: 'Other', body: body('scs-xxxx-v1-volume-names')}),
  'scs-xxxx-w1-notes.md': documentText({title: 'Notes', type: 'Supplement', keys: `supplements: ["${proposal}"] # it`}),
  'scs-xxxx-w1-tests.md': documentText({title: 'Tests', type: 'Supplement', keys: `supplements:\n  - ${proposal}`}),
  'scs-0100-v1-names.md': documentText({
    title: 'Names',
    status: 'Deprecated',
    keys: 'stabilized_at: 2024-01-01\ndeprecated_at: 2025-01-01\nreplaced_by: [scs-xxxx-v1-volume-names] # later'
  }),
  'scs-0130-v1-last.md': documentText({title: 'Last'})
}

describe('norma number', () => {
  test('renames a proposal with its supplements, and rewrites what refers to them', async () => {
    const desk = deskWith(documents)
    const before = desk.files()
    const {stdout, stderr} = await desk.run('number', `standards/${proposal}`)
    expect(stderr).toBe('')
    expect(stdout).toContain(`standards/scs-0131-v1-volume-names.md
  renamed from standards/${proposal}
  1 reference rewritten
standards/scs-0131-w1-notes.md
  renamed from standards/scs-xxxx-w1-notes.md
  1 reference rewritten
standards/scs-0131-w2-tests.md
  renamed from standards/scs-xxxx-w1-tests.md
  1 reference rewritten
standards/scs-0100-v1-names.md
  1 reference rewritten
standards/scs-xxxx-v1-other.md
  10 references rewritten
`)
    const id = 'scs-0131-v1-volume-names'
    expect(desk.files()).toEqual({
      'scs-0100-v1-names.md': before['scs-0100-v1-names.md']?.replace(
        '[scs-xxxx-v1-volume-names] # later',
        `[${id}] # later`
      ),
      'scs-0130-v1-last.md': before['scs-0130-v1-last.md'],
      [`${id}.md`]: before[proposal]?.replace('(scs-xxxx', '(scs-0131'),
      'scs-0131-w1-notes.md': before['scs-xxxx-w1-notes.md']?.replace('["scs-xxxx', '["scs-0131'),
      'scs-0131-w2-tests.md': before['scs-xxxx-w1-tests.md']?.replace('- scs-xxxx', '- scs-0131'),
      'scs-xxxx-v1-other.md': documentText({title: 'Other', body: body(id)})
    })
  })

  test('takes the number that is asked for, and tells the profile', async () => {
    const waiver = `waivers:\n  - rule: required-section\n    document: scs-xxxx-v1-volume-names\n    reason: It comes.\n`
    const text = '---\ntitle: A\ntype: Standard\nstatus: Draft\ntrack: IaaS\n---\n'
    const desk = deskWith({[proposal]: text}, `${profileText}${waiver}`)
    expect(await desk.run('number', proposal, '--number', '190')).toEqual({
      stdout: `standards/scs-0190-v1-volume-names.md
  renamed from standards/${proposal}
norma.yaml
  1 reference rewritten

1 document: nothing to report
`,
      stderr: '',
      exitCode: 0
    })
    expect(readFileSync(join(desk.folder, 'norma.yaml'), 'utf8')).toContain('    document: scs-0190-v1-volume-names\n')
    expect((await desk.run('lint')).stdout).toBe('1 document: nothing to report\n')
  })

  test('--dry-run prints the renaming as git knows it, and writes nothing', async () => {
    const desk = deskWith({[proposal]: documents[proposal]})
    const before = desk.files()
    const {stdout, exitCode} = await desk.run('number', proposal, '--dry-run')
    expect(exitCode).toBe(0)
    expect(stdout).toContain(
      `rename from standards/${proposal}\nrename to standards/scs-0100-v1-volume-names.md\n--- a/standards/${proposal}\n`
    )
    expect(desk.files()).toEqual(before)
  })

  test('a supplement that comes later takes the number of its document', async () => {
    const target = documentText({title: 'Last'})
    const notes = documentText({type: 'Supplement', keys: 'supplements: [scs-0130-v1-last.md]'})
    const desk = deskWith({'scs-0130-v1-last.md': target, 'scs-0130-w1-a.md': notes, 'scs-xxxx-w1-b.md': notes})
    expect((await desk.run('number', 'scs-xxxx-w1')).exitCode).toBe(0)
    expect(Object.keys(desk.files())).toEqual(['scs-0130-v1-last.md', 'scs-0130-w1-a.md', 'scs-0130-w2-b.md'])
  })
})

test.each([
  [[proposal, '--number', '0130'], 'The number `0130` is that of `scs-0130-v1`', 'The next free one is `0131`.'],
  [[proposal, '--number', '0230'], 'expected `1` as digit 2', '`0131`'],
  [[proposal, '--number', '12345'], 'expected `next` or 4 digits', '`0131`'],
  [[proposal, '--number', 'ten'], 'expected `next` or 4 digits', '`0131`'],
  [['scs-0130-v1'], 'has the number `0130` already', 'A number never changes'],
  [['scs-xxxx-w1-notes'], 'supplements nothing that has a number', 'Give `scs-xxxx-v1-volume-names` its number'],
  [['scs-xxxx-v1-volume-nams.md'], 'There is no document', 'Did you mean `scs-xxxx-v1-volume-names`?'],
  [[], 'Which document?', 'norma list']
])('norma number %j is refused, with the way out', async (arguments_, message, help) => {
  const desk = deskWith(documents)
  const before = desk.files()
  const {stdout, stderr, exitCode} = await desk.run('number', ...arguments_)
  expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 2})
  expect(stderr.split('\n')[0]).toContain(message)
  expect(stderr.split('\n')[1]).toContain(help)
  expect(desk.files()).toEqual(before)
})

test('a file that lies where the proposal is to go stays, and so does everything else', async () => {
  const profile = profileText.replace('scs-XXXX-*', 'scs-0190-*')
  const desk = deskWith({[proposal]: documents[proposal], 'scs-0190-v1-volume-names.md': 'Mine'}, profile)
  const {stderr, exitCode} = await desk.run('number', proposal, '--number', '0190')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('There is a file `standards/scs-0190-v1-volume-names.md` already')
  expect(desk.read('scs-0190-v1-volume-names.md')).toBe('Mine')
  expect(existsSync(join(desk.folder, 'standards', proposal))).toBe(true)
})
