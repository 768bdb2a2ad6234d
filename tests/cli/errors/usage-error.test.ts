import {describe, expect, test} from 'vitest'
import {norma, profileText, writeDocuments} from '../../helpers/cli.ts'
import {documentText} from '../../helpers/document-text.ts'
import {temporaryFolder} from '../../helpers/temporary-folder.ts'

const oneDocument = {'scs-0100-v1-a.md': documentText()}

/** A folder with the profile and one document. */
function home(profileEnd = ''): string {
  const folder = temporaryFolder()
  writeDocuments(folder, oneDocument, profileText + profileEnd)
  return folder
}

/** What is said when nothing else is: exit code 2, and nothing on standard output. */
async function complaint(arguments_: readonly string[], cwd = home()): Promise<string> {
  const {stdout, stderr, exitCode} = await norma(arguments_, {cwd})
  expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 2})
  return stderr
}

describe('what is mistyped ends in a message with the way out', () => {
  test.each([
    [['lnt'], 'Unknown command `lnt`\nDid you mean `lint`? See `norma --help` for examples.'],
    [['verify'], 'Unknown command `verify`\nSee `norma --help` for examples.'],
    [['standards'], 'Unknown command `standards`\nSee `norma --help` for examples.'],
    [['--json'], 'Unknown option `--json`\nSee `norma --help` for examples.'],
    [
      ['lint', '--formt', 'json'],
      'Unknown option `--formt`\nDid you mean `--format`? See `norma lint --help` for examples.'
    ],
    [
      ['lint', '--asof', '2026-01-01'],
      'Unknown option `--asof`\nDid you mean `--as-of`? See `norma lint --help` for examples.'
    ],
    [
      ['lint', '--format', 'xml'],
      'Option `--format <format>` argument `xml` is invalid. Allowed choices are text, json, sarif, github, junit, markdown, gitlab\nSee `norma lint --help` for examples.'
    ],
    [['lint', '--format'], 'Option `--format <format>` argument missing\nSee `norma lint --help` for examples.'],
    [
      ['lint', 'docs', 'more'],
      'Unexpected `docs more`, expected options\nName folders with `--content docs more`. See `norma lint --help` for examples.'
    ],
    [
      ['lint', '--max-warnings', 'few'],
      'Option `--max-warnings <number>` argument `few` is invalid. Expected a whole number\nSee `norma lint --help` for examples.'
    ],
    [
      ['lint', '--max-warnings', '-1'],
      'Option `--max-warnings <number>` argument `-1` is invalid. Expected a whole number\nSee `norma lint --help` for examples.'
    ],
    [['lint', '--rule', 'brokenlink=off'], 'There is no rule `brokenlink`\nDid you mean `broken-link`?'],
    [['lint', '--rule', 'everything=off'], 'There is no rule `everything`\nSee all rules with `norma explain`.'],
    [
      ['lint', '--rule', 'broken-link=warn'],
      'Unexpected `broken-link=warn` for --rule, expected the rule, `=` and one of error, warning, notice, off\nFor example `--rule broken-link=off`.'
    ],
    [
      ['lint', '--rule', 'broken-link=eror'],
      'Unexpected `broken-link=eror` for --rule, expected the rule, `=` and one of error, warning, notice, off\nDid you mean `error`?'
    ],
    [
      ['lint', '--rule', 'broken-link'],
      'Unexpected `broken-link` for --rule, expected the rule, `=` and one of error, warning, notice, off\nFor example `--rule broken-link=off`.'
    ],
    [['explain', 'brokn-link'], 'There is no rule `brokn-link`\nDid you mean `broken-link`?'],
    [
      ['explain', 'broken-link', 'more'],
      'Unexpected `broken-link more`, expected one rule\nSee `norma explain --help` for examples.'
    ],
    [['matrix', '--track', 'KaasS'], 'There is no track `KaasS`\nDid you mean `KaaS`?'],
    [
      ['matrix', '--track', 'Storage'],
      'There is no track `Storage`\nUse one of `Global`, `IaaS`, `KaaS`, `IAM`, `Ops`, `Scopes`.'
    ],
    [
      ['matrix', '--check', 'a.md', '--write', 'a.md'],
      'Option `--check <file>` cannot be used with option `--write <file>`\nSee `norma matrix --help` for examples.'
    ],
    [
      ['matrix', '--write', 'a.md', '--format', 'csv'],
      'Unexpected --format csv for a table in a file, expected Markdown\nLeave out --format, or print the table without --check and --write.'
    ],
    [
      ['matrix', '--check', 'gone.md'],
      'There is no file `gone.md`\nName a Markdown file with the two marker comments.'
    ],
    [
      ['matrix', '--check', 'standards'],
      'Cannot read `standards`: it is a folder, not a file\nName a Markdown file with the two marker comments.'
    ],
    [
      ['list', '--content', 'gone'],
      'Cannot read `gone`: there is no such folder\nName a folder of Markdown documents with `--content DIR`.'
    ],
    [
      ['list', '--content', 'norma.yaml'],
      'Cannot read `norma.yaml`: it is a file, not a folder\nName a folder of Markdown documents with `--content DIR`.'
    ],
    [
      ['lint', '--config', 'gone.yaml'],
      'There is no file `gone.yaml`\nRun the command in the folder of the profile, or name the profile with `--config FILE`.'
    ],
    [
      ['lint', '--config', 'standards'],
      'Cannot read `standards`: it is a folder, not a file\nRun the command in the folder of the profile, or name the profile with `--config FILE`.'
    ]
  ])('norma %j', async (arguments_, expected) => {
    expect(await complaint(arguments_)).toBe(`norma: ${expected}\n`)
  })

  test.each(['today', '2026', '2026-13-01', '2026-02-30', '01.02.2026', '2026-1-1', ''])('--as-of %j', async (day) => {
    for (const command of ['lint', 'matrix', 'list']) {
      expect(await complaint([command, '--as-of', day])).toMatch(
        /^norma: Unexpected `.*` for --as-of, expected a day\nWrite it as year, month and day, such as `\d{4}-\d\d-\d\d`\.\n$/
      )
    }
  })
})

