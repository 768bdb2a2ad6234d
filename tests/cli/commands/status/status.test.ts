import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {norma} from '../../../helpers/cli.ts'
import {documentText} from '../../../helpers/document-text.ts'
import {expectGolden} from '../../../helpers/golden.ts'
import {deskWith} from '../../../helpers/steps.ts'

const documents = {
  'scs-0100-v1-names.md': documentText({
    title: 'Names of old',
    status: 'Deprecated',
    keys: 'stabilized_at: 2023-01-01\ndeprecated_at: 2024-01-01\nreplaced_by: [scs-0100-v2-names.md]'
  }),
  'scs-0100-v2-names.md': documentText({
    title: 'Names that are long enough to be cut short where a terminal has eighty columns and no more',
    status: 'Deprecated',
    keys: 'stabilized_at: 2024-01-01\ndeprecated_at: 2026-06-30\nreplaces: [scs-0100-v1-names.md]\nreplaced_by: [scs-0100-v3-names.md]'
  }),
  'scs-0100-v3-names.md': documentText({
    title: 'Names',
    status: 'Stable',
    keys: 'stabilized_at: 2026-07-01\nreplaces: scs-0100-v2-names.md'
  }),
  'scs-0100-w1-notes.md': documentText({
    type: 'Supplement',
    title: 'Notes',
    keys: 'supplements: [scs-0100-v3-names.md]'
  }),
  'scs-0101-v1-clocks.md': documentText({title: 'Clocks', body: 'See [there](scs-0199-v1-no.md).'}),
  'scs-0200-v1-nodes.md': documentText({
    title: 'Nodes',
    track: 'KaaS',
    status: 'Rejected',
    keys: 'rejected_at: 2025-05-05'
  }),
  'scs-xxxx-v1-one.md': documentText({title: 'One', track: 'KaaS'}),
  'scs-xxxx-v1-two.md': documentText({title: 'Two', track: 'KaaS'})
}
const day = ['--as-of', '2026-01-01']

describe('norma status', () => {
  test.each([
    ['status.txt', []],
    ['status-series.txt', ['scs-0100']],
    ['status-retiring.txt', ['scs-0100-v2']],
    ['status-draft.txt', ['scs-0101-v1']],
    ['status-supplement.txt', ['scs-0100-w1']],
    ['status.json', ['--format', 'json']],
    ['status-document.json', ['scs-0100-v2', '--format', 'json']],
    ['status-series.json', ['SCS-0200', '--format', 'json']]
  ])('%s', async (golden, arguments_) => {
    const {stdout, stderr, exitCode} = await deskWith(documents).run('status', ...arguments_, ...day)
    expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0})
    expectGolden(golden, stdout)
    if (golden.endsWith('.txt')) {
      for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
      expect(stdout).not.toMatch(/ $/m)
    }
  })

  test.each(['scs-0100-v4', 'scs-0300'])('%s is not there', async (id) => {
    const {stdout, stderr, exitCode} = await deskWith(documents).run('status', id)
    expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 2})
    expect(stderr).toMatch(/^norma: There is no document `.*`\nDid you mean `scs-0.00.*`\?\n$/)
  })

  test('in the words of another organisation', async () => {
    const cwd = fileURLToPath(new URL('../../../fixtures/second-organisation', import.meta.url))
    const texts: string[] = []
    for (const id of [[], ['TWN-007'], ['twn-005']]) {
      texts.push((await norma(['status', ...id, ...day], {cwd})).stdout)
    }
    expectGolden('status-second-organisation.txt', texts.join('\n'))
    for (const line of texts.join('').split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
  })

  test('what cannot be read is told beside the overview', async () => {
    const {stdout, stderr} = await deskWith({'scs-0100-v1-a.md': documentText(), 'scs-0101-v1-b.md': 'Hello'}).run(
      'status'
    )
    expect(stdout).toMatch(/^2 documents as of /)
    expect(stderr).toMatch(/^Left out, because they cannot be read:\n/)
  })
})
