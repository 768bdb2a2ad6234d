import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, afterEach} from 'vitest'
import {launchBrowser} from './browser.ts'

export interface PageOptions extends BrowserContextOptions {
  /** In a browser that has seen nothing; else tests with the same options share one, without what it has stored. */
  readonly fresh?: boolean
}

let browser: Promise<Browser> | undefined

/** One for all test files of a process; it ends with the process. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= launchBrowser()
  return browser
}

const usual = {viewport: {width: 1280, height: 800}, colorScheme: 'light'} satisfies BrowserContextOptions

/**
 * Gives empty pages that last as long as the test; to be called where tests are collected. A page of its own for each
 * test would take twice the time.
 */
export function usePages(): (options?: PageOptions) => Promise<Page> {
  /** Options → pages that no test uses now. */
  const idle = new Map<string, Page[]>()
  const used: {readonly page: Page; readonly key: string | undefined}[] = []
  afterEach(async () => {
    for (const {page, key} of used.splice(0)) {
      if (page.isClosed()) continue
      if (key === undefined) await page.context().close()
      else idle.set(key, [...(idle.get(key) ?? []), await asNew(page)])
    }
  })
  afterAll(async () => {
    for (const page of [...idle.values()].flat()) await page.context().close()
  })
  return async ({fresh = false, ...options} = {}) => {
    // Sizes and schemes can be changed.
    const {viewport: _viewport, colorScheme: _colorScheme, ...fixed} = options
    const key = fresh ? undefined : JSON.stringify(fixed)
    const all = {...usual, ...options}
    const page = (key === undefined ? undefined : idle.get(key)?.pop()) ?? (await newPage(all))
    used.push({page, key})
    await page.emulateMedia({media: null, colorScheme: all.colorScheme})
    if (all.viewport) await page.setViewportSize(all.viewport)
    return page
  }
}

/** Waits until the script of a page of a site has run, with its parts that are loaded when they are needed. */
export async function scriptHasRun(page: Page): Promise<void> {
  await page.evaluate("import(document.querySelector('script[type=module][src]').src).then(() => undefined)")
}

async function newPage(options: BrowserContextOptions): Promise<Page> {
  const context = await (await sharedBrowser()).newContext(options)
  return context.newPage()
}

/** Without what the site has stored, and without what the test has listened to. */
async function asNew(page: Page): Promise<Page> {
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
  await page.unrouteAll()
  await page.removeAllListeners()
  await page.goto('about:blank')
  return page
}
