import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Crawl, crawl} from '../helpers/crawl.ts'
import {documentText} from '../helpers/document-text.ts'
import {filesIn, makeWorkspace} from '../helpers/site.ts'
import {type StaticServer, serveSite} from '../helpers/static-server.ts'

const composed = 'größe'.normalize('NFC')
const decomposed = 'maß-für-ä'.normalize('NFD')
const images = ['a b.svg', 'c#.svg', '100%.svg', 'why?.svg', 'ü.svg', 'a&b.svg']
const body = images.map((name) => `![An image](${encodeURIComponent(name)})`).join('\n')
const slugs = [composed, decomposed, "it's+(a)&b=c;d,e@f:g!*~$[1]"]

const workspace = makeWorkspace()
let server: StaticServer
let crawled: Crawl

beforeAll(async () => {
  for (const [index, slug] of slugs.entries()) {
    workspace.write(`standards/scs-010${index}-v1-${slug}.md`, documentText({title: `Title ${index}`, body}))
  }
  for (const name of images) workspace.write(`standards/${name}`, '<svg xmlns="http://www.w3.org/2000/svg"/>\n')
  expect(await workspace.norma('build', '--out', 'site')).toMatchObject({exitCode: 0, notes: ''})
  server = await serveSite(workspace.path('site'), '/standards')
  crawled = await crawl([server.url('/'), server.url('/0100'), server.url('/0101'), server.url('/0102')], server.origin)
})

afterAll(() => server?.close())

test('every link leads somewhere, whatever the names of files are written with', () => {
  const paths = new Set([...crawled.pages.keys()].map((url) => decodeURI(new URL(url).pathname).replace(/\/$/, '')))
  for (const [index, slug] of slugs.entries()) {
    expect(paths).toContain(`/standards/scs-010${index}-v1-${slug.normalize()}`)
  }
  expect(crawled.broken).toEqual([])
})

test('images are found whatever their names are written with', async () => {
  expect(filesIn(workspace.path('site/assets/standards'))).toEqual([...images].sort())
  const sources = [...crawled.pages.values()].flatMap(({links}) => links.filter((link) => link.includes('/assets/')))
  expect(new Set(sources)).toHaveLength(images.length)
  for (const source of new Set(sources)) expect((await fetch(source)).status, source).toBe(200)
})

test('pages with such names are kept by the next build', async () => {
  expect((await workspace.norma('build', '--out', 'site')).output).toContain('none of them new or changed')
})
