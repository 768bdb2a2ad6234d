import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {bundled} from '../helpers/bundled.ts'
import {type CliRun, norma, writeDocuments} from '../helpers/cli.ts'
import {documentText} from '../helpers/document-text.ts'
import {runProgram} from '../helpers/program.ts'
import {temporaryFolder} from '../helpers/temporary-folder.ts'

/** A draft, a stable document and one that is wrong. */
function home(): string {
  const folder = temporaryFolder()
  writeDocuments(folder, {
    'scs-0100-v1-names.md': documentText({title: 'Names'}),
    'scs-0101-v1-nodes.md': documentText({title: 'Nodes', status: 'Stable', keys: 'stabilized_at: 2024-01-01'}),
    'scs-xxxx-v1-volumes.md': documentText({title: 'Volumes', body: 'A mark without note[^1]. It MUST be there.'})
  })
  return folder
}

/** All files below a folder with their texts. */
function filesOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]))
}

/** The shipped command prints and writes what the sources do. */
async function expectSameAsSources(
  exitCode: number,
  line: string,
  runShipped: (words: readonly string[], environment: {readonly cwd: string}) => CliRun | Promise<CliRun>
): Promise<void> {
  const words = line.split(' ').filter(Boolean)
  const [shipped, own] = [home(), home()]
  const run = await runShipped(words, {cwd: shipped})
  expect(run.exitCode, run.stderr).toBe(exitCode)
  const {stdout, stderr, ...expected} = await norma(words, {cwd: own})
  const inShipped = (text: string): string => text.replaceAll(own, shipped)
  expect(run).toEqual({...expected, stdout: inShipped(stdout), stderr: inShipped(stderr)})
  expect(filesOf(shipped)).toEqual(filesOf(own))
}

// A process has streams and an exit code, and loads one command with nothing before it: once for each command.
test.each([
  [0, '--help'],
  [2, ''],
  [1, 'lint'],
  [0, 'matrix --as-of 2026-01-01'],
  [0, 'list'],
  [2, 'scopes'],
  [2, 'clouds fetch http://127.0.0.1:1/'],
  [2, 'dev --port none'],
  [2, 'init'],
  [0, 'status scs-0101'],
  [2, 'log scs-0101'],
  [0, 'new Clocks --type Standard --track IaaS'],
  [0, 'number scs-xxxx-v1-volumes.md'],
  [0, 'stabilize scs-0100-v1'],
  [0, 'explain broken-link'],
  [0, 'schema profile'],
  [0, 'requirements --update'],
  [2, 'lsp --port 1']
])('exit code %s of a process with `norma %s`: prints and writes what the command does', async (exitCode, line) =>
  expectSameAsSources(exitCode, line, runProgram)
)

test.each([
  [0, '--version'],
  [2, 'verify'],
  [1, 'lint --format json'],
  [2, 'lint --format xml'],
  [2, 'lint --base main'],
  [2, 'matrix --check README.md'],
  [0, 'list --format json'],
  [2, 'clouds'],
  [0, 'status'],
  [2, 'status scs-0102'],
  [2, 'new'],
  [0, 'number scs-xxxx-v1-volumes.md --dry-run'],
  [2, 'stabilize scs-0101-v1'],
  [0, 'deprecate scs-0101-v1'],
  [0, 'reject scs-0100-v1'],
  [2, 'explain broken-lnk'],
  [0, 'requirements']
])('exit code %s of the shipped `norma %s`: prints and writes what the command does', async (exitCode, line) =>
  expectSameAsSources(exitCode, line, bundled)
)
