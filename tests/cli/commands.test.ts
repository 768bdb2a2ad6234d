import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {rules} from '../../src/lint/rules.ts'
import {norma, profileText, writeDocuments} from '../helpers/cli.ts'
import {documentText} from '../helpers/document-text.ts'
import {expectGolden} from '../helpers/golden.ts'
import {temporaryFolder} from '../helpers/temporary-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const commands = ['lint', 'matrix', 'list', 'build', 'dev', 'explain']

describe('help', () => {
  test('norma --help names every command and shows examples', async () => {
    const {stdout, stderr, exitCode} = await norma(['--help'])
    expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0})
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'))
    expect(stdout).toMatch(/\nExamples:\n {2}norma /)
    expect(stdout).toMatch(/Exit codes: 0 .*1 .*2 /)
    expect((await norma(['-h'])).stdout).toBe(stdout)
    expect((await norma(['help'])).stdout).toBe(stdout)
    expect((await norma([])).stderr).toBe(stdout)
  })

  test.each(commands)('norma %s --help shows examples', async (command) => {
    const {stdout, stderr, exitCode} = await norma([command, '--help'])
    expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0})
    expect(stdout).toContain(`Usage: norma ${command}`)
    expect(stdout).toMatch(new RegExp(`\\nExamples:\\n( {2}norma ${command}.*\\n)+`))
    expect(stdout).toMatch(/[^\n]\n$/)
    expect((await norma(['help', command])).stdout).toBe(stdout)
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(110)
  })

  test('it needs neither profile nor documents', async () => {
    expect((await norma(['lint', '--help'], {cwd: temporaryFolder()})).exitCode).toBe(0)
  })
})

test.each(['--version', '-V'])('%s', async (option) => {
  const {version}: {version: string} = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))
  expect(await norma([option])).toEqual({stdout: `${version}\n`, stderr: '', exitCode: 0})
})

describe('explain', () => {
  test.each(rules.map(({id}) => id))('%s', async (id) => {
    const {stdout, stderr, exitCode} = await norma(['explain', id], {cwd: temporaryFolder()})
    expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0})
    expect(stdout).toBe(readFileSync(`${root}/src/lint/rules/${id}.md`, 'utf8'))
  })

  test('alone it lists the rules with severity and summary', async () => {
    const {stdout, exitCode} = await norma(['explain'], {cwd: temporaryFolder()})
    expect(exitCode).toBe(0)
    const lines = stdout.trimEnd().split('\n')
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual(
      rules.map(({id, severity, summary}) => [id, severity, summary])
    )
  })
})

describe('list', () => {
  const cwd = (): string => {
    const folder = temporaryFolder()
    writeDocuments(folder, {
      'scs-0200-v1-nodes.md': documentText({title: 'Nodes', track: 'KaaS', type: 'Decision Record'}),
      'scs-0100-v10-names.md': documentText({title: 'Names', status: 'Stable', keys: 'stabilized_at: 2026-03-01'}),
      'scs-0100-v2-names.md': documentText({
        title: 'Names of old',
        status: 'Stable',
        keys: 'stabilized_at: 2025-01-01\ndeprecated_at: 2026-06-01'
      }),
      'scs-0100-w1-names-notes.md': documentText({
        title: '"Notes \\u202eback"',
        type: 'Supplement',
        keys: 'supplements: [scs-0100-v10-names.md]'
      })
    })
    return folder
  }

  test('one line a document', async () => {
    const {stdout, stderr, exitCode} = await norma(['list', '--as-of', '2026-01-01'], {cwd: cwd()})
    expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0})
    expectGolden('list.txt', stdout)
  })

  test('JSON', async () => {
    const {stdout, stderr, exitCode} = await norma(['list', '--as-of', '2026-01-01', '--format', 'json'], {cwd: cwd()})
    expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0})
    expectGolden('list.json', stdout)
  })

  test('what cannot be read is told', async () => {
    const folder = temporaryFolder({'norma.yaml': profileText, 'standards/notes.md': 'Hello'})
    const {stdout, stderr, exitCode} = await norma(['list'], {cwd: folder})
    expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 0})
    expect(stderr).toMatch(/^Left out, because they cannot be read:\n\nstandards\/notes\.md:1:1 error file-name\n/)
  })
})
