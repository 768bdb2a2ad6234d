import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {HtmlValidate} from 'html-validate'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {readRulePage} from '../../src/adapters/files/rule-page.ts'
import {rules} from '../../src/lint/rules.ts'
import {corpusDocuments, corpusFiles} from '../helpers/corpus.ts'
import {type Crawl, crawl, type Page, readPage, textOf, textsOf} from '../helpers/crawl.ts'
import {referenceSite} from '../helpers/shared-site.ts'
import {filesIn} from '../helpers/site.ts'
import {type StaticServer, serveSite} from '../helpers/static-server.ts'

const base = '/standards'
const official = `https://docs.scs.community${base}`
const tracks = ['global', 'iaas', 'kaas', 'iam', 'ops', 'scopes']

describe.skipIf(!corpusDocuments)('the site of the reference documents', () => {
  let site: string
  let server: StaticServer
  let crawled: Crawl
  /** Path below the base, without slashes at its ends → page; redirects left out. */
  const pages = new Map<string, Page>()
  const redirects = new Map<string, Page>()

  const page = (path: string): Page => {
    const found = pages.get(path)
    if (!found) throw new Error(`There is no page ${path}`)
    return found
  }

  beforeAll(async () => {
    const {run, ...built} = await referenceSite()
    site = built.site
    expect(run).toMatchObject({exitCode: 0, stderr: ''})
    expect(run.stdout).toMatch(/^site: 102 documents in 61 series: (\d+) pages, \1 of them new or changed\n$/)
    server = await serveSite(site, base)
    const paths = filesIn(site).flatMap((name) => (name.endsWith('.html') ? [name.replace(/\/?index\.html$/, '')] : []))
    crawled = await crawl(
      paths.map((path) => server.url(`/${path}`)),
      server.origin
    )
    for (const path of paths) {
      const read = crawled.pages.get(server.url(`/${path}`))
      if (!read) throw new Error(`There is no page ${path}`)
      const isRedirect = read.elements.some(({properties}) => `${properties['httpEquiv']}` === 'refresh')
      ;(isRedirect ? redirects : pages).set(path, read)
    }
  })

  afterAll(() => server?.close())

  test('has a page for each document, series and track, and those about all of them', () => {
    const paths = [...pages.keys()]
    const ids = corpusFiles().map(({path}) => path.replace(/\.md$/, ''))
    expect(ids).toHaveLength(102)
    expect(paths.filter((path) => /^scs-[^/]*$/.test(path)).sort()).toEqual(ids.sort())
    expect(paths.filter((path) => /^scs-.*\/requirements$/.test(path))).toHaveLength(44)
    expect(paths.filter((path) => /^[a-z]+\/scs-\d{4}$/.test(path))).toHaveLength(61)
    expect(paths.filter((path) => tracks.includes(path))).toHaveLength(6)
    const rest = paths.filter((path) => !/scs-/.test(path) && !tracks.includes(path))
    expect(rest.filter((path) => !/^rules\/./.test(path)).sort()).toEqual([
      '',
      '404.html',
      'changes',
      'legend',
      'overview',
      'requirements',
      'rules'
    ])
    expect(paths.filter((path) => /^rules\/./.test(path)).sort()).toEqual(rules.map(({id}) => `rules/${id}`).sort())
  })

  test('has no link and no anchor that leads nowhere, with and without a slash at the end', () => {
    expect(crawled.pages.size).toBeGreaterThan(2 * 165)
    expect(crawled.broken).toEqual([])
  })

  test('has footnotes whose links lead there and back', () => {
    const links = [...pages.values()].flatMap((one) => one.elements.map(({properties}) => properties))
    expect(links.filter((properties) => 'dataFootnoteRef' in properties).length).toBeGreaterThan(50)
    expect(links.filter((properties) => 'dataFootnoteBackref' in properties).length).toBeGreaterThan(50)
  })

  test('never leads out of its base', () => {
    const out = [...pages].flatMap(([path, {links}]) =>
      links
        .filter((link) => link.startsWith(server.origin) && !link.startsWith(server.url('/')))
        .map((link) => `${path}: ${link}`)
    )
    expect(out).toEqual([])
  })

  test('answers the links that certificate scopes hold, with their anchors', async () => {
    const folder = join(corpusDocuments ?? '', '../scopes/head')
    const urls = readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name) => texts(parse(readFileSync(join(folder, name), 'utf8'))))
      .filter((text) => text.startsWith(`${official}/`))
    expect(urls.length).toBeGreaterThanOrEqual(95)
    const missing = []
    for (const url of new Set(urls)) {
      const response = await fetch(`${server.origin}${url.slice(new URL(url).origin.length)}`)
      const {ids} = readPage(url, await response.text())
      const fragment = decodeURIComponent(new URL(url).hash.slice(1))
      if (response.status !== 200 || (fragment !== '' && !ids.includes(fragment))) missing.push(url)
    }
    expect(missing).toEqual([])
  })

  test('says of each document where it is, and knows that address', () => {
    for (const [path, {elements}] of pages) {
      const canonical = elements.find(({properties}) => `${properties['rel']}` === 'canonical')?.properties['href']
      if (path === '404.html') expect(canonical).toBeUndefined()
      else expect(`${canonical}`.replace(/\/$/, ''), path).toBe(`${official}/${path}`.replace(/\/$/, ''))
    }
  })

  test('leaves text with colons as it is', () => {
    const words: string[] = []
    for (const {path, text} of corpusFiles()) {
      const shown = textOf(page(path.replace(/\.md$/, '')))
      for (const word of new Set(text.match(/SCS-\d+[A-Z]*:\d+(?::\d+)?|scs:[a-z]+/g))) {
        expect(shown, path).toContain(word)
        words.push(word)
      }
    }
    expect(words).toEqual(expect.arrayContaining(['SCS-2V:8:20', 'scs:encrypted']))
  })

  test('shows documents that begin with a byte order mark', () => {
    const marked = corpusFiles().filter(({text}) => text.startsWith('\uFEFF'))
    expect(marked).toHaveLength(2)
    for (const {path, text} of marked) {
      const title = /^title: *(.*)$/m.exec(text)?.[1] ?? ''
      const one = page(path.replace(/\.md$/, ''))
      expect(textsOf(one, 'h1').join()).toContain(title.replaceAll(/^["']|["']$/g, ''))
      expect(one.html).not.toContain('\uFEFF')
      expect(textOf(one)).not.toContain('stabilized_at')
    }
  })

  test('shows no value that is none', () => {
    for (const [path, one] of pages) {
      const rule = /^rules\/(?<id>.+)/.exec(path)?.groups?.['id']
      const index = path === 'rules' ? rules.map(({id}) => id).join() : undefined
      const written = rule === undefined ? index : readRulePage(rule)
      const source = written ?? corpusFiles().find((file) => file.path === `${path}.md`)?.text ?? ''
      for (const word of ['undefined', '[object Object]', 'NaN', 'null', 'Infinity', 'Invalid Date']) {
        if (!source.includes(word)) expect(textOf(one), path).not.toContain(word)
      }
    }
  })

  test('has one first heading, a title and a language on each page', () => {
    const titles = new Map<string, string>()
    for (const [path, one] of pages) {
      expect(textsOf(one, 'h1'), path).toEqual([expect.stringMatching(/\S/)])
      expect(textsOf(one, 'title').join(), path).toMatch(/\S/)
      const language = one.elements.find(({tagName}) => tagName === 'html')?.properties['lang']
      expect(language, path).toBe('en')
      const [title = ''] = textsOf(one, 'title')
      if (path !== 'overview') expect(titles.get(title), `${path}: ${title}`).toBeUndefined()
      titles.set(title, path)
    }
  })

  test('leads past its header to the content, under an id that no heading can have', () => {
    for (const [path, {elements}] of pages) {
      const main = elements.find(({tagName}) => tagName === 'main')?.properties['id']
      expect(main, path).toMatch(/\./)
      expect(elements.find(({tagName}) => tagName === 'a')?.properties['href'], path).toBe(`#${main}`)
    }
  })

  test('has no id twice on a page', () => {
    for (const [path, {ids}] of pages) {
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path
      ).toEqual([])
    }
  })

  test('calls supplements informative, never a draft', () => {
    const supplements = [...pages].filter(([path]) => /^scs-\d+-w/.test(path))
    expect(supplements.length).toBeGreaterThan(20)
    for (const [path, {elements}] of supplements) {
      const chip = elements.find(({properties}) => `${properties['className']}`.includes('chip'))
      expect(`${chip?.properties['className']}`, path).toContain('informative')
    }
  })

  test('is valid HTML on every page', async () => {
    const validator = new HtmlValidate({extends: ['html-validate:standard']})
    const faults: string[] = []
    // Redirects differ in nothing but their address.
    for (const [path, {html}] of [...pages, ...[...redirects].slice(0, 20)]) {
      const {results} = await validator.validateString(html)
      for (const {ruleId, message, selector} of results.flatMap(({messages}) => messages)) {
        faults.push(`${path}: ${ruleId}: ${message} (${selector})`)
      }
    }
    expect(faults).toEqual([])
  })

  test('leads from the short forms to the right page, in HTML and in the table of a host', async () => {
    const expected: Readonly<Record<string, string>> = {
      '/scs-0100-v3': '/scs-0100-v3-flavor-naming',
      '/scs-0100-w1': '/scs-0100-w1-flavor-naming-implementation-testing',
      '/scs-0100': '/iaas/scs-0100',
      '/0100': '/iaas/scs-0100',
      '/scs-0001-v1': '/scs-0001-v1-sovereign-cloud-standards',
      '/0001': '/global/scs-0001'
    }
    const table = redirectTable(readFileSync(join(site, '_redirects'), 'utf8'))
    for (const [from, to] of Object.entries(expected)) {
      expect(redirects.get(from.slice(1))?.links, from).toContain(server.url(to))
      expect(table.get(`${base}${from}`)).toBe(`${base}${to}`)
    }
    expect([...table.keys()]).toEqual([...redirects.keys()].map((path) => `${base}/${path}`).sort())
    expect(table.size).toBe(102 + 61 + 61)
  })

  test('has no redirect that leads nowhere, to another redirect, or to another place than its table says', () => {
    const table = redirectTable(readFileSync(join(site, '_redirects'), 'utf8'))
    for (const [from, to] of table) {
      expect(pages.has(to.slice(base.length + 1)), `${from} → ${to}`).toBe(true)
      const {links} = redirects.get(from.slice(base.length + 1)) ?? {links: []}
      expect(new Set(links), from).toEqual(new Set([`${server.origin}${to}`]))
    }
  })

  test('answers a wrong address with a page that leads back', async () => {
    const response = await fetch(server.url('/scs-9999-v1-there-is-none'))
    expect(response.status).toBe(404)
    expect(readPage(response.url, await response.text()).links).toContain(server.url('/'))
  })
})

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

function redirectTable(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [from = '', to = '', status, ...rest] = line.split(' ')
        expect([status, rest]).toEqual(['301', []])
        return [from, to] as const
      })
  )
}
