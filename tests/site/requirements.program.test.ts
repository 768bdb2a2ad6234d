import {cpSync} from 'node:fs'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {faultsInBothThemes} from '../helpers/axe.ts'
import {eventually, turnTo} from '../helpers/client-site.ts'
import {corpusDocuments} from '../helpers/corpus.ts'
import {usePages} from '../helpers/pages.ts'
import {makeWorkspace} from '../helpers/site.ts'
import {type StaticServer, serveSite} from '../helpers/static-server.ts'

interface ListedJson {
  readonly requirements: readonly {
    readonly id: string
    readonly document: string
    readonly coverage: string
    readonly url: string
  }[]
}

const pages = ['/scs-0214-v1-k8s-node-distribution/requirements/', '/requirements/iaas/v4/']

describe.skipIf(!corpusDocuments)('the requirements of the reference documents, in a browser', () => {
  const workspace = makeWorkspace()
  const content = ['--content', corpusDocuments ?? '']
  const openPage = usePages()
  let server: StaticServer

  /** What the command lists, by its options. */
  const listed = async (...options: readonly string[]): Promise<ListedJson['requirements']> => {
    const {output} = await workspace.norma('requirements', ...content, '--format', 'json', ...options)
    const json: ListedJson = JSON.parse(output)
    return json.requirements
  }

  beforeAll(async () => {
    cpSync(join(corpusDocuments ?? '', '../scopes/head'), workspace.path('certification/scopes'), {recursive: true})
    const built = await workspace.norma('build', ...content, '--out', 'site', '--as-of', '2026-11-21')
    expect(built.exitCode).toBe(0)
    server = await serveSite(workspace.path('site'), '/standards')
  })

  afterAll(async () => {
    await server?.close()
  })

  test('are all on one page without JavaScript, and each leads to its sentence', async () => {
    const expected = await listed()
    const page = await openPage({javaScriptEnabled: false})
    await page.goto(server.url('/requirements/'))
    const links = await page
      .locator('.requirement-row a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    expect(links).toHaveLength(expected.length)
    expect(new Set(links)).toEqual(new Set(expected.map(({url}) => url.replace('https://docs.scs.community', ''))))
    expect(await page.locator('[data-requirement-filter]').isVisible()).toBe(false)
  })

  test('an address shows as many as the command lists', async () => {
    const all = await listed()
    const addresses: Readonly<Record<string, ListedJson['requirements']>> = {
      'keyword=MUST': await listed('--keyword', 'MUST'),
      'track=IaaS&keyword=SHOULD': await listed('--track', 'IaaS', '--keyword', 'SHOULD'),
      'scope=iaas%2Fv4': await listed('--scope', 'iaas/v4'),
      'tested=no': all.filter(({coverage}) => coverage === 'none'),
      'tested=section': all.filter(({coverage}) => coverage === 'section')
    }
    const page = await openPage({viewport: {width: 320, height: 640}})
    await page.goto(server.url('/requirements/?track=IaaS&keyword=SHOULD&scope=iaas%2Fv4'))
    const count = (): Promise<string | null> => page.locator('[data-requirement-count]').textContent()
    await eventually(count).toMatch(/^\d+ requirements?$/)
    for (const [address, expected] of Object.entries(addresses)) {
      await turnTo(page, `?${address}`)
      expect(await count(), address).toBe(`${expected.length} requirements`)
      expect(expected.length, address).toBeGreaterThan(1)
    }
    await turnTo(page, '/standards/requirements/')
    expect(await page.locator('[data-requirement-overview]').isVisible()).toBe(true)
    await expectNarrow(page)
    await page.evaluate(leaveOneRowOfEachShape)
    expect(await page.locator('.requirement-row:visible').count()).toBeGreaterThan(2)
    expect(await faultsInBothThemes(page)).toEqual([])
  })

  test('a link copies the official address; the keyboard alone filters, and the list is loaded for that only', async () => {
    const page = await openPage({permissions: ['clipboard-read', 'clipboard-write']})
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(server.url('/scs-0214-v1-k8s-node-distribution/'))
    const [first] = await listed('scs-0214-v1')
    await page.locator('.requirement-link').first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(first?.url)
    expect(page.url()).toContain(`#${first?.id}`)

    await page.goto(server.url('/requirements/'))
    expect(asked.filter((path) => path.endsWith('list.json'))).toEqual([])
    await page.locator('[data-requirement-filter] input[name=q]').focus()
    await page.keyboard.type('control plane')
    await expect.poll(() => page.locator('[data-requirement-found] .requirement-row').count()).toBeGreaterThan(0)
    expect(new URL(page.url()).searchParams.get('q')).toBe('control plane')
    expect(asked.filter((path) => path.endsWith('list.json'))).toHaveLength(1)
  })

  test.each(pages)('%s: nothing that axe-core objects to, and no sideways scrolling at 320 pixels', async (path) => {
    const page = await openPage({viewport: {width: 320, height: 640}})
    await page.goto(server.url(path))
    await expectNarrow(page)
    expect(await faultsInBothThemes(page)).toEqual([])
  })
})

async function expectNarrow(page: Page): Promise<void> {
  const [wide, narrow] = await page.evaluate(() => {
    const {scrollWidth, clientWidth} = document.documentElement
    return [scrollWidth, clientWidth]
  })
  expect(wide).toBe(narrow)
}

/** Of thousands of rows that are alike, axe-core would look at each. */
function leaveOneRowOfEachShape(): void {
  const shapes = new Set<string>()
  for (const row of document.querySelectorAll('[data-requirement-overview] .requirement-row')) {
    const shape = [...row.querySelectorAll('*')].map(({tagName, className}) => `${tagName}.${className}`).join(' ')
    if (shapes.has(shape)) row.remove()
    shapes.add(shape)
  }
}
