import {type ChildProcess, spawn} from 'node:child_process'
import {createHash, randomUUID} from 'node:crypto'
import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll} from 'vitest'
import {bundled} from './bundled.ts'
import {program} from './program.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** How a command ended, and what it printed. */
export interface Run {
  readonly exitCode: number | null
  readonly output: string
  readonly notes: string
}

/** A folder of its own with a profile, where the shipped command runs; nothing in it outlives the tests. */
export interface Workspace {
  readonly folder: string
  readonly path: (name: string) => string
  readonly write: (name: string, text: string) => void
  readonly remove: (name: string) => void
  /** In a process of its own. */
  readonly start: (...arguments_: readonly string[]) => ChildProcess
  /** The same in a folder below. */
  readonly startIn: (folder: string, ...arguments_: readonly string[]) => ChildProcess
  /** In this process, one after the other. */
  readonly norma: (...arguments_: readonly string[]) => Promise<Run>
  /** The same in a folder below. */
  readonly normaIn: (folder: string, ...arguments_: readonly string[]) => Promise<Run>
}

/** To be called where tests are collected, not inside of one. The profile is that of `profile`, or of this repository. */
export function makeWorkspace(profile = 'norma.yaml'): Workspace {
  const folder = join(tmpdir(), `norma-site-${randomUUID()}`)
  const processes = new Set<ChildProcess>()
  // Not before: where all tests are left out, nothing is cleaned up either.
  beforeAll(() => {
    mkdirSync(folder)
    cpSync(join(root, profile), join(folder, 'norma.yaml'))
    for (const name of ['standards', 'supplements']) mkdirSync(join(folder, name))
  })
  afterAll(() => {
    for (const one of processes) one.kill('SIGKILL')
    rmSync(folder, {recursive: true, force: true, maxRetries: 5})
  })
  const path = (name: string): string => join(folder, name)
  const startIn = (cwd: string, arguments_: readonly string[]): ChildProcess => {
    const env = {...process.env, XDG_CACHE_HOME: path('.cache'), NO_COLOR: '1', NODE_ENV: undefined, VITEST: undefined}
    const child = spawn(process.execPath, [program, ...arguments_], {cwd, env})
    processes.add(child)
    child.once('exit', () => processes.delete(child))
    return child
  }
  const runIn = async (cwd: string, arguments_: readonly string[]): Promise<Run> => {
    const {stdout, stderr, exitCode} = await bundled(arguments_, {cwd, env: {XDG_CACHE_HOME: path('.cache')}})
    return {exitCode, output: stdout, notes: stderr}
  }
  return {
    folder,
    path,
    write: (name, text) => {
      mkdirSync(dirname(path(name)), {recursive: true})
      writeFileSync(path(name), text)
    },
    remove: (name) => rmSync(path(name), {recursive: true}),
    start: (...arguments_) => startIn(folder, arguments_),
    startIn: (name, ...arguments_) => startIn(path(name), arguments_),
    norma: (...arguments_) => runIn(folder, arguments_),
    normaIn: (name, ...arguments_) => runIn(path(name), arguments_)
  }
}

/** Waits for the end of a command. */
export function ended(child: ChildProcess): Promise<Run> {
  let output = ''
  let notes = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    notes += text
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exitCode) => resolve({exitCode, output, notes}))
  })
}

/** Paths of all files below a folder, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

/** File → digest of its bytes. */
export function siteFiles(folder: string): Record<string, string> {
  return Object.fromEntries(filesIn(folder).map((name) => [name, digest(readFileSync(join(folder, name)))]))
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}
