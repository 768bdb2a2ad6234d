import {execFileSync} from 'node:child_process'
import {chmodSync, existsSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Environment} from '../../src/cli/command.ts'
import {lintCommand} from '../../src/cli/commands/lint/lint-command.ts'
import {matrixCommand} from '../../src/cli/commands/matrix/matrix-command.ts'
import {norma, writeDocuments} from '../helpers/cli.ts'
import {type DocumentParts, documentText} from '../helpers/document-text.ts'
import {expectGolden} from '../helpers/golden.ts'
import {withoutPrivileges} from '../helpers/privileges.ts'
import {temporaryFolder} from '../helpers/temporary-folder.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

/** What lies beside everything that is hostile, and has to come out all the same. */
const good = {'scs-0400-v1-good.md': documentText({title: 'Good', track: 'Ops'})}
const goodRow = 'Ops,0400,scs-0400,Good,false,v1,,,'

interface Outcome {
  /** `path:line:column severity rule: message`, the folder left out of the path. */
  readonly findings: readonly string[]
  /** The matrix as CSV, without its header and the row of the good document. */
  readonly rows: readonly string[]
}

/** What linting and the matrix make of files; `prepare` does what files cannot say. */
async function outcome(files: Files, prepare: (folder: string) => void = () => undefined): Promise<Outcome> {
  const cwd = temporaryFolder()
  chmodSync(cwd, 0o755)
  writeDocuments(cwd, {...good, ...files})
  prepare(join(cwd, 'standards'))
  const environment: Environment = {
    cwd,
    today: '2026-01-01',
    paint: (_style, text) => text,
    print: () => undefined,
    progress: () => undefined
  }
  const [linted, matrix] = await withoutPrivileges(() => [
    lintCommand({format: 'json'}, environment),
    matrixCommand({format: 'csv'}, environment)
  ])
  const {diagnostics}: {diagnostics: Record<string, string>[]} = JSON.parse(linted?.output ?? '')
  const findings = diagnostics.map(({path = '', line, column, severity, rule, message}) => {
    return `${path.replace(/^standards\//, '')}:${line}:${column} ${severity} ${rule}: ${message}`
  })
  const lines = (matrix?.output ?? '').trimEnd().split('\r\n').slice(1)
  expect(lines).toContain(goodRow)
  return {findings, rows: lines.filter((line) => line !== goodRow)}
}

/** The findings of a body of a size, for which the time must not grow with the square of the size: that takes minutes. */
async function promptFindings(bodyOf: (size: number) => string, size: number): Promise<readonly string[]> {
  const timed = async (size: number): Promise<{findings: readonly string[]; time: number}> => {
    const start = process.cpuUsage()
    const {findings} = await outcome({'scs-0100-v1-a.md': plain({body: bodyOf(size)})})
    return {findings, time: process.cpuUsage(start).user}
  }
  // The first time all that is needed is loaded.
  await timed(size / 4)
  const {time: timeOfQuarter} = await timed(size / 4)
  const {findings, time} = await timed(size)
  expect(time / timeOfQuarter, 'how many times as long four times the text takes').toBeLessThan(10)
  return findings
}

const plain = (parts: DocumentParts = {}): string => documentText({title: 'A', ...parts})
/** A text again and again: where each is compared with all the others, so many take minutes. */
const many = (part: string, size: number): string => part.repeat(Math.floor(size / part.length))
const row = (cells: string, title = 'A'): string => `IaaS,0100,scs-0100,${title},false,${cells}`

function bombText(): string {
  const names = [...'abcdefghi']
  const lines = names
    .slice(1)
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${names[index]}`).join(', ')}]`)
  return ['a: &a [x, x, x, x, x, x, x, x, x]', ...lines].join('\n')
}

