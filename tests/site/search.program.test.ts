import {appendFileSync, cpSync, existsSync, statSync} from 'node:fs'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, onTestFinished, test, vi} from 'vitest'
import {faultsInBothThemes} from '../helpers/axe.ts'
import {documentText} from '../helpers/document-text.ts'
import {usePages} from '../helpers/pages.ts'
import {filesIn, makeWorkspace, type Run, siteFiles} from '../helpers/site.ts'
import {type StaticServer, serveSite} from '../helpers/static-server.ts'

const day = '2026-06-15'
const body = '### Placement of lanterns\n\nLanterns are placed on the quay, and every lantern is lit.'
const documents: Readonly<Record<string, string>> = {
  'scs-0100-v1-lanterns.md': documentText({
    title: 'Lanterns',
    status: 'Deprecated',
    keys: 'stabilized_at: 2024-01-01\ndeprecated_at: 2025-01-01',
    body
  }),
  'scs-0100-v2-lanterns.md': documentText({title: 'Lanterns', status: 'Draft', body}),
  'scs-0101-v1-lanterns.md': documentText({
    title: 'Lanterns',
    status: 'Stable',
    keys: 'stabilized_at: 2024-01-01',
    body
  }),
  'scs-0102-v1-lanterns-gone-soon.md': documentText({
    title: 'Lanterns',
    status: 'Stable',
    keys: 'stabilized_at: 2024-01-01\ndeprecated_at: 2026-07-01',
    body
  }),
  'scs-0200-v1-ropes.md': documentText({
    title: 'Ropes',
    track: 'KaaS',
    type: 'Decision Record',
    body: 'Hemp <b>only</b>.'
  })
}

const workspace = makeWorkspace()
const openPage = usePages()
const build = (): Promise<Run> => workspace.norma('build', '--out', 'site', '--as-of', day)

beforeAll(async () => {
  for (const [name, text] of Object.entries(documents)) workspace.write(`standards/${name}`, text)
  expect(await build()).toMatchObject({exitCode: 0, notes: ''})
})

