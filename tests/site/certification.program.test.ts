import {cpSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {HtmlValidate} from 'html-validate'
import type {Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {faultsInBothThemes} from '../helpers/axe.ts'
import {corpusJson} from '../helpers/corpus.ts'
import {crawl} from '../helpers/crawl.ts'
import {documentText} from '../helpers/document-text.ts'
import {type PageOptions, scriptHasRun, usePages} from '../helpers/pages.ts'
import {filesIn, makeWorkspace} from '../helpers/site.ts'
import {type StaticServer, serveSite} from '../helpers/static-server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const corpus = process.env['NORMA_CORPUS']

const words: Readonly<Record<string, string>> = {
  pass: 'pass',
  aborted: 'pass, some tests aborted',
  incomplete: 'incomplete',
  outdated: 'only an outdated version',
  none: 'none'
}

interface ShownCloud {
  readonly id: string
  /** Per scope: versions with their marks, and the verdict's word; lines of regions with their names before them. */
  readonly cells: readonly (readonly string[])[]
}

/** The table of clouds as a person sees it. */
function shownClouds(page: Page): Promise<readonly ShownCloud[]> {
  return page.evaluate(() => {
    const text = (node: Element | null): string => (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
    const standing = (node: Element | null): string => {
      const versions = node?.querySelector('.fulfils-versions')?.cloneNode(true)
      if (!(versions instanceof Element)) return text(node)
      for (const hidden of versions.querySelectorAll('.visually-hidden')) hidden.remove()
      return `${text(versions) || '–'} ${text(node?.querySelector('.fulfils-verdict') ?? null)}`
    }
    return [...document.querySelectorAll('.clouds tbody tr:not([hidden])')].map((row) => ({
      id: row.id,
      cells: [...row.querySelectorAll('[data-scope]')].map((cell) => [
        standing(cell.querySelector('.fulfils') ?? cell),
        ...[...cell.querySelectorAll('.regions li')].map(
          (line) => `${text(line.querySelector('.region'))}: ${standing(line.querySelector('.fulfils'))}`
        )
      ])
    }))
  })
}

/** The text of an element as it is laid out, in one line. */
async function spokenText(locator: Locator): Promise<string> {
  // Not `textContent`: that has what is hidden, and nothing between cells.
  const [text = ''] = await locator.allInnerTexts()
  return text.replaceAll(/\s+/g, ' ')
}

/** How wide a page is beyond the screen. */
function excess(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

const marker = 'planted-secret-7f3a'

describe('the clouds and scopes of this repository', () => {
  const workspace = makeWorkspace()
  const day = '2024-11-12'
  const openPage = usePages()
  const profile = readFileSync(join(root, 'norma.yaml'), 'utf8')
  let server: StaticServer

  beforeAll(async () => {
    for (const name of ['certification', 'standards', 'supplements']) {
      cpSync(join(root, name), workspace.path(name), {recursive: true})
    }
    const report = 'certification/results/fulfil-v4.yaml'
    const raw = `      cmd: ./test.py --token ${marker}\n      stdout: [${marker}]\n      stderr: [${marker}]\n      path: /home/${marker}\n`
    const text = readFileSync(workspace.path(report), 'utf8')
    workspace.write(
      report,
      text.replaceAll(/^ {4}nightly:\n/gm, (line) => line + raw)
    )
    workspace.write('norma.yaml', `${profile}\nredirects:\n  /compliant: /certification/gx-scs/iaas\n`)
    const run = await workspace.norma('build', '--out', 'site', '--as-of', day)
    expect(run).toMatchObject({exitCode: 0, notes: ''})
    workspace.write('norma.yaml', profile)
    server = await serveSite(workspace.path('site'), '/standards')
  })

  afterAll(async () => {
    await server?.close()
  })

  async function opened(path: string, at: string, options: PageOptions = {}): Promise<Page> {
    const page = await openPage(options)
    await page.clock.setFixedTime(`${at}T12:00:00Z`)
    await page.goto(server.url(path))
    if (options.javaScriptEnabled !== false) await scriptHasRun(page)
    return page
  }

  /** On a phone and on a wide screen, in both themes; the page is left wide. */
  async function expectAccessible(page: Page): Promise<void> {
    await page.setViewportSize({width: 320, height: 640})
    expect(await excess(page), 'wider than 320 pixels').toBeLessThanOrEqual(0)
    await page.setViewportSize({width: 1280, height: 800})
    expect(await faultsInBothThemes(page)).toEqual([])
  }

  test('the table can be filtered, and says what `norma clouds` says, region by region', async () => {
    const json = await workspace.norma('clouds', '--format', 'json', '--as-of', day)
    const {clouds} = JSON.parse(json.output)
    const page = await opened('/certification/?verdict=outdated', day)
    expect(await page.locator('.clouds tbody tr:visible').count()).toBe(2)
    await page.fill('[name=q]', 'syseleven')
    expect(await page.evaluate(() => location.search), 'the choice is in the address').toBe(
      '?q=syseleven&verdict=outdated'
    )
    expect(await page.locator('.clouds-count').textContent()).toBe('1 cloud')
    await page.click('[type=reset]')
    expect(await page.locator('.clouds-count').textContent()).toBe('9 clouds')
    expect(await page.evaluate(() => location.search)).toBe('')

    const shown = await shownClouds(page)
    const standing = ({verdict, versions}: {verdict: string; versions: {version: string; mark: string}[]}): string =>
      `${versions.map(({version, mark}) => version + mark).join(', ') || '–'} ${words[verdict]}`
    expect(shown.map(({cells}) => cells)).toEqual(
      clouds.map(
        ({
          cells
        }: {
          cells: {iaas: Parameters<typeof standing>[0] & {regions: ({name: string} & Parameters<typeof standing>[0])[]}}
        }) => [[standing(cells.iaas), ...cells.iaas.regions.map((region) => `${region.name}: ${standing(region)}`)]]
      )
    )
    expect(shown).toHaveLength(9)
    expect(shown[3]?.cells[0]).toEqual([
      'v3†† only an outdated version',
      'prod1: v4 pass',
      'prod2: v4 pass',
      'prod3: v3†† only an outdated version',
      'prod4: v4 pass'
    ])
    const snapshot = await page.locator('.clouds tr', {hasText: 'sysEleven'}).ariaSnapshot()
    expect(snapshot, 'marks have a meaning for those who do not see them').toContain(
      'v3 (not in force any more) only an outdated version'
    )
    await expectAccessible(page)
  })

  test('opened after results have expired, it says so without a rebuild, and how old they are', async () => {
    const page = await opened('/certification/', '2024-11-20')
    const shown = await shownClouds(page)
    expect(shown.map(({cells}) => cells[0]?.[0])).toEqual(Array(9).fill('– none'))
    const row = page.locator('tr#gx-scs')
    expect(await row.locator('.fulfils-note').textContent()).toBe('all results expired since 2024-11-18')
    expect(await page.locator('.as-of').textContent()).toMatch(
      /end of 2024-11-20 .* 2024-11-10, 02:00 .* That was 10 days ago/
    )
    await page.goto(server.url('/certification/gx-scs/iaas'))
    await scriptHasRun(page)
    const outcomes = await page.locator('.tests .outcome-word').allTextContents()
    expect([...new Set(outcomes)]).toEqual(['expired since 2024-11-18'])
  })

  test('without JavaScript it says as of when, and what held then', async () => {
    const page = await opened('/certification/', '2025-06-01', {javaScriptEnabled: false})
    const text = await spokenText(page.locator('main'))
    expect(text).toContain(
      'Evaluated as of the end of 2024-11-12 (UTC). The newest result is of 2024-11-10, 02:00 (UTC).'
    )
    expect(text).toContain('v4 pass')
    expect(text).not.toContain('Filter')
  })

  test('a scope shows its versions, states, what is new, what no test looks at, and who passes', async () => {
    const page = await opened('/scopes/iaas', day)
    const text = await spokenText(page.locator('main'))
    expect(text).toContain('State Draft Effective Deprecated')
    expect(text).toMatch(/Not tested automatically .* OpenStack Powered Compute v2022.11 What is new/)
    expect(text).toMatch(/v4 compared with v3 Added scs-0101-v1: Entropy v1 scs-0103-v1/)
    expect(text).toMatch(/Who passes gx-scs v5\*.*, v4 pass/)
    await page.click('summary')
    expect(await spokenText(page.locator('.in-words'))).toContain('Effective, about to end from 2024-04-30')
    await page.click('summary')
    await expectAccessible(page)
  })

  test('documents and series say what they are part of and what tests them', async () => {
    const page = await openPage()
    await page.clock.setFixedTime(`${day}T12:00:00Z`)
    for (const path of ['/scs-0103-v1-standard-flavors', '/iaas/scs-0103']) {
      await page.goto(server.url(path))
      await page.click('.certified summary')
      const text = await spokenText(page.locator('.certified'))
      expect(text).toContain('Part of SCS-compatible IaaS since v4 (v4; planned: v5)')
      expect(text).toContain('standard-flavors-check')
    }
    const read = (name: string): string => readFileSync(workspace.path(`site/${name}/index.html`), 'utf8')
    const certified = /class="[^"]*\bcertified\b/
    expect(read('scs-0103-v1-standard-flavors')).toMatch(certified)
    expect(read('scs-0001-v1-sovereign-cloud-standards')).not.toMatch(certified)
  })

  test.each(['/certification/pluscloud-open/iaas', '/scopes/'])(
    '%s: nothing that axe-core objects to in both themes, nothing wider than 320 pixels',
    async (path) => expectAccessible(await opened(path, day))
  )

  test('every link and anchor on these pages leads somewhere', async () => {
    const starts = filesIn(workspace.path('site')).filter((name) =>
      /^(certification|scopes)\/.*index\.html$/.test(name)
    )
    const {broken, pages} = await crawl(
      starts.map((name) => server.url(`/${name.replace(/index\.html$/, '')}`)),
      server.origin,
      (url) => /\/(certification|scopes)\//.test(url)
    )
    expect(starts.length).toBeGreaterThan(11)
    expect(broken).toEqual([])
    expect([...pages.keys()].some((url) => url.endsWith('/certification/gx-scs/iaas'))).toBe(true)
  })

  test('search engines and programs find them, and each cloud has a badge', () => {
    const read = (name: string): string => readFileSync(workspace.path(`site/${name}`), 'utf8')
    expect(read('sitemap-0.xml')).toContain('/standards/certification/gx-scs/iaas<')
    expect(read('llms.txt')).toContain('/standards/scopes/iaas)')
    expect(read('certification/gx-scs/iaas.svg')).toContain('SCS-compatible IaaS: v4 pass')
  })

  test('all of it is valid HTML', async () => {
    const validator = new HtmlValidate({extends: ['html-validate:standard']})
    const names = filesIn(workspace.path('site')).filter((name) => /^(certification|scopes)\/.*\.html$/.test(name))
    for (const name of names) {
      const {results} = await validator.validateString(readFileSync(workspace.path(`site/${name}`), 'utf8'))
      expect(
        results.flatMap(({messages}) => messages.map(({message, selector}) => `${message} (${selector})`)),
        name
      ).toEqual([])
    }
  })

  test('redirects may lead to these pages, and may not stand in their way', async () => {
    expect(readFileSync(workspace.path('site/compliant/index.html'), 'utf8')).toContain(
      'url=/standards/certification/gx-scs/iaas"'
    )
    workspace.write('norma.yaml', `${profile}\nredirects:\n  /scopes/iaas: /scs-0001\n`)
    expect(await workspace.norma('build', '--out', 'other', '--as-of', day)).toMatchObject({
      exitCode: 2,
      notes: expect.stringContaining('expected an address without a page')
    })
    workspace.write('norma.yaml', profile)
  })

  test('`norma dev` shows a change of the clouds', async () => {
    const child = workspace.start('dev', '--port', '0', '--host', '127.0.0.1', '--as-of', day)
    let printed = ''
    child.stdout?.on('data', (text) => {
      printed += text
    })
    child.stderr?.on('data', (text) => {
      printed += text
    })
    await vi.waitFor(() => expect(printed).toContain('(stop with Ctrl-C)'), {timeout: 20_000, interval: 50})
    const site = /The site is at (\S+)\//.exec(printed)?.[1] ?? ''
    const page = async (): Promise<string> => (await fetch(`${site}/certification/`)).text()
    expect(await page()).toContain('REGIO.cloud')
    const clouds = readFileSync(workspace.path('certification/clouds.yaml'), 'utf8')
    workspace.write('certification/clouds.yaml', clouds.replaceAll('name: REGIO.cloud', 'name: Renamed Cloud'))
    await vi.waitFor(async () => expect(await page()).toContain('Renamed Cloud'), {timeout: 20_000, interval: 200})
    workspace.write('certification/clouds.yaml', clouds)
    child.kill('SIGINT')
  })

  test('nothing of what a report says besides its verdicts is anywhere in the site', () => {
    const planted = readFileSync(workspace.path('certification/results/fulfil-v4.yaml'), 'utf8')
    expect(planted.split(marker).length).toBeGreaterThan(4)
    const files = filesIn(workspace.path('site'))
    const telling = files.filter((name) => readFileSync(workspace.path(`site/${name}`)).includes(marker))
    expect(telling).toEqual([])
    expect(files.length).toBeGreaterThan(100)
  })
})

interface Expected {
  readonly dashboard: readonly {
    readonly id: string
    readonly regions?: readonly string[]
    readonly certified: boolean
    readonly cells: Readonly<Record<string, {readonly table: string}>>
  }[]
}

describe.skipIf(corpus === undefined)('the sample clouds (NORMA_CORPUS not set: not shown)', () => {
  const workspace = makeWorkspace()
  const openPage = usePages()
  let server: StaticServer

  beforeAll(async () => {
    const from = (name: string): string => join(corpus ?? '', 'scs/certification', name)
    // Their scopes name no document of this repository; a site has one at least.
    workspace.write('standards/scs-0100-v1-first.md', documentText({title: 'First'}))
    cpSync(join(root, 'certification/levels.yaml'), workspace.path('certification/levels.yaml'))
    for (const name of ['scopes', 'clouds.yaml']) {
      cpSync(from(name), workspace.path(`certification/${name}`), {recursive: true})
    }
    cpSync(from('reports'), workspace.path('certification/results'), {recursive: true})
    const run = await workspace.norma('build', '--out', 'site', '--as-of', '2026-08-21')
    expect(run.exitCode, run.notes).toBe(0)
    server = await serveSite(workspace.path('site'), '/standards')
  })

  afterAll(async () => {
    await server?.close()
  })

  /** What the monitor shows, in the words of the page. */
  function inWords(table: string): string {
    const [symbol = '', versions = ''] = table.split(/ (.*)/)
    if (versions === '–') return '– none'
    if (versions.includes('†')) return `${versions} only an outdated version`
    return `${versions} ${{'✅': 'pass', '✅*': 'pass, some tests aborted', '🟧': 'incomplete'}[symbol]}`
  }

  test('stand as their monitor shows them; groups as the worst of their regions', async () => {
    const {dashboard} = corpusJson('scs/certification/expected-dashboard.json') as Expected
    const page = await openPage()
    await page.clock.setFixedTime('2026-08-21T12:00:00Z')
    await page.goto(server.url('/certification/'))
    await scriptHasRun(page)
    const shown = await shownClouds(page)
    const byId = new Map(shown.map(({id, cells}) => [id, cells]))
    const singles = dashboard.filter(({regions}) => !regions)
    expect(singles.length).toBeGreaterThan(10)
    for (const {id, cells} of singles) {
      const expected = ['iaas', 'kaas'].map((scope) => (cells[scope] ? inWords(cells[scope].table) : 'not tested'))
      expect(
        byId.get(id)?.map(([line]) => line),
        id
      ).toEqual(expected)
    }
    expect(byId.get('kappa')?.[0]).toEqual([
      'v4† only an outdated version',
      'kappa-r1: v5 pass',
      'kappa-r2: v5 pass, some tests aborted',
      'kappa-r3: v4† only an outdated version'
    ])
    for (const {id, certified} of dashboard) {
      const certificate = await page.locator(`[id="${id}"] [data-label="Certificate on record"]`).textContent()
      expect(certificate?.trim(), id).toBe(certified ? 'On record' : 'none')
    }
  })

  test('a page for each says which results are missing and which have expired', async () => {
    const page = await openPage()
    await page.clock.setFixedTime('2026-08-21T12:00:00Z')
    await page.goto(server.url('/certification/theta/iaas'))
    await scriptHasRun(page)
    const row = page.locator('#versions ~ .table-wrap tbody tr', {hasText: 'v5'}).first()
    expect(await spokenText(row)).toMatch(/v5 Effective missing – demo-0101-entropy/)
  })
})
