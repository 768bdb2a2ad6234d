import {existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {norma, profileText, writeDocuments} from '../../../helpers/cli.ts'
import {documentText} from '../../../helpers/document-text.ts'
import {temporaryFolder} from '../../../helpers/temporary-folder.ts'
import {workflowCommands} from '../../../helpers/workflow-commands.ts'

const name = 'scs-0100-v1-wrong.md'
const wrong = {[name]: documentText({body: 'A mark without note[^1].'})}

function folderWith(documents: Readonly<Record<string, string>> = wrong): string {
  const cwd = temporaryFolder()
  writeDocuments(cwd, documents)
  return cwd
}

test('several reports at once, the text on standard output', async () => {
  const cwd = folderWith()
  mkdirSync(join(cwd, 'reports'))
  const formats = ['text', 'json', 'sarif', 'github', 'junit', 'markdown', 'gitlab']
  const outputs = formats.flatMap((format) => ['--output', `${format}=reports/${format}`])
  const {stdout, stderr, exitCode} = await norma(['lint', '--format', 'text', ...outputs], {
    cwd,
    paint: (_, text) => `\u001b[1m${text}\u001b[0m`
  })
  expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 1})
  expect(stdout).toContain('undefined-footnote')
  expect(stdout).toContain('\u001b[')
  expect(readdirSync(join(cwd, 'reports')).sort()).toEqual([...formats].sort())
  for (const format of formats) {
    const written = readFileSync(join(cwd, 'reports', format), 'utf8')
    expect(written, format).toContain('undefined-footnote')
    expect(written, format).not.toContain('\u001b')
    expect(await norma(['lint', '--format', format], {cwd})).toMatchObject({stdout: written, exitCode: 1})
  }
})

test('colour is for the text alone', async () => {
  const paint = (_: string, text: string): string => `\u001b[1m${text}\u001b[0m`
  for (const format of ['json', 'sarif', 'github', 'junit', 'markdown', 'gitlab']) {
    const {stdout} = await norma(['lint', '--format', format], {cwd: folderWith(), paint})
    expect(stdout, format).toContain('undefined-footnote')
    expect(stdout, format).not.toContain('\u001b')
  }
})