describe('the search, in a browser', () => {
  let server: StaticServer

  beforeAll(async () => {
    server = await serveSite(workspace.path('site'), '/standards')
  })

  afterAll(async () => {
    await server?.close()
  })

  async function visit({on = day}: {readonly on?: string} = {}): Promise<Page> {
    const page = await openPage({viewport: {width: 1024, height: 700}})
    await page.clock.setFixedTime(`${on}T12:00:00Z`)
    await page.goto(server.url('/overview'))
    return page
  }

  async function open(page: Page, key = '/'): Promise<void> {
    await page.keyboard.press(key)
    await page.locator('dialog select').first().waitFor()
  }

  async function search(page: Page, words: string): Promise<string> {
    await page.clock.resume()
    const status = page.locator('.search-status')
    await status.evaluate((node) => node.replaceChildren())
    await page.locator('dialog input').fill(words)
    await expect.poll(() => status.textContent()).not.toBe('')
    return (await status.textContent()) ?? ''
  }

  const results = (page: Page): Promise<string[]> =>
    page.locator('.result-head').evaluateAll((heads) => heads.map((head) => head.textContent ?? ''))

  test('loads nothing before it is opened, and nothing from elsewhere then', async () => {
    const asked: string[] = []
    const page = await openPage({fresh: true})
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(server.url('/overview'), {waitUntil: 'networkidle'})
    const before = asked.length
    expect(asked.filter((url) => /pagefind|search/.test(url))).toEqual([])
    await open(page)
    await search(page, 'lantern')
    expect(asked.slice(before).some((url) => url === server.url('/pagefind/pagefind.js'))).toBe(true)
    expect(asked.filter((url) => !url.startsWith(server.url('/')))).toEqual([])
  })

  test('opens with a key, leads to a document by keys alone, and gives the focus back', async () => {
    const page = await visit()
    const button = page.locator('[data-search-open]')
    await button.focus()
    await open(page, 'Control+k')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await page.keyboard.press('Escape')
    expect(await page.locator('dialog').getAttribute('open')).toBeNull()
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true)
    await open(page)
    await page.keyboard.type('lantern/s')
    expect(await page.locator('dialog input').inputValue()).toBe('lantern/s')
    await search(page, 'lantern')
    const chosen = async (): Promise<string | null> => {
      const id = await page.locator('dialog input').getAttribute('aria-activedescendant')
      return await page.locator(`[id="${id}"][aria-selected="true"]`).getAttribute('href')
    }
    expect(await chosen()).toBe('/standards/scs-0101-v1-lanterns')
    for (let step = 0; step < 20 && !(await chosen())?.includes('scs-0100-v2-lanterns'); step += 1) {
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(/scs-0100-v2-lanterns/)
    expect(await page.locator('.standing-id').textContent()).toBe('scs-0100-v2')
  })

  test('ranks what counts above drafts, and those above what is over; what the filters hide is said and shown', async () => {
    const page = await visit()
    await open(page)
    const dialog = page.locator('dialog')
    expect(await search(page, 'lantern')).toBe('4 documents.')
    expect(await results(page)).toEqual([
      'Effective scs-0101-v1 Lanterns',
      'Retiring scs-0102-v1 Lanterns',
      'Draft scs-0100-v2 Lanterns',
      'Deprecated scs-0100-v1 Lanterns'
    ])

    await dialog.getByLabel('Track').selectOption('KaaS')
    await expect
      .poll(() => page.locator('.search-status').textContent())
      .toBe('No document with “lantern”; the filters hide 4 more. Show all')
    await page.getByRole('button', {name: 'Show all'}).click()
    await expect.poll(() => page.locator('.search-status').textContent()).toBe('4 documents.')
    await dialog.getByLabel('Type').selectOption('Decision Record')
    await expect.poll(() => results(page)).toHaveLength(0)
    await dialog.getByLabel('Type').selectOption('Standard')
    await expect.poll(() => results(page)).toHaveLength(4)
    await dialog.getByLabel('Type').selectOption('')

    await search(page, '0200')
    expect((await results(page))[0], 'documents are found by their numbers').toBe('Draft scs-0200-v1 Ropes')
    expect(await search(page, 'xyzzy')).toMatch(/^No document with “xyzzy”\. Try fewer or other words/)
    expect(await page.locator('.search-results').isVisible()).toBe(false)
    await search(page, 'placement')
    await page.locator('.result-section', {hasText: 'Placement of lanterns'}).first().click()
    await page.waitForURL(/#placement-of-lanterns$/)

    // Enter may come before the results: it leads to the best.
    await open(page)
    await page.keyboard.type('ropes')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/standards\/scs-0200-v1-ropes/)
  })

  test('knows the phases of the day on which it is asked', async () => {
    const page = await visit({on: '2026-07-02'})
    await open(page)
    await search(page, 'lantern')
    expect((await results(page)).slice(-2).sort()).toEqual([
      'Deprecated scs-0100-v1 Lanterns',
      'Deprecated scs-0102-v1 Lanterns'
    ])
    await page.locator('dialog').getByLabel('Phase').selectOption('Deprecated')
    await expect.poll(() => results(page)).toHaveLength(2)
    expect(await page.locator('.search-status').textContent()).toBe('2 documents; the filters hide 2 more. Show all')
    expect(await page.locator('dialog').getByLabel('Phase').locator('option').allTextContents()).not.toContain(
      'Retiring'
    )
  })

  test('breaks no rule of accessibility, in both themes, and fits a screen of 320 pixels', async () => {
    const page = await visit()
    await open(page)
    expect(await faultsInBothThemes(page)).toEqual([])
    await search(page, 'lantern')
    expect(await faultsInBothThemes(page)).toEqual([])
    await page.setViewportSize({width: 320, height: 700})
    const widths = await page.evaluate(() =>
      [document.documentElement, document.querySelector('dialog')].map((one) => [one?.scrollWidth, one?.clientWidth])
    )
    for (const [inner, outer] of widths) expect(inner).toBe(outer)
  })

  test('says in words that there is no index, and why', async () => {
    const page = await openPage()
    await page.route('**/pagefind/**', (route) => route.abort())
    await page.goto(server.url('/overview'))
    await page.keyboard.press('/')
    await expect
      .poll(() => page.locator('.search-status').textContent())
      .toMatch(/index could not be loaded.*norma build/)
  })
})

