import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, onTestFinished, test, vi} from 'vitest'
import {corpusDocuments} from '../helpers/corpus.ts'
import {usePages} from '../helpers/pages.ts'
import {referenceDay, referenceSite} from '../helpers/shared-site.ts'
import {filesIn, makeWorkspace} from '../helpers/site.ts'
import {type StaticServer, serveSite} from '../helpers/static-server.ts'

interface MatrixJson {
  readonly rows: readonly {
    readonly id: string
    readonly title: string
    readonly supplement: boolean
    readonly [column: string]: unknown
  }[]
}

interface Entry {
  readonly version: string
  readonly id: string
  readonly mark: string
}

interface ShownRow {
  readonly id: string
  readonly title: string
  /** Column, its text, the pages that it leads to; empty ones left out. */
  readonly cells: readonly (readonly [column: string, text: string, links: readonly string[]])[]
}

interface Region {
  readonly scrolls: boolean
  readonly fits: boolean
  readonly focusable: boolean
  readonly named: boolean
}

const columns = ['Draft', 'Effective', 'Deprecated', 'Rejected']
const kinds = ['/', '/iaas/', '/iaas/scs-0100', '/scs-0100-v3-flavor-naming', '/404.html']

describe.skipIf(!corpusDocuments)('the site of the reference documents, in a browser', () => {
  const workspace = makeWorkspace()
  const content = ['--content', corpusDocuments ?? '']
  let site: string
  const openPage = usePages()
  let server: StaticServer

  beforeAll(async () => {
    const built = await referenceSite()
    expect(built.run).toMatchObject({exitCode: 0, stderr: ''})
    site = built.site
    server = await serveSite(site, '/standards')
  })

  afterAll(async () => {
    await server?.close()
  })

  /** The overview as it is made on a day: of all the pages of that site, only it is. */
  async function addressOfDay(day: string): Promise<string> {
    const child = workspace.start('dev', ...content, '--port', '0', '--host', '127.0.0.1', '--as-of', day)
    onTestFinished(() => {
      child.kill('SIGINT')
    })
    let printed = ''
    child.stdout?.on('data', (text) => {
      printed += text
    })
    const address = (): string | undefined => /The site is at (\S+)\//.exec(printed)?.[1]
    await vi.waitFor(() => expect(address()).toBeDefined(), {timeout: 50_000, interval: 50})
    return `${address()}/overview`
  }

  test.each([referenceDay, '2023-06-30'])('shows the matrix of %s, in every cell and mark', async (day) => {
    const json = await workspace.norma('matrix', '--format', 'json', ...content, '--as-of', day)
    const {rows}: MatrixJson = JSON.parse(json.output)
    const page = await openPage()
    await page.clock.setFixedTime(`${day}T12:00:00Z`)
    await page.goto(day === referenceDay ? server.url('/overview') : await addressOfDay(day))
    const shown = await page.evaluate<ShownRow[]>(() => {
      const text = (node: Element | undefined): string => (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
      return [...document.querySelectorAll('.matrix table')].flatMap((table) => {
        const heads = [...table.querySelectorAll('thead th')].map(text)
        return [...table.querySelectorAll('tbody tr')].map((row) => {
          const [id, title, ...cells] = [...row.children]
          const columns = cells.map((cell, index) => {
            const links = [...cell.querySelectorAll('a')].map((link) => link.pathname.split('/').at(-1) ?? '')
            return [heads[index + 2] ?? '', text(cell).replaceAll(/ ?informative/gi, ''), links] as const
          })
          return {
            id: text(id),
            title: text(title),
            cells: columns.filter(([, entries]) => entries !== '')
          }
        })
      })
    })
    const expected = rows.map((row) => ({
      id: row.id,
      title: row.title,
      cells: columns.flatMap((name) => {
        const entries = entriesOf(row[name.toLowerCase()])
        const texts = entries.map(({version, mark}) => `${version}${mark}`)
        return entries.length === 0 ? [] : [[name, texts.join(' '), entries.map(({id}) => id)]]
      })
    }))
    expect(rows).toHaveLength(86)
    expect(shown).toEqual(expected)
    const marks = JSON.stringify(rows).match(/"mark":"[^"]/g) ?? []
    expect(marks).toHaveLength(day === '2023-06-30' ? 30 : 0)
  })

  test('asks no other host, reports no error, and never scrolls sideways at 320 pixels', async () => {
    const page = await openPage({viewport: {width: 320, height: 640}})
    const faults: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url('/'))) faults.push(`${page.url()}: asks for ${request.url()}`)
    })
    page.on('response', (response) => {
      const isMissingPage = response.url().endsWith('/404.html')
      if (response.status() >= 400 && !isMissingPage) faults.push(`${response.url()}: ${response.status()}`)
    })
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
    const note = (path: string, wide: readonly string[]): void => {
      if (wide.length > 0) faults.push(`${path}: wider than the screen: ${wide.slice(0, 3).join('; ')}`)
    }
    for (const path of kinds) {
      await page.goto(server.url(path))
      note(path, await page.evaluate<string[]>(tooWide))
    }
    const documents = filesIn(site).filter((name) => /(^|\/)scs-\d{4}-[vw]\d+-[^/]*\/index\.html$/.test(name))
    expect(documents).toHaveLength(102)
    // All documents in one page, one after the other: to open each would take ten times as long.
    await page.goto(server.url('/scs-0100-v3-flavor-naming'))
    for (const name of documents) {
      const html = readFileSync(join(site, name), 'utf8')
      await page.evaluate((text) => {
        document.body.replaceWith(new DOMParser().parseFromString(text, 'text/html').body)
      }, html)
      note(name, await page.evaluate<string[]>(tooWide))
    }
    await page.waitForLoadState('networkidle')
    expect(faults).toEqual([])
  })

  test('lets wide tables scroll in a region of their own, which the keyboard reaches', async () => {
    const page = await openPage({viewport: {width: 320, height: 640}})
    await page.goto(server.url('/scs-0100-v3-flavor-naming'))
    const regions = await page.evaluate<Region[]>(() =>
      [...document.querySelectorAll('main table')].map((table) => {
        const region = table.parentElement
        return {
          scrolls: region !== null && getComputedStyle(region).overflowX === 'auto',
          fits: region !== null && region.scrollWidth <= region.clientWidth,
          focusable: region?.tabIndex === 0,
          named: (region?.getAttribute('aria-label') ?? region?.getAttribute('aria-labelledby') ?? '') !== ''
        }
      })
    )
    expect(regions.length).toBeGreaterThan(5)
    expect(regions.filter(({fits}) => !fits).length).toBeGreaterThan(0)
    expect(regions.filter(({fits, scrolls}) => !fits && !scrolls)).toEqual([])
    expect(regions.filter(({fits, focusable, named}) => !fits && !(focusable && named))).toEqual([])
  })

  test.each(kinds)('%s can be read without JavaScript', async (path) => {
    const read = async (javaScriptEnabled: boolean): Promise<string> => {
      const page = await openPage({javaScriptEnabled})
      await page.goto(server.url(path))
      // What a script adds is not there to be read.
      if (javaScriptEnabled) await page.addStyleTag({content: '.needs-script, .copy {display: none !important}'})
      return page.locator('main').ariaSnapshot()
    }
    const without = await read(false)
    expect(without).toMatch(/heading ".+" \[level=1\]/)
    expect(without).toContain('- link ')
    expect(without).toEqual(await read(true))
  })
})

/** What reaches beyond the screen and is not cut off there: to be run in a page. */
function tooWide(): string[] {
  const {scrollWidth, clientWidth} = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const clips = (node: Element | null): boolean =>
    node !== null &&
    node !== document.body &&
    (getComputedStyle(node).overflowX !== 'visible' || clips(node.parentElement))
  return [...document.querySelectorAll('body *')]
    .filter((node) => node.getBoundingClientRect().right > clientWidth + 0.5 && !clips(node.parentElement))
    .map((node) => `${node.tagName}.${node.className} ${(node.textContent ?? '').slice(0, 60)}`)
}

function entriesOf(value: unknown): readonly Entry[] {
  return Array.isArray(value) ? value : []
}
