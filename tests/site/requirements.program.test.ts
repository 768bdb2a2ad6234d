import {cpSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {faultsInBothThemes} from '../helpers/axe.ts'
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

const pages = ['/requirements/', '/scs-0214-v1-k8s-node-distribution/requirements/', '/requirements/iaas/v4/']

describe.skipIf(!corpusDocuments)('the requirements of the reference documents, in a browser', () => {
  const workspace = makeWorkspace()
  const content = ['--content', corpusDocuments ?? '']
  const openPage = usePages()
  let server: StaticServer

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

  test.each([
    ['keyword=MUST', ['--keyword', 'MUST'], () => true],
    ['track=IaaS&keyword=SHOULD', ['--track', 'IaaS', '--keyword', 'SHOULD'], () => true],
    ['scope=iaas%2Fv4', ['--scope', 'iaas/v4'], () => true],
    ['tested=no', [], ({coverage}: {coverage: string}) => coverage === 'none'],
    ['tested=section', [], ({coverage}: {coverage: string}) => coverage === 'section']
  ])('the address ?%s shows as many as the command lists', async (query, options, fits) => {
    const expected = (await listed(...options)).filter(fits)
    const page = await openPage()
    await page.goto(server.url(`/requirements/?${query}`))
    await expect.poll(() => page.locator('[data-requirement-count]').textContent()).toMatch(/^\d+ requirements?$/)
    expect(Number.parseInt((await page.locator('[data-requirement-count]').textContent()) ?? '', 10)).toBe(
      expected.length
    )
    expect(expected.length).toBeGreaterThan(0)
  })

  test('the keyboard alone filters them; the filter is in the address, and the list is loaded for it only', async () => {
    const page = await openPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(server.url('/scs-0214-v1-k8s-node-distribution/'))
    await page.goto(server.url('/requirements/'))
    expect(asked.filter((path) => path.endsWith('list.json'))).toEqual([])
    await page.locator('[data-requirement-filter] input[name=q]').focus()
    await page.keyboard.type('control plane')
    await expect.poll(() => page.locator('[data-requirement-found] .requirement-row').count()).toBeGreaterThan(0)
    expect(new URL(page.url()).searchParams.get('q')).toBe('control plane')
    expect(asked.filter((path) => path.endsWith('list.json'))).toHaveLength(1)
  })

  test('the link of a requirement copies its official address', async () => {
    const page = await openPage({permissions: ['clipboard-read', 'clipboard-write']})
    await page.goto(server.url('/scs-0214-v1-k8s-node-distribution/'))
    const [first] = await listed('scs-0214-v1')
    await page.locator('.requirement-link').first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(first?.url)
    expect(page.url()).toContain(`#${first?.id}`)
  })

  test.each(pages)('%s: nothing that axe-core objects to, and no sideways scrolling at 320 pixels', async (path) => {
    const page = await openPage({viewport: {width: 320, height: 640}})
    await page.goto(server.url(path))
    expect(await faultsInBothThemes(page)).toEqual([])
    const [wide, narrow] = await page.evaluate(() => {
      const {scrollWidth, clientWidth} = document.documentElement
      return [scrollWidth, clientWidth]
    })
    expect(wide).toBe(narrow)
  })
})