describe('the index of the search', () => {
  const index = (): string[] => filesIn(workspace.path('site')).filter((name) => name.startsWith('pagefind/'))

  test('holds each document and none of the overviews', () => {
    expect(index().filter((name) => name.includes('/fragment/'))).toHaveLength(Object.keys(documents).length)
    expect(index().filter((name) => /ui|highlight/.test(name))).toEqual([])
  })

  test('lies untouched where no document has changed', async () => {
    const written = (): number[] => index().map((name) => statSync(workspace.path(`site/${name}`)).mtimeMs)
    const before = written()
    expect(await build()).toMatchObject({exitCode: 0, notes: ''})
    expect(written()).toEqual(before)
  })

  test('is made anew, to the same bytes, where a part of it is missing or was changed', async () => {
    const before = siteFiles(workspace.path('site'))
    workspace.remove('site/pagefind/filter')
    await build()
    expect(siteFiles(workspace.path('site'))).toEqual(before)
    appendFileSync(workspace.path('site/pagefind/pagefind.js'), ';')
    await build()
    expect(siteFiles(workspace.path('site'))).toEqual(before)
  })

  test('follows documents that change, come and go', async () => {
    const before = siteFiles(workspace.path('site'))
    workspace.write('standards/scs-0103-v1-sails.md', documentText({title: 'Sails'}))
    workspace.remove('standards/scs-0200-v1-ropes.md')
    await build()
    expect(index().filter((name) => name.includes('/fragment/'))).toHaveLength(Object.keys(documents).length)
    expect(index()).not.toEqual(Object.keys(before).filter((name) => name.startsWith('pagefind/')))
    workspace.remove('standards/scs-0103-v1-sails.md')
    workspace.write('standards/scs-0200-v1-ropes.md', documents['scs-0200-v1-ropes.md'] ?? '')
    await build()
    expect(siteFiles(workspace.path('site'))).toEqual(before)
  })

  test('is left out, with a note, where the platform has no program to make it', async () => {
    vi.stubEnv('npm_config_arch', 'none')
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    const run = await workspace.norma('build', '--out', 'plain', '--as-of', day)
    expect(run).toMatchObject({exitCode: 0})
    expect(run.notes).toMatch(/^The site has no search: its index could not be made \(.+\)\n$/)
    expect(existsSync(workspace.path('plain/overview/index.html'))).toBe(true)
    expect(existsSync(workspace.path('plain/pagefind'))).toBe(false)
  })
})

describe('the search of a site at the root of its host', () => {
  const workspace = makeWorkspace('tests/fixtures/second-organisation/norma.yaml')

  test('leads to its documents', async () => {
    cpSync('tests/fixtures/second-organisation/notes', workspace.path('notes'), {recursive: true})
    expect(await workspace.norma('build', '--out', 'site', '--as-of', day)).toMatchObject({exitCode: 0, notes: ''})
    const server = await serveSite(workspace.path('site'), '')
    onTestFinished(() => server.close())
    const page = await openPage()
    await page.goto(server.url('/'))
    await page.keyboard.press('/')
    await page.locator('dialog select').first().waitFor()
    await page.keyboard.type('fog horns')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${server.origin}/TWN-002-fog-horns/`)
  })
})
