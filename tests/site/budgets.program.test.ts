import {cpSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {faultsInBothThemes} from '../helpers/axe.ts'
import {corpusDocuments} from '../helpers/corpus.ts'
import {usePages} from '../helpers/pages.ts'
import {referenceDay, referenceSite} from '../helpers/shared-site.ts'
import {makeWorkspace} from '../helpers/site.ts'
import {type StaticServer, serveSite} from '../helpers/static-server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const kilobyte = 1024

/** One page of each kind. */
const kinds = [
  '/',
  '/overview',
  '/iaas/',
  '/iaas/scs-0100',
  '/iaas/scs-0100/v2...v3',
  '/scs-0100-v3-flavor-naming',
  '/scs-0100-v2-flavor-naming',
  '/scs-0100-v3-flavor-naming/requirements',
  '/requirements',
  '/changes',
  '/legend',
  '/rules/',
  '/rules/broken-link',
  '/404.html'
]
const kindsOfCertification = ['/certification/', '/certification/regio-cloud/iaas', '/scopes/', '/scopes/iaas']

/** To axe-core, by tests of their own. */
const shownElsewhere = ['/requirements', ...kindsOfCertification]

const sites = [
  {name: 'the documents of this repository', day: '2024-11-10', kinds: [...kinds, ...kindsOfCertification]},
  ...(corpusDocuments === undefined ? [] : [{name: 'the reference documents', day: referenceDay, kinds}])
]

describe.each(sites)('the site of $name', ({name, day, kinds}) => {
  const isReference = name === 'the reference documents'
  /** Where pages are shown to axe-core, which takes longer than all the rest: where there is most on them. */
  const isFullest = isReference || corpusDocuments === undefined
  const workspace = makeWorkspace()
  const openPage = usePages()
  let server: StaticServer

  const builtSite = async (): Promise<string> => {
    if (isReference) return (await referenceSite()).site
    for (const folder of ['standards', 'certification']) {
      cpSync(join(root, folder), workspace.path(folder), {recursive: true})
    }
    const run = await workspace.norma('build', '--out', 'site', '--as-of', day)
    expect(run).toMatchObject({exitCode: 0})
    return workspace.path('site')
  }

  beforeAll(async () => {
    server = await serveSite(await builtSite(), '/standards')
  })

  afterAll(async () => {
    await server?.close()
  })

  test.each(kinds)('%s: light, quiet, without shifts and barriers', async (path) => {
    const page = await openPage()
    // As for somebody who comes for the first time.
    const session = await page.context().newCDPSession(page)
    await session.send('Network.setCacheDisabled', {cacheDisabled: true})
    // On a later day dates are read anew, and what stands there may have another length.
    await page.clock.setFixedTime(`${day}T12:00:00Z`)
    const faults: string[] = []
    const bodies: Promise<{readonly type: string; readonly size: number}>[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text())
    })
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(server.origin)) faults.push(request.url())
    })
    page.on('response', (response) => {
      if (response.status() >= 300 && response.status() < 400) return
      const type = response.headers()['content-type'] ?? ''
      bodies.push(response.body().then((body) => ({type, size: gzipSync(body).length})))
    })
    const shiftWatch = await page.addInitScript(() => {
      const shifts: string[] = []
      Object.assign(globalThis, {shifts})
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry))
      }).observe({type: 'layout-shift', buffered: true})
    })
    await page.goto(server.url(path), {waitUntil: 'networkidle'})
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))))
    expect(await page.evaluate<readonly string[]>('shifts')).toEqual([])
    const sizes = await Promise.all(bodies)
    const sum = (some: typeof sizes): number => some.reduce((total, {size}) => total + size, 0)
    expect(faults.filter((fault) => !(path === '/404.html' && fault.includes('404')))).toEqual([])
    expect(sum(sizes.filter(({type}) => type.includes('javascript')))).toBeLessThan(15 * kilobyte)
    if (path.startsWith('/scs-')) {
      expect(sum(sizes.filter(({type}) => !type.startsWith('image/')))).toBeLessThan(100 * kilobyte)
    }
    if (isFullest && !shownElsewhere.includes(path)) expect(await faultsInBothThemes(page)).toEqual([])
    await shiftWatch.dispose()
    await session.detach()
  })

  // How pages are used is tried on one site.
  if (!isFullest) return

  test('the keyboard alone reaches the table’s filter and sets it, in the address as well', async () => {
    const page = await openPage()
    await page.goto(server.url('/overview'))
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab')
      if (await page.evaluate(() => document.activeElement?.getAttribute('name') === 'q')) break
    }
    await page.keyboard.type('flavor')
    const rows = page.locator('.matrix tbody tr:visible')
    await expect.poll(() => rows.count()).toBeGreaterThan(0)
    for (const row of await rows.all()) expect((await row.textContent())?.toLowerCase()).toContain('flavor')
    expect(new URL(page.url()).searchParams.get('q')).toBe('flavor')
    const shown = await rows.count()
    await page.reload()
    await expect.poll(() => rows.count()).toBe(shown)
  })

  test('a day can be chosen for the table, and what that means is said', async () => {
    const page = await openPage()
    await page.goto(server.url('/overview?day=2023-07-01'))
    const cell = page.locator('.matrix tr', {has: page.getByRole('link', {name: 'scs-0100', exact: true})}).first()
    await expect.poll(() => cell.locator('[data-column=Effective]').textContent()).toMatch(/v2.*v3/s)
    expect(await page.locator('.matrix-note').isVisible()).toBe(true)
    await page.getByRole('button', {name: 'Reset'}).click()
    await expect.poll(() => cell.locator('[data-column=Effective]').textContent()).not.toMatch(/v2/)
    expect(await page.locator('.matrix-note').isVisible()).toBe(false)
  })

  test('the keyboard alone switches the version', async () => {
    const page = await openPage()
    await page.goto(server.url('/scs-0100-v3-flavor-naming'))
    await page.locator('.versions a').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/scs-0100-v1/)
  })

  test('the theme is the reader’s choice, and stays so', async () => {
    const page = await openPage()
    await page.goto(server.url('/'))
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const light = await paper()
    const button = page.locator('[data-theme-switch]')
    await button.click()
    expect(await button.textContent()).toContain('light')
    await button.click()
    const dark = await paper()
    expect(dark).not.toBe(light)
    await page.goto(server.url('/legend'))
    expect(await paper()).toBe(dark)
  })

  test('the page of no address offers the nearest documents', async () => {
    const page = await openPage()
    await page.goto(server.url('/scs-0100-v3-flavour-naming'))
    await expect.poll(() => page.locator('[data-nearest] a').first().textContent()).toBe('scs-0100-v3-flavor-naming')
  })
})
