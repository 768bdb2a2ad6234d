import {existsSync, readFileSync} from 'node:fs'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {documentText} from '../helpers/document-text.ts'
import {usePages} from '../helpers/pages.ts'
import {filesIn, makeWorkspace} from '../helpers/site.ts'
import {type StaticServer, serveSite} from '../helpers/static-server.ts'

const workspace = makeWorkspace()
const openPage = usePages()
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="30" height="20"/></svg>\n'
const body = `![A drawing](images/a%20drawing.svg)

[The table](tables/flavors.csv), [the page](pages/old.html), [the program](check.py), [the feed](feed.rdf), [the live drawing](images/live.svg) and [nothing](images/gone.svg).`
let server: StaticServer

beforeAll(async () => {
  workspace.write('standards/scs-0100-v1-first.md', documentText({body}))
  workspace.write('standards/images/a drawing.svg', drawing)
  workspace.write('standards/images/nobody-links-here.svg', drawing)
  workspace.write('standards/tables/flavors.csv', 'name,cores\n')
  workspace.write('standards/pages/old.html', '<script>alert(1)</script>')
  workspace.write('standards/feed.rdf', '<x/>')
  workspace.write('standards/images/live.svg', drawing.replace('<rect', '<script>alert(1)</script><rect'))
  workspace.write('standards/check.py', 'print()\n')
  expect(await workspace.norma('build', '--out', 'site')).toMatchObject({exitCode: 0})
  server = await serveSite(workspace.path('site'), '/standards')
})

afterAll(async () => {
  await server?.close()
})

test('an image that lies beside a document shows on its page', async () => {
  const page = await openPage()
  await page.goto(server.url('/scs-0100-v1-first'))
  const image = page.locator('article img')
  await image.scrollIntoViewIfNeeded()
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(30)
  expect(await image.getAttribute('alt')).toBe('A drawing')
  expect(await image.getAttribute('src')).toBe('/standards/assets/standards/images/a%20drawing.svg')
})

test('files that documents link to are published as they are, and no others', () => {
  const assets = workspace.path('site/assets')
  expect(filesIn(assets)).toEqual([
    'standards/check.py',
    'standards/images/a drawing.svg',
    'standards/tables/flavors.csv'
  ])
  expect(readFileSync(`${assets}/standards/images/a drawing.svg`, 'utf8')).toBe(drawing)
})

test.each([
  ['the page', 'pages/old.html'],
  ['the feed', 'feed.rdf'],
  ['the live drawing', 'images/live.svg']
])('%s, which could run in the name of the site, is read in the repository instead', async (name, path) => {
  expect(existsSync(workspace.path(`site/assets/standards/${path}`))).toBe(false)
  const page = await openPage()
  await page.goto(server.url('/scs-0100-v1-first'))
  const link = page.getByRole('link', {name})
  expect(await link.getAttribute('href')).toBe(
    `https://github.com/SovereignCloudStack/standards/blob/main/Standards/${path}`
  )
})

test('a file that nobody links to any more goes away', async () => {
  workspace.write(
    'standards/scs-0100-v1-first.md',
    documentText({body: body.replace('tables/flavors.csv', '#introduction')})
  )
  expect(await workspace.norma('build', '--out', 'site')).toMatchObject({exitCode: 0})
  expect(existsSync(workspace.path('site/assets/standards/tables'))).toBe(false)
  expect(existsSync(workspace.path('site/assets/standards/images/a drawing.svg'))).toBe(true)
})

test('a drawing that changes is published anew', async () => {
  const wider = drawing.replace('width="30"', 'width="60"')
  workspace.write('standards/images/a drawing.svg', wider)
  expect(await workspace.norma('build', '--out', 'site')).toMatchObject({exitCode: 0})
  expect(readFileSync(workspace.path('site/assets/standards/images/a drawing.svg'), 'utf8')).toBe(wider)
})
