import {spawnSync} from 'node:child_process'
import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {bundle, type CliRun, norma, profileText, writeDocuments} from '../../../helpers/cli.ts'
import {documentText} from '../../../helpers/document-text.ts'
import {expectGolden} from '../../../helpers/golden.ts'
import {temporaryFolder, writeFiles} from '../../../helpers/temporary-folder.ts'

const good = {'scs-0100-v1-good.md': documentText()}
const warned = {'scs-0101-v1-warned.md': documentText({keys: 'replaces: scs-0100-v1-good.md'})}
const wrong = {'scs-0102-v1-wrong.md': documentText({body: 'A mark without note[^1].'})}

/** Lints documents (file name → text) in a folder of their own. */
function lint(documents: Readonly<Record<string, string>>, arguments_: readonly string[] = [], end = ''): CliRun {
  const cwd = temporaryFolder()
  writeDocuments(cwd, documents, profileText + end)
  return norma(['lint', ...arguments_], {cwd})
}

test('nothing found: one line, exit code 0', () => {
  expect(lint(good)).toEqual({stdout: '1 document: nothing to report\n', stderr: '', exitCode: 0})
})

test('errors: what, where and the way out, exit code 1', () => {
  const {stdout, stderr, exitCode} = lint({...good, ...warned, ...wrong})
  expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 1})
  expectGolden('lint.txt', stdout)
})

test('warnings alone: exit code 0', () => {
  expect(lint({...good, ...warned})).toMatchObject({exitCode: 0})
})

test('JSON', () => {
  const {stdout, stderr, exitCode} = lint({...good, ...warned, ...wrong}, ['--format', 'json'])
  expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 1})
  expectGolden('lint.json', stdout)
})

test.each([
  ['0', 1, '1 warning, expected at most 0 (--max-warnings)\n'],
  ['1', 0, ''],
  ['99', 0, '']
])('--max-warnings %s', (most, exitCode, stderr) => {
  expect(lint({...good, ...warned}, ['--max-warnings', most])).toMatchObject({stderr, exitCode})
})

describe('--rule', () => {
  test('sets severities, also of rules that are off', () => {
    const run = lint({...good, ...wrong}, ['--rule', 'undefined-footnote=warning'])
    expect(run.stdout).toContain('warning undefined-footnote')
    expect(run.exitCode).toBe(0)
    expect(lint({...good, ...wrong}, ['--rule', 'undefined-footnote=off']).stdout).toBe(
      '2 documents: nothing to report\n'
    )
    expect(lint(warned, ['--rule', 'list-value=error', '--rule', 'unknown-reference=off'])).toMatchObject({exitCode: 1})
    expect(lint(good, ['--rule', 'list-value=off', 'unknown-key=off'])).toMatchObject({exitCode: 0})
    const keywords = {'scs-0100-v1-a.md': documentText({body: 'It MUST be so.'})}
    expect(lint(keywords).exitCode).toBe(0)
    expect(lint(keywords, ['--rule', 'requirement-keywords=error']).exitCode).toBe(1)
  })

  test('goes before the profile', () => {
    const end = '\nrules: {undefined-footnote: notice}\n'
    expect(lint(wrong, [], end).stdout).toContain('notice undefined-footnote')
    expect(lint(wrong, ['--rule', 'undefined-footnote=error'], end).stdout).toContain('error undefined-footnote')
  })
})