test('an earlier report is replaced', async () => {
  const cwd = folderWith()
  writeFileSync(join(cwd, 'norma.sarif'), 'old')
  await norma(['lint', '--output', 'sarif=norma.sarif'], {cwd})
  expect(readFileSync(join(cwd, 'norma.sarif'), 'utf8')).toMatch(/^\{/)
})

test('SARIF names the version of Norma', async () => {
  const {stdout} = await norma(['lint', '--format', 'sarif'], {cwd: folderWith()})
  expect(JSON.parse(stdout).runs[0].tool.driver).toMatchObject({name: 'Norma', version: expect.stringMatching(/^\d/)})
})

test('paths are those of the repository, wherever the command is run', async () => {
  const cwd = folderWith()
  mkdirSync(join(cwd, '.git'))
  for (const folder of [cwd, join(cwd, 'standards')]) {
    const [command] = workflowCommands((await norma(['lint', '--format', 'github'], {cwd: folder})).stdout)
    expect(command?.properties['file']).toBe(`standards/${name}`)
    const {runs} = JSON.parse((await norma(['lint', '--format', 'sarif'], {cwd: folder})).stdout)
    expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(`standards/${name}`)
    expect(JSON.parse((await norma(['lint', '--format', 'gitlab'], {cwd: folder})).stdout)[0].location.path).toBe(
      `standards/${name}`
    )
  }
})

test('the repository is the one that the documents lie in', async () => {
  const cwd = temporaryFolder()
  writeDocuments(join(cwd, 'checkout'), wrong)
  mkdirSync(join(cwd, 'checkout/.git'))
  const config = ['--config', 'checkout/norma.yaml']
  const [command] = workflowCommands((await norma(['lint', '--format', 'github', ...config], {cwd})).stdout)
  expect(command?.properties['file']).toBe(`standards/${name}`)
})

describe('misuse', () => {
  test.each([
    [['sarif'], 'Unexpected `sarif` for --output, expected a format, `=` and a file', 'For example'],
    [['sarif='], 'Unexpected `sarif=` for --output, expected a format, `=` and a file', 'For example'],
    [['sarf=a'], 'There is no format `sarf` for --output', 'Did you mean `sarif`?'],
    [['=a'], 'There is no format `` for --output', 'Use one of `text`'],
    [['sarif=gone/a'], 'Cannot write `gone/a`: there is no such folder', 'Name a file in a folder that exists.'],
    [['sarif=standards'], 'Cannot write `standards`: it is a folder, not a file', 'Name a file'],
    [['sarif=a', 'json=./a'], 'Unexpected `./a` for two reports, expected a file for each', 'For example'],
    [
      ['sarif=norma.yaml'],
      'Cannot write `norma.yaml`: it is the profile or lies among the documents',
      'Name a new file'
    ],
    [[`json=standards/${name}`], `Cannot write \`standards/${name}\`: it is the profile or`, 'Name a new file'],
    [['json=link'], 'Cannot write `link`: it is a link', 'Name a file'],
    [['json=elsewhere/a'], 'Cannot write `elsewhere/a`: its folder is a link to another place', 'Name a file']
  ])('%j', async (given, message, help) => {
    const cwd = folderWith()
    const outside = temporaryFolder({a: 'untouched'})
    symlinkSync(join(outside, 'a'), join(cwd, 'link'))
    symlinkSync(outside, join(cwd, 'elsewhere'))
    const run = await norma(['lint', ...given.flatMap((one) => ['--output', one])], {cwd})
    expect(run).toMatchObject({stdout: '', exitCode: 2})
    expect(run.stderr).toContain(`norma: ${message}`)
    expect(run.stderr).toContain(help)
    expect(readFileSync(join(outside, 'a'), 'utf8')).toBe('untouched')
    expect(readFileSync(join(cwd, 'norma.yaml'), 'utf8')).toBe(profileText)
    expect(existsSync(join(cwd, 'a'))).toBe(false)
  })

  test('an unknown --format', async () => {
    const run = await norma(['lint', '--format', 'xml'], {cwd: folderWith()})
    expect(run).toMatchObject({stdout: '', exitCode: 2})
    expect(run.stderr).toContain('`xml`')
    expect(run.stderr).toContain('gitlab')
  })
})

describe('no document can forge a workflow command', () => {
  test('through its name, its front matter or its text', async () => {
    const cwd = temporaryFolder()
    const forged = '::add-mask::x ##[add-mask]y ##vso[task.complete]z'
    writeDocuments(cwd, {
      '::stop-commands::x.md': documentText(),
      '##[stop-commands]x.md': documentText(),
      'scs-0100-v1-a.md': documentText({title: `"${forged}"`, track: `"${forged}"`}),
      'scs-0101-v1-a.md': documentText({title: `"${forged}"`, keys: `"##[debug]key": 1\n"::debug::key": 1`}),
      'scs-0102-v1-a.md': documentText({body: `[^gone] ${forged}\n\n::debug::[^gone]\n\n[x](::debug::y.md)`}),
      'scs-0103-v1-a.md': `---\n${forged}: [\n---\n`,
      'scs-0104-v1-a.md': documentText({keys: 'replaces: ["::debug::x", "##[debug]x"]'})
    })
    for (const folder of [cwd, join(cwd, 'standards')]) {
      for (const format of ['text', 'json', 'sarif', 'junit', 'markdown', 'gitlab']) {
        const {stdout, stderr} = await norma(['lint', '--format', format], {cwd: folder})
        expect(stdout).toContain('undefined-footnote')
        expect(workflowCommands(stdout + stderr), format).toEqual([])
      }
      const commands = workflowCommands((await norma(['lint', '--format', 'github'], {cwd: folder})).stdout)
      const {summary} = JSON.parse((await norma(['lint', '--format', 'json'], {cwd: folder})).stdout)
      expect(commands).toHaveLength(summary.errors + summary.warnings + summary.notices)
      expect(new Set(commands.map((command) => command.name))).toEqual(new Set(['error', 'warning', 'notice']))
    }
  })

  test('in tables', async () => {
    const cwd = temporaryFolder()
    const title = '"::add-mask::x ##[add-mask]y"'
    writeDocuments(cwd, {'scs-0100-v1-a.md': documentText({title})})
    const table = '<!-- norma matrix begin -->\n::debug::x\n##[debug]y\n<!-- norma matrix end -->\n'
    writeFileSync(join(cwd, 'README.md'), `::debug::x\n${table}`)
    const commands = [
      ['list'],
      ['list', '--format', 'json'],
      ['matrix', '--check', 'README.md'],
      ...['markdown', 'csv', 'json', 'html'].map((format) => ['matrix', '--format', format])
    ]
    for (const command of commands) {
      const {stdout, stderr} = await norma(command, {cwd})
      expect(stdout, command.join(' ')).toContain('add-mask')
      expect(workflowCommands(stdout + stderr), command.join(' ')).toEqual([])
    }
  })

  test('through the profile', async () => {
    const cwd = temporaryFolder()
    writeDocuments(
      cwd,
      wrong,
      `${profileText}\n"::debug::x": 1\n"##[debug]x": 1\nrules: {"::debug::y": "::debug::z"}\n`
    )
    const {stdout, stderr, exitCode} = await norma(['lint'], {cwd})
    expect(exitCode).toBe(2)
    expect(workflowCommands(stdout + stderr)).toEqual([])
  })
})
