import {spawnSync} from 'node:child_process'
import {chmodSync, cpSync, readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Code} from 'mdast'
import {parse, stringify} from 'yaml'
import {parseProfile} from '../../src/core/profile/parse-profile.ts'
import {bundled} from './bundled.ts'
import type {DocPage} from './doc-pages.ts'
import {exampleDay} from './example-day.ts'
import {git, onDay, withoutDay} from './git.ts'
import {program} from './program.ts'
import {commit} from './repository.ts'
import {sharedFolder, temporaryFolder, writeFiles} from './temporary-folder.ts'

/**
 * Runs the examples of the documentation, each page from top to bottom in a repository of its own:
 *
 * - `console`: lines that begin with `$ ` are run, the lines below are what they print. They end with 0, or the last
 *   one with N where the block begins with `console exit=N`.
 * - `sh`: is run where it calls `norma`, and ends with 0; `sh not-run` is not run.
 * - a block with a path behind its language, such as `md standards/ex-0101-v1-a.md`, is written to that file.
 * - `yaml` and `json` can be read. What has the path `norma.yaml` is a profile; `yaml part of norma.yaml` is one
 *   together with the other keys of `docs/example-profile.yaml`.
 *
 * `<!-- examples: the documents as they were -->` begins with a new repository.
 *
 * A line of `norma` and plain words is run in this process, any other one by a shell.
 *
 * The repository has a commit for each folder of `tests/fixtures/docs`, and the day is that of `example-day.ts`.
 */

const history = fileURLToPath(new URL('../fixtures/docs/', import.meta.url))
const freshStart = '<!-- examples: the documents as they were -->'
const fixedDay = new URL('fixed-day.ts', import.meta.url).href

export interface PageRun {
  /** The page with what the commands have printed. */
  readonly text: string
  readonly problems: readonly string[]
}

/** Runs the examples of a page on copies of the repository that `exampleRepository` makes. */
export async function runExamples(page: DocPage, repository: string): Promise<PageRun> {
  const bin = temporaryFolder({
    norma: `#!/bin/sh\nexec '${process.execPath}' --import '${fixedDay}' '${program}' "$@"\n`
  })
  chmodSync(join(bin, 'norma'), 0o755)
  const problems: string[] = []
  let cwd = copyOf(repository)
  let text = ''
  let end = 0
  for (const block of page.tree.children) {
    if (block.type === 'html' && block.value === freshStart) cwd = copyOf(repository)
    if (block.type !== 'code') continue
    const {value, complaints} = await runBlock(block, cwd, bin)
    problems.push(...complaints.map((complaint) => `${page.path}:${block.position?.start.line}: ${complaint}`))
    const start = page.text.indexOf(block.value, block.position?.start.offset)
    text += page.text.slice(end, start) + value
    end = start + block.value.length
  }
  return {text: text + page.text.slice(end), problems}
}

function copyOf(repository: string): string {
  const folder = temporaryFolder()
  cpSync(repository, folder, {recursive: true})
  return folder
}

/** The documents that the pages share, with their history; for all tests of a file. */
export function exampleRepository(): string {
  const folder = sharedFolder()
  git(folder, 'init', '--quiet', '--initial-branch=main')
  for (const day of readdirSync(history).sort()) {
    onDay(folder, day)
    cpSync(join(history, day), folder, {recursive: true})
    commit(folder, messages[day])
  }
  withoutDay(folder)
  return folder
}

const messages: Readonly<Record<string, string>> = {
  '2025-02-03': 'Propose server names',
  '2025-06-02': 'Server names are stable; propose ports of load balancers',
  '2026-03-02': 'Propose the second version of server names',
  '2026-09-01': 'The second version of server names is stable'
}

interface BlockRun {
  readonly value: string
  readonly complaints: readonly string[]
}