describe('where there is nothing to work on', () => {
  test('a folder without profile', async () => {
    expect(await complaint(['lint'], temporaryFolder({'standards/a.md': ''}))).toBe(
      'norma: There is no `norma.yaml` here or in a folder above\nRun the command in the folder of the profile, or name the profile with `--config FILE`.\n'
    )
  })

  test('a profile whose folders are not there', async () => {
    expect(await complaint(['lint'], temporaryFolder({'norma.yaml': profileText}))).toBe(
      'norma: Cannot read `standards`: there is no such folder\nName a folder of Markdown documents with `--content DIR`.\n'
    )
  })

  test.each([{'standards/image.png': ''}, {'standards/README.md': ''}])(
    'a folder without documents: %j',
    async (files) => {
      expect(await complaint(['lint'], temporaryFolder({'norma.yaml': profileText, ...files}))).toBe(
        'norma: Unexpected `standards` without documents, expected Markdown files\nName the folder of the documents with `--content DIR`, or check `content` and `ignore` in the profile.\n'
      )
    }
  )
})

describe('a profile that cannot be used names the line and what is accepted', () => {
  test.each([
    [
      '\nrules: {brokn-link: off}\n',
      /norma\.yaml:(\d+):\d+ Unexpected rule `brokn-link` in `rules`, expected a rule that Norma has\n {2}help: Did you mean `broken-link`\?/
    ],
    [
      '\nrules: {everything: off}\n',
      /Unexpected rule `everything` in `rules`.*\n {2}help: See all rules with `norma explain`\./
    ],
    [
      '\nwaivers:\n  - {rule: overdu, document: scs-0100-v1, reason: Because.}\n',
      /norma\.yaml:(\d+):12 Unexpected rule `overdu` in `waivers`.*\n {2}help: Did you mean `overdue`\?/
    ],
    [
      '\nrules: {broken-link: severe}\n',
      /norma\.yaml:(\d+):22 Unexpected `severe` for `rules\.broken-link`, expected one of `error`, `warning`, `notice`, `off`/
    ],
    [
      '\ncontnt: [docs]\n',
      /norma\.yaml:(\d+):\d+ Unexpected key `contnt` in profile, .*\n {2}help: Did you mean `content`\?/
    ],
    ['\nrules: {broken-link: off\n', /norma\.yaml:(\d+):\d+ Unexpected open bracket, expected a closing one/]
  ])('%j', async (end, expected) => {
    const message = await complaint(['lint'], home(end))
    expect(message).toMatch(/^norma: The profile cannot be read\n/)
    expect(message).toMatch(expected)
    expect(message).toMatch(/\nCorrect the profile first; nothing was checked\.\n$/)
    const line = Number(expected.exec(message)?.[1] ?? 0)
    const written = (profileText + end).split('\n')[line - 1] ?? ''
    if (line > 0) expect(end).toContain(written)
  })

  test('no text in UTF-8', async () => {
    expect(await complaint(['lint'], temporaryFolder({'norma.yaml': Uint8Array.of(0xff, 0xfe)}))).toMatch(
      /^norma: Cannot read `norma\.yaml`: it is not a text in UTF-8\n/
    )
  })

  test('an empty one', async () => {
    expect(await complaint(['lint'], temporaryFolder({'norma.yaml': ''}))).toMatch(
      /^norma: The profile cannot be read\n/
    )
  })

  test('aliases that multiply out of bounds', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
    for (const [last, next] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi']) {
      bomb.push(`${next}: &${next} [${Array(9).fill(`*${last}`).join(', ')}]`)
    }
    expect(await complaint(['lint'], temporaryFolder({'norma.yaml': bomb.join('\n')}))).toMatch(
      /norma\.yaml:\d+:\d+ Unexpected depth or number of nested values/
    )
  })
})

test('alone it prints its help, and that nothing was asked for', async () => {
  const {stdout, stderr, exitCode} = await norma([])
  expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 2})
  expect(stderr).toContain('Usage: norma COMMAND')
})
