import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import type {Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, expect} from 'vitest'
import {builtOn, certification, documents, laterDay, profile, younger} from './client-site-files.ts'
import {git, onDay} from './git.ts'
import {type PageOptions, scriptHasRun, usePages} from './pages.ts'
import {program} from './program.ts'
import {type StaticServer, serveSite} from './static-server.ts'
import {writeFiles} from './temporary-folder.ts'

export interface Visit extends PageOptions {
  /** The day, or the moment, at which the page is opened; its clock goes on from there. */
  readonly at?: string
  /** Whether the test looks at the page before its script has run. */
  readonly unfinished?: boolean
  /** Before the page is opened. What cannot be taken back, such as a script of the test, needs a `fresh` page. */
  readonly prepare?: (page: Page) => Promise<unknown>
}

export interface ClientSite {
  readonly visit: (path: string, visit?: Visit) => Promise<Page>
  readonly url: (path: string) => string
  /** The HTML of a page, as it is before its script has run; of the site as it would be had it been made on the later day. */
  readonly html: (path: string, made?: 'later') => Promise<string>
}

/** Holds what a page comes to say after a while, however busy the machine is. */
export function eventually<Value>(look: () => Promise<Value> | Value) {
  return expect.poll(look, {timeout: 15_000, interval: 25})
}

/** Has the page that is open say what an address of it says, as the way back within the page does. */
export async function turnTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)
}

/** A later day begins, and the reader comes back to the page that lies open. */
export async function comeBackOn(page: Page, day: string): Promise<void> {
  await page.clock.setSystemTime(day.includes('T') ? day : `${day}T12:00:00Z`)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
}

/** The small harbour in a browser; to be called where tests are collected. A page that reports an error fails its test. */
export function useClientSite(): ClientSite {
  let servers: readonly StaticServer[] = []
  const errors: string[] = []
  const openPage = usePages()
  beforeAll(async () => {
    const folder = await builtSites()
    servers = await Promise.all([builtOn, laterDay].map((day) => serveSite(join(folder, day), '/standards')))
  })
  afterEach(() => expect(errors.splice(0)).toEqual([]))
  afterAll(async () => {
    for (const server of servers) await server.close()
  })
  const url = (path: string, made?: 'later'): string => servers[made ? 1 : 0]?.url(path) ?? ''
  return {
    url,
    html: async (path, made) => (await fetch(url(path, made))).text(),
    visit: async (path, {at = builtOn, prepare, unfinished = false, ...options} = {}) => {
      const page = await openPage(options)
      page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`))
      const time = at.includes('T') ? at : `${at}T12:00:00Z`
      if (options.javaScriptEnabled !== false) await page.clock.install({time})
      await prepare?.(page)
      await page.goto(url(path), {waitUntil: unfinished ? 'commit' : 'load'})
      if (!unfinished && options.javaScriptEnabled !== false) await scriptHasRun(page)
      return page
    }
  }
}

const cache = fileURLToPath(new URL('../../node_modules/.cache/client-site', import.meta.url))

/** A folder with the site of both days: made by the first test file that wants it, the others wait. */
async function builtSites(): Promise<string> {
  const folder = join(cache, digest())
  const lock = `${folder}.lock`
  while (!existsSync(folder)) {
    if (takeLock(lock)) {
      try {
        if (!existsSync(folder)) buildSites(folder)
      } finally {
        rmdirSync(lock)
      }
    } else {
      await wait(100)
    }
  }
  return folder
}

/** Of the command that makes the site, and of what it is made of. */
function digest(): string {
  const hash = createHash('sha256').update(JSON.stringify([documents, younger, certification, profile]))
  const folder = dirname(program)
  for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name)))
  return hash.digest('hex').slice(0, 16)
}

/** A lock that nobody has touched for two minutes is one that was left behind. */
function takeLock(lock: string): boolean {
  mkdirSync(dirname(lock), {recursive: true})
  const takenAt = statSync(lock, {throwIfNoEntry: false})?.mtimeMs
  if (takenAt !== undefined && takenAt < Date.now() - 120_000) rmSync(lock, {recursive: true, force: true})
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}

function buildSites(folder: string): void {
  for (const name of readdirSync(cache)) {
    if (!name.endsWith('.lock')) rmSync(join(cache, name), {recursive: true, force: true})
  }
  const source = `${folder}.source`
  writeFiles(source, {...documents, ...certification, 'norma.yaml': profile})
  git(source, 'init', '--quiet')
  for (const [day, files] of [
    ['2023-01-02', {}],
    ['2026-05-01', younger]
  ] as const) {
    writeFiles(source, files)
    onDay(source, day)
    git(source, 'add', '--all')
    git(source, 'commit', '--quiet', '--message', day)
  }
  for (const day of [builtOn, laterDay]) {
    const words = [program, 'build', '--out', join(source, 'out', day), '--as-of', day]
    const env = {...process.env, XDG_CACHE_HOME: join(source, '.cache'), NODE_ENV: undefined, VITEST: undefined}
    const {status, stderr} = spawnSync(process.execPath, words, {cwd: source, env, encoding: 'utf8'})
    if (status !== 0) throw new Error(stderr)
  }
  renameSync(join(source, 'out'), folder)
  rmSync(source, {recursive: true, force: true})
}
