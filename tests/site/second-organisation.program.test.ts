import {cpSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {HtmlValidate} from 'html-validate'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Crawl, crawl, readPage, textOf, textsOf} from '../helpers/crawl.ts'
import {filesIn, makeWorkspace, siteFiles} from '../helpers/site.ts'
import {type StaticServer, serveSite} from '../helpers/static-server.ts'

const fixture = 'tests/fixtures/second-organisation'
const workspace = makeWorkspace(`${fixture}/norma.yaml`)
const site = workspace.path('site')
let server: StaticServer
let crawled: Crawl

const read = (path: string): string => readFileSync(join(site, path), 'utf8')
const pageAt = (path: string) => readPage(server.url(path), read(`${path}/index.html`))

beforeAll(async () => {
  cpSync(fileURLToPath(new URL(`../../${fixture}/notes`, import.meta.url)), workspace.path('notes'), {recursive: true})
  const run = await workspace.norma('build', '--out', 'site', '--as-of', '2026-11-21')
  expect(run).toMatchObject({exitCode: 0, notes: ''})
  server = await serveSite(site, '')
  crawled = await crawl([server.url('/'), server.url('/overview'), server.url('/foghorns')], server.origin)
})

afterAll(() => server?.close())

test('comes to the same bytes in whichever folder its command is run', async () => {
  const whole = siteFiles(site)
  const arguments_ = ['build', '--out', site, '--as-of', '2026-11-21']
  const run = await workspace.normaIn('notes', ...arguments_)
  expect(run).toMatchObject({exitCode: 0, notes: ''})
  expect(run.output).toContain('none of them new or changed')
  expect(siteFiles(site)).toEqual(whole)
})

test('has its pages at the root of its host, and every link leads somewhere', () => {
  const paths = [...crawled.pages.keys()].map((url) => new URL(url).pathname)
  expect(paths).toEqual(expect.arrayContaining(['/', '/office/', '/sound-light/', '/charts/', '/TWN-005-fog-signals/']))
  expect(crawled.broken).toEqual([])
})

test('speaks the words of that organisation', () => {
  const overview = pageAt('/')
  expect(textsOf(overview, 'h1')).toEqual(['Tidewater Working Notes'])
  for (const word of ['On the table', 'In use', 'Further reading', 'Given up', 'Sound & Light', 'Harbour Office']) {
    expect(textOf(overview)).toContain(word)
  }
  expect(textOf(overview)).not.toMatch(/\b(Draft|Effective|Deprecated|Stable)\b/)
})

test('has no word of the organisation that the default profile is about', () => {
  // The pages of the rules cite where a rule comes from, and their examples are documents of that organisation.
  const found = filesIn(site).filter(
    (name) =>
      !/^rules\/.+\//.test(name) &&
      /(?<![a-z])scs(?![a-z])|sovereign|(?<![a-z])[ik]aas(?![a-z])/i.test(
        `${name.replace(/^_norma\/.*/, '')} ${read(name)}`
      )
  )
  expect(found).toEqual([])
})

test('follows the redirects of its profile', async () => {
  expect(read('_redirects')).toContain('/foghorns /TWN-005-fog-signals 301\n')
  expect(pageAt('/foghorns').links).toContain(server.url('/TWN-005-fog-signals'))
  expect(read('_redirects')).toMatch(/^\/005 \/sound-light\/TWN-005 301$/m)
})

test('is valid HTML', async () => {
  const validator = new HtmlValidate({extends: ['html-validate:standard']})
  for (const name of filesIn(site).filter((path) => path.endsWith('.html'))) {
    const {results} = await validator.validateString(read(name))
    expect(
      results.flatMap(({messages}) => messages.map(({message, selector}) => `${message} (${selector})`)),
      name
    ).toEqual([])
  }
})

test('has ids that can be linked to', () => {
  for (const [url, {ids}] of crawled.pages)
    expect(
      ids.filter((id) => /\s/.test(id)),
      url
    ).toEqual([])
})