describe('waivers', () => {
  test('in the profile', () => {
    const end = '\nwaivers: [{rule: undefined-footnote, document: scs-0102-v1, reason: It is a quotation.}]\n'
    expect(lint(wrong, [], end)).toMatchObject({stdout: '1 document: nothing to report\n', exitCode: 0})
    const unused = lint(good, [], end)
    expect(unused.stdout).toMatch(
      /norma\.yaml:\d+:11 warning unused-waiver\n\d+ \| waivers: \[\{rule: undefined-footnote, .*\n +\| {11}\^+\n/
    )
    expect(unused.exitCode).toBe(0)
  })

  test('in the profile until a day', () => {
    const end =
      '\nwaivers: [{rule: undefined-footnote, document: scs-0102-v1, reason: Mended in May., until: "2026-05-31"}]\n'
    expect(lint(wrong, ['--as-of', '2026-05-31'], end).exitCode).toBe(0)
    expect(lint(wrong, ['--as-of', '2026-06-01'], end).exitCode).toBe(1)
  })

  test('in the document', () => {
    const body = '<!-- norma-disable-next-line undefined-footnote -- a quotation -->\nA mark without note[^1].'
    expect(lint({'scs-0102-v1-a.md': documentText({body})})).toMatchObject({exitCode: 0})
  })
})

describe('where the documents lie', () => {
  test('in several folders', () => {
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
      const {stdout, exitCode} = norma(['lint', ...content], {cwd})
      expect(stdout).toMatch(/^two\/in\/scs-0102-v1-wrong\.md:20:20 error undefined-footnote\n/)
      expect(stdout).toMatch(/\n2 documents: 1 error, no warnings, no notices\n$/)
      expect(exitCode).toBe(1)
    }
  })

  test('seen from a folder below the profile, paths lead from there', () => {
    const cwd = temporaryFolder()
    writeDocuments(cwd, {...good, ...wrong})
    mkdirSync(join(cwd, 'deep/down'), {recursive: true})
    const {stdout, exitCode} = norma(['lint'], {cwd: join(cwd, 'deep/down')})
    expect(stdout).toMatch(/^\.\.\/\.\.\/standards\/scs-0102-v1-wrong\.md:20:20 error/)
    expect(exitCode).toBe(1)
    expect(norma(['lint'], {cwd: join(cwd, 'standards')}).stdout).toMatch(/^scs-0102-v1-wrong\.md:20:20 error/)
  })

  test('with the profile elsewhere', () => {
    const elsewhere = temporaryFolder({'profiles/norma.yaml': profileText})
    const cwd = temporaryFolder({'docs/scs-0100-v1-good.md': documentText()})
    const config = join(elsewhere, 'profiles/norma.yaml')
    expect(norma(['lint', '--config', config, '--content', 'docs'], {cwd})).toMatchObject({exitCode: 0, stderr: ''})
  })
})

describe('colour', () => {
  const colour = '\u001b['
  const cwd = (): string => {
    const folder = temporaryFolder()
    writeDocuments(folder, wrong)
    return folder
  }
  const isColoured = (env: Record<string, string>, format = 'text'): boolean =>
    norma(['lint', '--format', format], {cwd: cwd(), env}).stdout.includes(colour)

  test('none in a pipe, unless it is asked for', () => {
    expect(isColoured({})).toBe(false)
    expect(isColoured({FORCE_COLOR: '1'})).toBe(true)
    expect(isColoured({FORCE_COLOR: '0'})).toBe(false)
    expect(isColoured({NO_COLOR: '1'})).toBe(false)
  })

  test('never in JSON', () => {
    expect(isColoured({FORCE_COLOR: '1'}, 'json')).toBe(false)
  })

  test.skipIf(process.platform !== 'linux')('on a terminal, unless NO_COLOR says no', () => {
    const folder = cwd()
    const onTerminal = (env: Record<string, string>): string => {
      const {NO_COLOR: _, FORCE_COLOR: __, CI: ___, ...inherited} = process.env
      const run = spawnSync('script', ['-qec', `'${process.execPath}' '${bundle}' lint`, '/dev/null'], {
        cwd: folder,
        env: {...inherited, TERM: 'xterm-256color', ...env},
        encoding: 'utf8'
      })
      expect(run.stdout).toContain('undefined-footnote')
      return run.stdout
    }
    expect(onTerminal({})).toContain(colour)
    expect(onTerminal({NO_COLOR: '1'})).not.toContain(colour)
    expect(onTerminal({NO_COLOR: ''})).toContain(colour)
  })
})

test('a reader that stops reading ends it quietly', () => {
  const cwd = temporaryFolder()
  const body = Array.from({length: 5_000}, (_, index) => `A mark[^${index}].`).join('\n\n')
  writeDocuments(cwd, {'scs-0100-v1-many.md': documentText({body})})
  for (const format of ['text', 'json']) {
    const run = spawnSync('sh', ['-c', `"$NODE" "$BUNDLE" lint --format ${format} | head -1`], {
      cwd,
      env: {...process.env, NODE: process.execPath, BUNDLE: bundle},
      encoding: 'utf8'
    })
    expect(run.stderr).toBe('')
    expect(run.stdout.split('\n')).toHaveLength(2)
  }
})
