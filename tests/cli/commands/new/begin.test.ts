import {cpSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {documentText} from '../../../helpers/document-text.ts'
import {deskIn, deskWith, succession} from '../../../helpers/steps.ts'
import {temporaryFolder} from '../../../helpers/temporary-folder.ts'

const first = 'scs-0100-v1-names.md'
const standard = ['--type', 'Standard', '--track', 'IaaS']

describe('norma new --number', () => {
  test('next is the number after the last one of the track', async () => {
    const desk = deskWith({[first]: documentText(), 'scs-0117-v1-a.md': documentText()})
    expect((await desk.run('new', 'Clocks', ...standard, '--number', 'next')).stdout).toBe(
      'standards/scs-0118-v1-clocks.md\n'
    )
    expect((await desk.run('new', 'Bells', ...standard, '--number', '0190')).stdout).toBe(
      'standards/scs-0190-v1-bells.md\n'
    )
    expect(await desk.run('lint')).toMatchObject({stdout: '4 documents: nothing to report\n', exitCode: 0})
  })

  test.each([
    ['0100', 'The number `0100` is that of `scs-0100-v1`', 'The next free one is `0101`.'],
    ['0200', 'expected `1` as digit 2', '`0101`'],
    ['x', 'expected `next` or 4 digits', '`0101`']
  ])('%s is refused', async (number, message, help) => {
    const {stdout, stderr, exitCode} = await deskWith({[first]: documentText()}).run(
      'new',
      'A',
      ...standard,
      '--number',
      number
    )
    expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 2})
    expect(stderr.split('\n')[0]).toContain(message)
    expect(stderr.split('\n')[1]).toContain(help)
  })
})

describe('norma new --version-of', () => {
  const stable = documentText({
    title: 'Names # of things',
    status: "'Stable' # at last",
    keys: `stabilized_at: 2024-01-01\n# why it ends\ndeprecated_at: 2999-01-01\nreplaces: scs-0090-v1-old.md\nreplaced_by: [scs-0101-v1-a.md]\nauthor: Ann`,
    body: 'The text, with a [link](scs-0101-v1-a.md).'
  })

  test.each(['scs-0100', 'SCS-0100-v1', first, `standards/${first}`])(
    '%s: a copy as a draft that names it',
    async (reference) => {
      const desk = deskWith({[first]: stable, 'scs-0101-v1-a.md': documentText()})
      const {stdout, exitCode} = await desk.run('new', '--version-of', reference)
      expect({stdout, exitCode}).toEqual({stdout: 'standards/scs-0100-v2-names.md\n', exitCode: 0})
      expect(desk.read('scs-0100-v2-names.md')).toBe(
        documentText({
          title: 'Names # of things',
          status: "'Draft' # at last",
          keys: `# why it ends\nreplaces:\n  - ${first}\nauthor: Ann`,
          body: 'The text, with a [link](scs-0101-v1-a.md).'
        })
      )
      expect(desk.read(first)).toBe(stable)
    }
  )

  test('a title of its own gives it another address; a byte order mark is not copied', async () => {
    const desk = deskWith({[first]: `\uFEFF${succession[first].replaceAll('\n', '\r\n')}`})
    expect(await desk.run('new', 'Better names: now', '--version-of', 'scs-0100')).toEqual({
      stdout: 'standards/scs-0100-v2-better-names-now.md\n',
      stderr: '',
      exitCode: 0
    })
    const keys = `replaces:\n  - ${first}`
    const expected = documentText({title: '"Better names: now"', keys}).replaceAll('\n', '\r\n')
    expect(desk.read('scs-0100-v2-better-names-now.md')).toBe(expected)
  })

  test('what was turned down is not what the next version replaces', async () => {
    const rejected = documentText({status: 'Rejected', keys: `rejected_at: 2025-01-01\nreplaces: [${first}]`})
    const desk = deskWith({...succession, 'scs-0100-v2-names.md': rejected})
    await desk.run('new', '--version-of', 'scs-0100')
    expect(desk.read('scs-0100-v3-names.md')).toContain(`\nreplaces: [${first}]\n`)
  })

  test.each([
    [['scs-0100'], 'is still `Draft`', 'Continue in `standards/scs-0100-v2-names.md`'],
    [['scs-0101'], 'There is no document `scs-0101`', 'Did you mean `scs-0100`?'],
    [['scs-0100-w1'], 'is a supplement', '--supplement-of'],
    [['scs-0100', '--track', 'IaaS'], 'Unexpected `--track` with `--version-of`', 'from the previous one']
  ])('%j is refused, with the way out', async (arguments_, message, help) => {
    const notes = documentText({type: 'Supplement', keys: `supplements: [${first}]`})
    const desk = deskWith({...succession, 'scs-0100-w1-notes.md': notes})
    const before = desk.files()
    const {stdout, stderr, exitCode} = await desk.run('new', '--version-of', ...arguments_)
    expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 2})
    expect(stderr.split('\n')[0]).toContain(message)
    expect(stderr.split('\n')[1]).toContain(help)
    expect(desk.files()).toEqual(before)
  })

  test('where documents have no versions, the other way is named', async () => {
    const folder = temporaryFolder()
    cpSync(fileURLToPath(new URL('../../../fixtures/second-organisation', import.meta.url)), folder, {recursive: true})
    const {run, read} = deskIn(folder, 'notes')
    expect((await run('new', '--version-of', 'TWN-001')).stderr).toBe(
      'norma: In this profile documents have no versions\nBegin a new document, and deprecate the other one with `norma deprecate ID --replaced-by ID`.\n'
    )
    expect((await run('new', 'Winter paths', '--type', 'Rule', '--track', 'Charts')).stdout).toBe(
      'notes/TWN-009-winter-paths.md\n'
    )
    expect(read('TWN-009-winter-paths.md')).toContain('kind: Rule\nstanding: Proposed\ncrew: Charts\n')
  })
})

test('the type of a supplement need not be said', async () => {
  const desk = deskWith({[first]: documentText({title: 'Names'})})
  expect((await desk.run('new', 'Notes', '--supplement-of', 'scs-0100-v1')).stdout).toBe(
    'standards/scs-0100-w1-notes.md\n'
  )
})

test('without a terminal what is missing is named, not asked for', async () => {
  const desk = deskWith({[first]: documentText()})
  expect((await desk.run('new')).stderr).toContain('norma: What is the title of the document?\n')
  expect((await desk.run('new', 'A')).stderr).toContain('Add `--type NAME`, one of `Procedural`, `Standard`')
})