async function runBlock({lang, meta, value}: Code, cwd: string, bin: string): Promise<BlockRun> {
  const words = meta ?? ''
  if (/^[\w./-]+\.\w+$/.test(words)) writeFiles(cwd, {[words]: `${value}\n`})
  if (lang === 'console') return runConsole(value, Number(/^exit=(\d)$/.exec(words)?.[1] ?? 0), cwd, bin)
  if (lang === 'sh' && /^norma /m.test(value) && words !== 'not-run') {
    const {output, exitCode} = await runLine(value, cwd, bin)
    return {value, complaints: exitCode === 0 ? [] : [`ends with ${exitCode}: ${output}`]}
  }
  return {value, complaints: lang === 'yaml' || lang === 'json' ? readingProblems(lang, words, value) : []}
}

async function runConsole(value: string, expectedCode: number, cwd: string, bin: string): Promise<BlockRun> {
  const commands = value.split('\n').flatMap((line) => (line.startsWith('$ ') ? [line.slice(2)] : []))
  const runs: ({readonly command: string} & LineRun)[] = []
  for (const command of commands) runs.push({command, ...(await runLine(command, cwd, bin))})
  const complaints = runs.flatMap(({command, output, exitCode}, index) => {
    const expected = index === runs.length - 1 ? expectedCode : 0
    return exitCode === expected ? [] : [`\`${command}\` ends with ${exitCode}, expected ${expected}: ${output}`]
  })
  return {
    value: runs
      .map(({command, output}) => `$ ${command}\n${output}`)
      .join('')
      .trimEnd(),
    complaints
  }
}

interface LineRun {
  readonly output: string
  readonly exitCode: number | null
}

const identity = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Ada Author',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada Author',
  GIT_COMMITTER_EMAIL: 'ada@example.org'
}

async function runLine(line: string, cwd: string, bin: string): Promise<LineRun> {
  const words = plainWords(line)
  const {output, exitCode} = words ? await runWords(words, cwd) : shell(line, cwd, bin)
  return {output: output.replaceAll('\r\n', '\n'), exitCode}
}

/** The arguments of `norma` in a line that means the same without a shell. */
function plainWords(line: string): readonly string[] | undefined {
  if (!/^norma(?: (?:[\w./@:=-]+|"[\w ]+"))+$/.test(line)) return undefined
  return [...line.slice('norma'.length).matchAll(/"([^"]+)"|[^ ]+/g)].map(([word, quoted]) => quoted ?? word)
}

async function runWords(words: readonly string[], cwd: string): Promise<LineRun> {
  const {stdout, stderr, exitCode} = await bundled(words, {cwd, env: identity, today: exampleDay})
  // In the order of `bin.ts`: the notes, then the output.
  return {output: stderr + stdout, exitCode}
}

function shell(command: string, cwd: string, bin: string): LineRun {
  const {NO_COLOR: _, FORCE_COLOR: __, ...inherited} = process.env
  const {stdout, status} = spawnSync('bash', ['-euc', `exec 2>&1\n${command}`], {
    cwd,
    encoding: 'utf8',
    env: {...inherited, PATH: `${bin}:${process.env['PATH']}`, ...identity},
    timeout: 50_000
  })
  return {output: stdout, exitCode: status}
}

/** The profile that examples of single keys are laid over. */
const wholeProfile = Object(parse(readFileSync(new URL('../../docs/example-profile.yaml', import.meta.url), 'utf8')))

function readingProblems(language: 'yaml' | 'json', meta: string, value: string): string[] {
  try {
    const data: unknown = language === 'json' ? JSON.parse(value) : parse(value)
    if (basename(meta) === 'norma.yaml') return profileProblems(value)
    if (meta === 'part of norma.yaml') return profileProblems(stringify({...wholeProfile, ...Object(data)}))
    return []
  } catch (error) {
    return [String(error)]
  }
}

function profileProblems(text: string): string[] {
  const reading = parseProfile({path: 'norma.yaml', text})
  return reading.profile ? [] : reading.problems.map(({message}) => message)
}