describe('front matter that cannot be used', () => {
  test.each<[string, string | Uint8Array, readonly string[]]>([
    [
      'no YAML',
      '---\ntitle: A: b\ntype: Standard\n---\n',
      ['2:8 error front-matter: Unexpected `: ` within a value, expected one key and one value in a line']
    ],
    [
      'no track',
      plain().replace(/track: .*\n/, ''),
      [
        '2:1 error required-key: Unexpected front matter without `track`, expected one of `Global`, `IaaS`, `KaaS`, `IAM`, `Ops`, `Scopes`'
      ]
    ],
    [
      'an unknown track',
      plain({track: 'Storage'}),
      [
        '5:8 error key-value: Unexpected `Storage` for `track`, expected one of `Global`, `IaaS`, `KaaS`, `IAM`, `Ops`, `Scopes`'
      ]
    ],
    [
      'dates that are null',
      plain({status: 'Stable', keys: 'stabilized_at:\ndeprecated_at: null\nrejected_at: ~'}),
      [
        '6:1 error date-value: Unexpected empty value for `stabilized_at`, expected a day such as `2026-01-31`',
        '7:16 error date-value: Unexpected empty value for `deprecated_at`, expected a day such as `2026-01-31`',
        '8:14 error date-value: Unexpected empty value for `rejected_at`, expected a day such as `2026-01-31`'
      ]
    ],
    [
      'an empty file',
      '',
      ['1:1 error front-matter: Unexpected start of the document, expected front matter between two lines `---`']
    ],
    [
      'another language',
      '---js\n{title: require("node:fs").writeFileSync("executed", "")}\n---\n',
      ['1:1 error front-matter: Unexpected line `---js`, expected `---` alone']
    ],
    [
      'aliases that multiply out of bounds',
      `---\n${bombText()}\n---\n`,
      ['2:1 error front-matter: Unexpected depth or number of nested values, expected lines of the form `key: value`']
    ],
    [
      'brackets without end',
      `---\ntitle: ${'['.repeat(10_000)}\n---\n`,
      [
        expect.stringMatching(
          /^2:\d+ error front-matter: Unexpected depth or number of nested values, expected lines of the form `key: value`$/
        )
      ]
    ],
    [
      'a file of 5 MB',
      plain({body: 'x'.repeat(5 * 1024 * 1024)}),
      ['1:1 error unreadable-file: Unexpected size of 5.0 MB, expected at most 2.0 MB']
    ],
    [
      'a file that is no UTF-8',
      Buffer.from(plain({title: 'Grüße'}), 'latin1'),
      ['1:1 error unreadable-file: Unexpected bytes that are not UTF-8, expected text in UTF-8']
    ]
  ])('%s', async (_, content, expected) => {
    const {findings, rows} = await outcome({'scs-0100-v1-a.md': content})
    expect(findings.map((one) => one.replace('scs-0100-v1-a.md:', ''))).toEqual(expected)
    expect(rows).toEqual([])
    expect(existsSync('executed')).toBe(false)
  })

  test('keys that mean something to JavaScript', async () => {
    const keys = '__proto__: {polluted: yes}\nconstructor: x'
    const {findings, rows} = await outcome({'scs-0100-v1-a.md': plain({keys})})
    expect(findings).toEqual([
      'scs-0100-v1-a.md:6:1 notice unknown-key: Unexpected key `__proto__`, expected a key that the profile knows',
      'scs-0100-v1-a.md:7:1 notice unknown-key: Unexpected key `constructor`, expected a key that the profile knows'
    ])
    expect(rows).toEqual([row('v1,,,')])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

describe('what the tools of today stumble over', () => {
  test('a supplement in another track than its standard', async () => {
    const keys = 'supplements: [scs-0100-v1-a.md]'
    const supplement = documentText({title: 'B', type: 'Supplement', track: 'KaaS', keys})
    expect(await outcome({'scs-0100-v1-a.md': plain(), 'scs-0100-w1-b.md': supplement})).toEqual({
      findings: [
        'scs-0100-w1-b.md:4:8 error track-number: Unexpected track `KaaS` for the number `0100`, expected `IaaS`',
        'scs-0100-w1-b.md:5:15 error supplement-target: Unexpected `scs-0100-v1-a.md` in `supplements`, expected a document in the track `KaaS`'
      ],
      rows: [row('v1,,,'), 'IaaS,0100,scs-0100,B,true,w1,,,']
    })
  })

  test('a `|` in a title', async () => {
    const {findings, rows} = await outcome({'scs-0100-v1-a.md': plain({title: 'A | B'})})
    expect({findings, rows}).toEqual({findings: [], rows: [row('v1,,,', 'A | B')]})
  })

  test('ten versions, in the order of their numbers', async () => {
    const name = (version: number): string => `scs-0100-v${version}-a.md`
    const versions = Array.from({length: 10}, (_, index): [string, string] => {
      const version = index + 1
      const keys = ['stabilized_at: 2020-01-01', 'deprecated_at: 2021-01-01']
      if (version > 1) keys.push(`replaces: [${name(version - 1)}]`)
      if (version < 10) keys.push(`replaced_by: [${name(version + 1)}]`)
      return [name(version), plain({status: 'Deprecated', keys: keys.join('\n')})]
    })
    expect(await outcome(Object.fromEntries(versions))).toEqual({
      findings: [],
      rows: [row(',,v1 v2 v3 v4 v5 v6 v7 v8 v9 v10,')]
    })
  })

  test('two slugs with one number: both are shown', async () => {
    const {findings, rows} = await outcome({'scs-0100-v1-a.md': plain(), 'scs-0100-v1-b.md': plain({title: 'B'})})
    expect(findings).toEqual([
      'scs-0100-v1-a.md:1:1 error unique-number: Unexpected second `scs-0100-v1` beside `standards/scs-0100-v1-b.md`, expected one document with that number',
      'scs-0100-v1-b.md:1:1 error unique-number: Unexpected second `scs-0100-v1` beside `standards/scs-0100-v1-a.md`, expected one document with that number'
    ])
    expect(rows).toEqual([row('v1 v1,,,', 'B')])
  })
})

describe('entries that are no files', () => {
  test('a folder without permission', async () => {
    const lock = (folder: string): void => chmodSync(join(folder, 'locked'), 0)
    const {findings, rows} = await outcome({'locked/scs-0100-v1-a.md': plain()}, lock)
    expect(findings).toEqual([
      'locked:1:1 error unreadable-file: Unexpected file without read permission, expected a file that Norma may read'
    ])
    expect(rows).toEqual([])
  })

  test('links out of the folder, to nothing and in a circle', async () => {
    const links = {
      'scs-0100-v1-a.md': '/etc/hosts',
      folder: '/etc',
      'scs-0101-v1-a.md': 'gone.md',
      'scs-0102-v1-a.md': 'scs-0102-v1-a.md',
      circle: '.'
    }
    const {findings, rows} = await outcome({}, (folder) => {
      for (const [name, target] of Object.entries(links)) symlinkSync(target, join(folder, name))
    })
    expect(findings).toEqual([
      'folder:1:1 error unreadable-file: Unexpected symbolic link out of the folder, expected a file',
      'scs-0100-v1-a.md:1:1 error unreadable-file: Unexpected symbolic link out of the folder, expected a file',
      'scs-0101-v1-a.md:1:1 error unreadable-file: Unexpected link to nothing, expected a file',
      'scs-0102-v1-a.md:1:1 error unreadable-file: Unexpected link that leads back to itself, expected a file'
    ])
    expect(rows).toEqual([])
  })

  test('a reference to a document that cannot be read is not broken as well', async () => {
    const keys = 'stabilized_at: 2020-01-01\ndeprecated_at: 2021-01-01\nreplaced_by: [scs-0100-v2-a.md]'
    const old = plain({status: 'Deprecated', keys, body: 'See [v2](scs-0100-v2-a.md).'})
    const {findings} = await outcome({'scs-0100-v1-a.md': old, 'scs-0100-v2-a.md': Uint8Array.of(0xff)})
    expect(findings).toHaveLength(1)
    expect(findings[0]).toContain('scs-0100-v2-a.md:1:1 error unreadable-file')
  })

  test('a folder with the name of a document; what is in it counts', async () => {
    expect(await outcome({'scs-0101-v1-a.md/scs-0100-v1-a.md': plain()})).toEqual({
      findings: [
        'scs-0101-v1-a.md:1:1 error unreadable-file: Unexpected folder with the name of a document, expected a file'
      ],
      rows: [row('v1,,,')]
    })
  })
})

describe('text that is too much', () => {
  test.each([
    ['10,000 quotations deep', `${'>'.repeat(10_000)} x`],
    ['10,000 lists deep', `${'- '.repeat(10_000)}x`],
    ['10,000 brackets deep', `${'['.repeat(10_000)}x${']'.repeat(10_000)}`],
    ['10,000 beginnings of emphasis', '*a **b '.repeat(10_000)],
    ['10,000 elements deep', '<div>'.repeat(10_000)],
    ['10,000 headings of one name', '# Same\n\n'.repeat(10_000)],
    ['a line of 100,000 characters', 'word '.repeat(20_000)],
    [
      'a table of 1,000 columns',
      `${'|a'.repeat(1_000)}|\n${'|-'.repeat(1_000)}|\n${`${'|x'.repeat(1_000)}|\n`.repeat(50)}`
    ]
  ])('%s', async (_, body) => {
    expect(await outcome({'scs-0100-v1-a.md': plain({body})})).toEqual({findings: [], rows: [row('v1,,,')]})
  })

  test.each([
    ['comments without end', '<!-- norma-disable x -- '],
    ['tags without end that have links', '<div <a <a '],
    ['tags without end', '<div <b '],
    ['addresses without end', '[a](<']
  ])('%s by the megabyte', async (_, part) => {
    const {findings, rows} = await outcome({'scs-0100-v1-a.md': plain({body: many(part, 2_000_000)})})
    expect({findings, rows}).toEqual({findings: [], rows: [row('v1,,,')]})
  })

  test.each([
    ['footnote marks', '[^a] x\n', 'undefined-footnote', 120_000],
    ['links', '[a](x)\n', 'broken-link', 120_000],
    ['waivers', '<!-- norma-disable-next-line broken-link -- x -->\n', 'unused-waiver', 400_000],
    ['waivers side by side', '<!-- norma-disable broken-link -- x -->', 'unused-waiver', 400_000],
    ['citations in a line', '[Aa bb] x ', 'undefined-citation', 120_000]
  ])('%s by the hundred thousand bytes', async (_, part, rule, size) => {
    const findings = await promptFindings((size) => many(part, size), size)
    expect(findings).toHaveLength(Math.floor(size / part.length))
    expect(findings.filter((finding) => finding.includes(` ${rule}: `))).toHaveLength(findings.length)
  })

  test.each([
    ['footnote marks and footnotes', '[^$x] y', '[^other$]: y'],
    ['links and headings', '[a](#wrong$) y', '# Other $']
  ])('%s that differ, by the thousand', async (_, mark, target) => {
    const lines = (count: number, line: string, end: string): string =>
      Array.from({length: count}, (_, index) => `${line.replace('$', String(index))}${end}`).join('')
    const body = (count: number): string => `${lines(count, mark, '\n')}\n${lines(count, target, '\n\n')}`
    expect(await promptFindings(body, 8_000)).toHaveLength(8_000)
  })

  test('10,000 findings in a line of 50,000 characters', async () => {
    const {findings} = await outcome({'scs-0100-v1-a.md': plain({body: '[^a] '.repeat(10_000)})})
    expect(findings).toHaveLength(10_000)
    expect(findings.at(-1)).toMatch(/^scs-0100-v1-a\.md:20:49996 error undefined-footnote/)
  })
})

test('all at once, as it is printed', async () => {
  const cwd = temporaryFolder()
  writeDocuments(cwd, {
    ...good,
    'scs-0100-v1-a.md': '---\ntitle: A: b\n---\n',
    'scs-0101-v1-\u001b[31mred\u001b[0m.md': plain({title: 'B'}),
    'scs-0102-v1-two\nlines.md': plain(),
    'scs-0103-v1-large.md': 'x'.repeat(5 * 1024 * 1024),
    'scs-0104-v1-latin.md': Buffer.from('Grüße', 'latin1'),
    'scs-0105-v1-folder.md/README.md': '',
    'scs-0106-v1-deep.md': plain({body: `${'>'.repeat(10_000)} [^a]`}),
    'scs-0107-v1-long.md': plain({body: `${'word '.repeat(20_000)}[^a]`}),
    'scs-0108-v1-many.md': plain({body: '# Same\n'.repeat(10_000)}),
    'scs-0109-v1-bomb.md': `---\n${bombText()}\n---\n`
  })
  symlinkSync('/etc/hosts', join(cwd, 'standards/scs-0110-v1-link.md'))
  execFileSync('mkfifo', [join(cwd, 'standards/scs-0111-v1-pipe.md')])
  const {stdout, stderr, exitCode} = await norma(['lint'], {cwd})
  expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 1})
  expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u)
  expectGolden('hostile.txt', stdout)
  const matrix = await norma(['matrix', '--format', 'csv'], {cwd})
  expect(matrix).toMatchObject({stdout: expect.stringContaining(`${goodRow}\r\n`), exitCode: 0})
  expect(matrix.stderr).toMatch(/^Left out, because they cannot be read:\n/)
  expect(matrix.stderr).not.toMatch(/(?!\n)\p{Cc}/u)
})
