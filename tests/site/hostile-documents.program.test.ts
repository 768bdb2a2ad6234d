import {cpSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {usePages} from '../helpers/pages.ts'
import {filesIn, makeWorkspace} from '../helpers/site.ts'
import {type StaticServer, serveSite} from '../helpers/static-server.ts'

const documents = fileURLToPath(new URL('../fixtures/site/hostile', import.meta.url))
const title = `</title></h1><script>pwned('title')</script> a | b & c "quoted" <img src=x onerror=pwned('title-img')>`

const workspace = makeWorkspace()
const openPage = usePages()
let server: StaticServer
/** What ran that never should. */
const alarms: string[] = []

/** A page in which every attack calls `pwned`, or opens a dialog, and both are noted. */
async function watchedPage(): Promise<Page> {
  const page = await openPage({fresh: true})
  await page.exposeFunction('pwned', (name: unknown) => alarms.push(`${page.url()}: ${name}`))
  page.on('dialog', (dialog) => {
    alarms.push(`${page.url()}: ${dialog.message()}`)
    return dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url('/'))) alarms.push(`${page.url()}: asks for ${request.url()}`)
  })
  return page
}

beforeAll(async () => {
  cpSync(documents, workspace.path('standards'), {recursive: true})
  const built = await workspace.norma('build', '--out', 'site', '--as-of', '2026-11-21')
  expect(built).toMatchObject({exitCode: 0, output: expect.stringContaining('5 documents')})
  server = await serveSite(workspace.path('site'), '/standards')
})

afterAll(async () => {
  await server?.close()
})

test('the alarm goes off where an attack works', async () => {
  const page = await watchedPage()
  await page.goto(server.url('/404.html'))
  await page.evaluate('document.body.innerHTML = `<img src=x onerror="pwned(\'control\')">`')
  await expect.poll(() => alarms).toContainEqual(expect.stringContaining('control'))
  alarms.length = 0
})

test('no script of a document runs on any page, and none could', async () => {
  const page = await watchedPage()
  const faults: string[] = []
  const site = workspace.path('site')
  // Pages of rules hold nothing of a document but the ways around the site, which are the same on all of them.
  const paths = filesIn(site).filter(
    (name) =>
      name.endsWith('.html') &&
      !/^rules\/(?!broken-link\/)./.test(name) &&
      !readFileSync(join(site, name), 'utf8').includes('http-equiv="refresh"')
  )
  for (const path of paths) {
    await page.goto(server.url(`/${path}`), {waitUntil: 'load'})
    const found = await page.evaluate<string[]>(() => {
      const elements = [...document.querySelectorAll('*')]
      const handlers = elements.flatMap((element) =>
        [...element.attributes]
          .filter(
            ({name, value}) =>
              /^on|^(style|srcdoc|ping|formaction)$/i.test(name) || /^\s*(javascript|vbscript|data):/i.test(value)
          )
          .map(({name, value}) => `<${element.localName} ${name}="${value}">`)
      )
      const links = [...document.links]
        .filter(({protocol}) => !['http:', 'https:', 'mailto:'].includes(protocol))
        .map(({outerHTML}) => outerHTML)
      const embedded = [
        ...document.querySelectorAll(
          'iframe, object, embed, base, .prose form, main script, main style, main link, main meta, .prose svg, main math'
        )
      ]
      return [...handlers, ...links, ...embedded.map(({outerHTML}) => outerHTML)]
    })
    faults.push(...found.map((one) => `${path}: ${one}`))
  }
  await page.waitForTimeout(300)
  expect(paths.length).toBeGreaterThan(5 + 4 + 6)
  expect(faults).toEqual([])
  expect(alarms).toEqual([])
})

test('the page around hostile HTML stays whole', async () => {
  const page = await watchedPage()
  await page.goto(server.url('/scs-0100-v1-raw-html'))
  const content = page.locator('article')
  expect(await content.getByText('The first paragraph stays.').isVisible()).toBe(true)
  expect(await content.getByText('The last paragraph stays.').isVisible()).toBe(true)
  expect(await page.locator('body > footer').count()).toBe(1)
  expect(await page.evaluate<string>('String(window.location)')).toBe(server.url('/scs-0100-v1-raw-html/'))
})

test('a hostile title stands as it was written, wherever it stands', async () => {
  const page = await watchedPage()
  await page.goto(server.url('/scs-0102-v1-front-matter'))
  expect(await page.title()).toBe(`scs-0102-v1: ${title} · Sovereign Cloud Standards`)
  expect(await page.locator('h1').textContent()).toBe(title)
  const description = await page.locator('meta[name=description]').getAttribute('content')
  expect(description).toContain(`"><script>pwned('description')</script>`)
  for (const path of ['/', '/iaas/', '/iaas/scs-0102']) {
    await page.goto(server.url(path))
    expect(await page.locator('main').textContent(), path).toContain(title)
  }
  await page.goto(server.url('/scs-0102-w1-front-matter-notes'))
  const tooltips = await page.locator('article a[title]').all()
  expect(tooltips.length).toBeGreaterThan(1)
  for (const link of tooltips) expect(await link.getAttribute('title')).toBe(`${title} (Deprecated)`)
})

test('code stands as it was written', async () => {
  const page = await watchedPage()
  await page.goto(server.url('/scs-0103-v1-code-and-images'))
  const text = (await page.locator('article').textContent()) ?? ''
  for (const code of [
    `<script>pwned('code')</script>`,
    `const text = '</code></pre><script>pwned(1)</script>'`,
    `A["<img src=x onerror=pwned('mermaid')>"]`,
    `<script>pwned('inline-code')</script>`
  ]) {
    expect(text).toContain(code)
  }
})

test('a drawing with scripts is read in the repository, not on the site', async () => {
  const page = await watchedPage()
  await page.goto(server.url('/scs-0103-v1-code-and-images'))
  const link = page.getByRole('link', {name: 'Image: drawing'})
  expect(await link.getAttribute('href')).toMatch(/^https:\/\/github\.com\/.*\/images\/drawing\.svg$/)
  expect(filesIn(workspace.path('site')).filter((name) => name.endsWith('drawing.svg'))).toEqual([])
})
