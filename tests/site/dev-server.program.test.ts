import type {ChildProcess} from 'node:child_process'
import {readFileSync, renameSync} from 'node:fs'
import {createServer} from 'node:net'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {documentText} from '../helpers/document-text.ts'
import {sharedBrowser} from '../helpers/pages.ts'
import {makeWorkspace} from '../helpers/site.ts'

const workspace = makeWorkspace()
const patience = {timeout: 20_000, interval: 50}
let server: ChildProcess
let page: Page
let printed = ''
/** Address of the site, without a slash at its end. */
let site = ''

/** Starts a server (at any free port for 0) and waits until it says where it is. */
async function serve(port: number, folder = '.'): Promise<ChildProcess> {
  const child = workspace.startIn(folder, 'dev', '--port', `${port}`, '--host', '127.0.0.1')
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  printed = ''
  await vi.waitFor(() => expect(printed).toContain('(stop with Ctrl-C)'), patience)
  site = /The site is at (\S+)\//.exec(printed)?.[1] ?? ''
  return child
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve))
}

async function status(path: string): Promise<number> {
  return (await fetch(`${site}${path}`, {redirect: 'manual'})).status
}

/** Something that listens on a port, which the server wants to have. */
const taker = createServer()
let takenPort = 0

async function takePort(): Promise<number> {
  await new Promise<void>((resolve) => taker.listen(0, '127.0.0.1', resolve))
  const address = taker.address()
  if (address === null || typeof address === 'string') throw new Error('It does not listen')
  return address.port
}

beforeAll(async () => {
  workspace.write(
    'standards/scs-0100-v1-first.md',
    documentText({title: 'The first', body: '![A drawing](a.svg) [page](b.html) ![live](c.svg)'})
  )
  workspace.write('standards/scs-0101-v1-second.md', documentText({title: 'The second', body: 'See scs-0100-v1.'}))
  workspace.write('standards/a.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>\n')
  workspace.write('standards/b.html', '<script>alert(1)</script>')
  workspace.write('standards/c.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>\n')
  page = await (await sharedBrowser()).newPage()
  takenPort = await takePort()
  server = await serve(takenPort)
})

afterAll(async () => {
  taker.close()
  await page?.close()
})

test('says what it found, and where the site is: at the next port where one is in use', () => {
  expect(printed).toContain('2 documents')
  expect(printed).toContain(`Port ${takenPort} is in use.`)
  expect(site).not.toContain(`:${takenPort}/`)
  expect(site).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/standards$/)
})

test('serves the pages that a build would make', async () => {
  for (const path of ['/', '/overview', '/iaas/', '/iaas/scs-0100', '/scs-0100-v1-first', '/scs-0100-v1-first/']) {
    expect(await status(path), path).toBe(200)
  }
  expect(await status('/scs-0999-v1-none')).toBe(404)
})

test('has the styles, the script and the drawings of a built site', async () => {
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  await page.goto(`${site}/scs-0100-v1-first`)
  expect(await page.locator('.skip').evaluate((element) => getComputedStyle(element).position)).toBe('absolute')
  const theme = page.getByRole('button', {name: /^Theme/})
  const before = await theme.textContent()
  await theme.click()
  expect(await theme.textContent()).not.toBe(before)
  const image = page.locator('article img')
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth), patience).toBe(30)
  expect(problems).toEqual([])
})

test('answers the short forms and the files beside the documents', async () => {
  const response = await fetch(`${site}/0100`, {redirect: 'manual'})
  expect(response.status).toBe(302)
  expect(response.headers.get('location')).toBe('/standards/iaas/scs-0100')
  const drawing = await fetch(`${site}/assets/standards/a.svg`)
  expect(drawing.status).toBe(200)
  expect(drawing.headers.get('content-type')).toBe('image/svg+xml')
})

