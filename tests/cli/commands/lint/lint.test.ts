import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {type CliRun, norma, profileText, writeDocuments} from '../../../helpers/cli.ts'
import {documentText} from '../../../helpers/document-text.ts'
import {expectGolden} from '../../../helpers/golden.ts'
import {temporaryFolder, writeFiles} from '../../../helpers/temporary-folder.ts'

const good = {'scs-0100-v1-good.md': documentText()}
const warned = {'scs-0101-v1-warned.md': documentText({keys: 'replaces: scs-0100-v1-good.md'})}
const wrong = {'scs-0102-v1-wrong.md': documentText({body: 'A mark without note[^1].'})}

/** Lints documents (file name → text) in a folder of their own. */
function lint(
  documents: Readonly<Record<string, string>>,
  arguments_: readonly string[] = [],
  end = ''
): Promise<CliRun> {
  const cwd = temporaryFolder()
  writeDocuments(cwd, documents, profileText + end)
  return norma(['lint', ...arguments_], {cwd})
}

test('nothing found: one line, exit code 0', async () => {
  expect(await lint(good)).toEqual({stdout: '1 document: nothing to report\n', stderr: '', exitCode: 0})
})

test('errors: what, where and the way out, exit code 1', async () => {
  const {stdout, stderr, exitCode} = await lint({...good, ...warned, ...wrong})
  expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 1})
  expectGolden('lint.txt', stdout)
})

test('warnings alone: exit code 0', async () => {
  expect(await lint({...good, ...warned})).toMatchObject({exitCode: 0})
})

test('JSON', async () => {
  const {stdout, stderr, exitCode} = await lint({...good, ...warned, ...wrong}, ['--format', 'json'])
  expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 1})
  expectGolden('lint.json', stdout)
})

test.each([
  ['0', 1, '1 warning, expected at most 0 (--max-warnings)\n'],
  ['1', 0, ''],
  ['99', 0, '']
])('--max-warnings %s', async (most, exitCode, stderr) => {
  expect(await lint({...good, ...warned}, ['--max-warnings', most])).toMatchObject({stderr, exitCode})
})

describe('--rule', () => {
  test('sets severities, also of rules that are off', async () => {
    const run = await lint({...good, ...wrong}, ['--rule', 'undefined-footnote=warning'])
    expect(run.stdout).toContain('warning undefined-footnote')
    expect(run.exitCode).toBe(0)
    expect((await lint({...good, ...wrong}, ['--rule', 'undefined-footnote=off'])).stdout).toBe(
      '2 documents: nothing to report\n'
    )
    expect(await lint(warned, ['--rule', 'list-value=error', '--rule', 'unknown-reference=off'])).toMatchObject({
      exitCode: 1
    })
    expect(await lint(good, ['--rule', 'list-value=off', 'unknown-key=off'])).toMatchObject({exitCode: 0})
    const keywords = {'scs-0100-v1-a.md': documentText({body: 'It MUST be so.'})}
    expect((await lint(keywords)).exitCode).toBe(0)
    expect((await lint(keywords, ['--rule', 'requirement-keywords=error'])).exitCode).toBe(1)
  })

  test('goes before the profile', async () => {
    const end = '\nrules: {undefined-footnote: notice}\n'
    expect((await lint(wrong, [], end)).stdout).toContain('notice undefined-footnote')
    expect((await lint(wrong, ['--rule', 'undefined-footnote=error'], end)).stdout).toContain(
      'error undefined-footnote'
    )
  })
})

describe('waivers', () => {
  test('in the profile', async () => {
    const end = '\nwaivers: [{rule: undefined-footnote, document: scs-0102-v1, reason: It is a quotation.}]\n'
    expect(await lint(wrong, [], end)).toMatchObject({stdout: '1 document: nothing to report\n', exitCode: 0})
    const unused = await lint(good, [], end)
    expect(unused.stdout).toMatch(
      /norma\.yaml:\d+:11 warning unused-waiver\n\d+ \| waivers: \[\{rule: undefined-footnote, .*\n +\| {11}\^+\n/
    )
    expect(unused.exitCode).toBe(0)
  })

  test('in the profile until a day', async () => {
    const end =
      '\nwaivers: [{rule: undefined-footnote, document: scs-0102-v1, reason: Mended in May., until: "2026-05-31"}]\n'
    expect((await lint(wrong, ['--as-of', '2026-05-31'], end)).exitCode).toBe(0)
    expect((await lint(wrong, ['--as-of', '2026-06-01'], end)).exitCode).toBe(1)
  })

  test('in the document', async () => {
    const body = '<!-- norma-disable-next-line undefined-footnote -- a quotation -->\nA mark without note[^1].'
    expect(await lint({'scs-0102-v1-a.md': documentText({body})})).toMatchObject({exitCode: 0})
  })
})

describe('where the documents lie', () => {
  test('in several folders', async () => {
    const cwd = temporaryFolder({'norma.yaml': profileText})
    writeFiles(cwd, {
      'one/scs-0100-v1-good.md': good['scs-0100-v1-good.md'],
      'two/in/scs-0102-v1-wrong.md': wrong['scs-0102-v1-wrong.md']
    })
    for (const content of [
      ['--content', 'one', 'two'],
      ['--content', 'one', '--content', './two/'],
      ['--content', '.']
    ]) {
      const {stdout, exitCode} = await norma(['lint', ...content], {cwd})
      expect(stdout).toMatch(/^two\/in\/scs-0102-v1-wrong\.md:20:20 error undefined-footnote\n/)
      expect(stdout).toMatch(/\n2 documents: 1 error, no warnings, no notices\n$/)
      expect(exitCode).toBe(1)
    }
  })

  test('seen from a folder below the profile, paths lead from there', async () => {
    const cwd = temporaryFolder()
    writeDocuments(cwd, {...good, ...wrong})
    mkdirSync(join(cwd, 'deep/down'), {recursive: true})
    const {stdout, exitCode} = await norma(['lint'], {cwd: join(cwd, 'deep/down')})
    expect(stdout).toMatch(/^\.\.\/\.\.\/standards\/scs-0102-v1-wrong\.md:20:20 error/)
    expect(exitCode).toBe(1)
    expect((await norma(['lint'], {cwd: join(cwd, 'standards')})).stdout).toMatch(/^scs-0102-v1-wrong\.md:20:20 error/)
  })

  test('with the profile elsewhere', async () => {
    const elsewhere = temporaryFolder({'profiles/norma.yaml': profileText})
    const cwd = temporaryFolder({'docs/scs-0100-v1-good.md': documentText()})
    const config = join(elsewhere, 'profiles/norma.yaml')
    expect(await norma(['lint', '--config', config, '--content', 'docs'], {cwd})).toMatchObject({
      exitCode: 0,
      stderr: ''
    })
  })
})