test('serves the data that a build would make', async () => {
  const source = await fetch(`${site}/scs-0100-v1-first.md`)
  expect(source.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
  expect(await source.text()).toBe(readFileSync(workspace.path('standards/scs-0100-v1-first.md'), 'utf8'))
  const feed = await fetch(`${site}/iaas/scs-0100/feed.xml`)
  expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  const catalog = await fetch(`${site}/api/catalog.json`)
  expect(await catalog.json()).toMatchObject({documents: [{id: 'scs-0100-v1-first'}, {id: 'scs-0101-v1-second'}]})
  expect(await status('/api/documents/scs-0999-v1-none.json')).toBe(404)
})

test('has no file that could run in the name of the site', async () => {
  for (const name of ['b.html', 'c.svg']) expect(await status(`/assets/standards/${name}`), name).toBe(404)
})

test('survives an address that cannot be read', async () => {
  expect(await status('/%E0%A4%A')).toBeGreaterThanOrEqual(400)
  expect(await status('/')).toBe(200)
})

test('shows a saved change in the page that is open', async () => {
  await page.goto(`${site}/scs-0100-v1-first`)
  expect(await page.locator('h1').textContent()).toContain('The first')
  workspace.write('standards/scs-0100-v1-first.md', documentText({title: 'Another title', body: 'New words.'}))
  await expect.poll(() => page.locator('h1').textContent(), patience).toContain('Another title')
  await expect.poll(() => page.locator('article').textContent(), patience).toContain('New words.')
})

test('shows it in the pages that speak of the document', async () => {
  for (const path of ['/', '/iaas/', '/iaas/scs-0100']) {
    const text = await (await fetch(`${site}${path}`)).text()
    expect(text, path).toContain('Another title')
  }
  expect(await (await fetch(`${site}/scs-0101-v1-second`)).text()).toContain('Another title (Draft)')
})

test('has the page of a new document, and its short forms', async () => {
  expect(await status('/scs-0102-v1-third')).toBe(404)
  workspace.write('standards/scs-0102-v1-third.md', documentText({title: 'The third'}))
  await expect.poll(() => status('/scs-0102-v1-third'), patience).toBe(200)
  expect(await status('/0102')).toBe(302)
  await expect.poll(async () => (await fetch(`${site}/`)).text(), patience).toContain('The third')
})

test('tells what is wrong with a document, and goes on', async () => {
  printed = ''
  workspace.write('standards/scs-0102-v1-third.md', '---\ntitle: [broken\n---\n')
  await expect.poll(() => printed, patience).toContain('standards/scs-0102-v1-third.md')
  expect(await status('/')).toBe(200)
  expect(await status('/scs-0100-v1-first')).toBe(200)
  printed = ''
  workspace.write('standards/scs-0102-v1-third.md', documentText({title: 'Mended'}))
  await expect.poll(async () => (await fetch(`${site}/scs-0102-v1-third`)).text(), patience).toContain('Mended')
})

test('shows in the page what is wrong with its document, and only there', async () => {
  const elsewhere = (body: string): void =>
    workspace.write('standards/scs-0200-v1-else.md', documentText({title: 'Elsewhere', track: 'KaaS', body}))
  elsewhere('Words.')
  await expect.poll(() => status('/scs-0200-v1-else'), patience).toBe(200)
  await page.goto(`${site}/scs-0101-v1-second`)
  expect(await page.locator('.norma-findings').count()).toBe(0)
  workspace.write('standards/scs-0101-v1-second.md', documentText({title: 'The second', body: 'A[^1].'}))
  await expect.poll(() => page.locator('.norma-findings').textContent(), patience).toContain('undefined-footnote')
  expect(await (await fetch(`${site}/scs-0100-v1-first`)).text()).not.toContain('norma-findings')
  // What is to be counted are loads after this one.
  await page.waitForLoadState('load')
  let loads = 0
  page.on('load', () => {
    loads += 1
  })
  elsewhere('Other words.')
  await expect.poll(async () => (await fetch(`${site}/scs-0200-v1-else`)).text(), patience).toContain('Other words.')
  expect(loads, 'the page that is open does not depend on it').toBe(0)
  workspace.write('standards/scs-0101-v1-second.md', documentText({title: 'The second', body: 'See scs-0100-v1.'}))
  await expect.poll(() => page.locator('.norma-findings').count(), patience).toBe(0)
})

test('has no page of a document that is gone', async () => {
  workspace.remove('standards/scs-0102-v1-third.md')
  await expect.poll(() => status('/scs-0102-v1-third'), patience).toBe(404)
  expect(await status('/0102')).toBe(404)
})

test('shows a saved change of the profile', async () => {
  const profile = readFileSync(workspace.path('norma.yaml'), 'utf8')
  workspace.write('norma.yaml', profile.replace(/^title: .*$/m, 'title: Another name'))
  await expect.poll(async () => (await fetch(`${site}/`)).text(), patience).toContain('Another name')
  workspace.write('norma.yaml', 'title: [broken')
  await expect.poll(() => printed, patience).toContain('The site stays as it was until you correct that.')
  expect(await (await fetch(`${site}/`)).text()).toContain('Another name')
  workspace.write('norma.yaml', profile)
  await expect.poll(async () => (await fetch(`${site}/`)).text(), patience).not.toContain('Another name')
})

test('goes on where a change leaves nothing to read, and says what to do', async () => {
  printed = ''
  renameSync(workspace.path('standards'), workspace.path('standards-old'))
  await expect.poll(() => printed, patience).toContain('The site stays as it was until you correct that.')
  expect(await status('/scs-0100-v1-first')).toBe(200)
  renameSync(workspace.path('standards-old'), workspace.path('standards'))
})

test('ends when it is told to, and another can take its place, which shows paths as they are from where it runs', async () => {
  workspace.write('standards/scs-0104-v1-long.md', '---\ntitle: [broken\n---\n')
  const interrupted = exitOf(server)
  server.kill('SIGINT')
  expect(await interrupted).toBe(0)
  const address = site
  const another = await serve(Number(new URL(address).port), 'standards')
  expect(site).toBe(address)
  expect(printed).toMatch(/^scs-0104-v1-long\.md:\d/m)
  workspace.remove('standards/scs-0104-v1-long.md')
  const terminated = exitOf(another)
  another.kill('SIGTERM')
  expect(await terminated).toBe(0)
})

describe('a server that cannot start says why, and ends', () => {
  test.each([
    [['--port', '65536'], 'Option `--port <number>` argument `65536` is invalid. Expected a port up to 65535\n'],
    [['--host', 'nowhere.invalid'], 'Unexpected `nowhere.invalid` for --host, expected a name or an address of this'],
    [['--host', '192.0.2.1'], 'Unexpected `192.0.2.1` for --host, expected a name or an address of this computer']
  ])('%j', async (options, message) => {
    const run = await workspace.norma('dev', ...options)
    expect(run.exitCode).toBe(2)
    expect(run.notes).toContain(message)
    expect(run.notes).not.toContain('disk')
  })

  test('a redirect that leads nowhere', async () => {
    const profile = readFileSync(workspace.path('norma.yaml'), 'utf8')
    workspace.write('norma.yaml', `${profile}redirects:\n  /a: /nowhere\n`)
    const run = await workspace.norma('dev')
    workspace.write('norma.yaml', profile)
    expect(run).toMatchObject({exitCode: 2, output: ''})
    expect(run.notes).toContain('Unexpected redirect from `/a` to `/nowhere`, expected the address of a page')
  })
})
