import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {makeIndexing} from '../../../src/adapters/site/search-index.ts'
import {searchParts} from '../../../src/adapters/site/search-parts.ts'
import {usePages} from '../../helpers/pages.ts'
import {serveSite} from '../../helpers/static-server.ts'
import {temporaryFolder} from '../../helpers/temporary-folder.ts'

const openPage = usePages()

const words = ['apple', 'banana', 'cherry', 'damson', 'elder']
const pages = words.map((word) => ({path: `${word}/index.html`, address: `/${word}`}))

function html(word: string): string {
  return `<!doctype html><html lang="en"><title>${word}</title><main data-pagefind-body><h1>${word}</h1><p>A fruit.</p></main></html>`
}

function site(): string {
  return temporaryFolder(Object.fromEntries(words.map((word) => [`${word}/index.html`, html(word)])))
}

test('parts are as few as possible, of one size, and hold all pages in order', () => {
  expect(searchParts([], 2)).toEqual([[]])
  fc.assert(
    fc.property(fc.array(fc.nat(), {minLength: 1}), fc.integer({min: 1, max: 9}), (pages, largest) => {
      const parts = searchParts(pages, largest)
      expect(parts.flat()).toEqual(pages)
      expect(parts).toHaveLength(Math.ceil(pages.length / largest))
      for (const part of parts) expect(part.length).toBeOneOf([...Array(largest).keys()].map((size) => size + 1))
      expect(new Set(parts.slice(0, -1).map(({length}) => length)).size).toBeLessThanOrEqual(1)
    })
  )
})

test('only the part with a page that changed is made anew, as it comes out of a clean build', async () => {
  const [earlier, fresh] = [site(), temporaryFolder({'cherry/index.html': html('currant')})]
  const again = makeIndexing(fresh, {parts: searchParts(pages, 2), earlier})
  again.settled('index.html', true)
  for (const {path} of pages) again.settled(path, path.startsWith('cherry'))
  const files = await again.finish([])
  await again.close()

  writeFileSync(join(earlier, 'cherry/index.html'), html('currant'))
  const clean = makeIndexing(earlier, {parts: searchParts(pages, 2), earlier})
  const all = await clean.finish([0, 1, 2])
  await clean.close()
  expect(files).toEqual(all.filter(({path}) => path.startsWith('part-1/') || path === 'parts.json'))
  expect(files.length).toBeGreaterThan(2)
})

test('an index of several parts is searched as one', async () => {
  const folder = site()
  writeFileSync(join(folder, 'index.html'), html('home'))
  const indexing = makeIndexing(folder, {parts: searchParts(pages, 2), earlier: folder})
  for (const {path} of pages) indexing.settled(path, true)
  const files = await indexing.finish([])
  await indexing.close()
  for (const {path, content} of files) {
    const file = join(folder, 'pagefind', path)
    mkdirSync(dirname(file), {recursive: true})
    writeFileSync(file, content)
  }
  expect(new TextDecoder().decode(files.find(({path}) => path === 'parts.json')?.content)).toBe(
    '["part-1/","part-2/"]\n'
  )
  const server = await serveSite(folder, '')
  const page = await openPage()
  await page.goto(server.url('/'))
  // As a text: what a test file imports is not what a page imports.
  const found = await page.evaluate<string[]>(`(async () => {
    const pagefind = await import('/pagefind/pagefind.js')
    const parts = await (await fetch('/pagefind/parts.json')).json()
    for (const part of parts) await pagefind.mergeIndex('/pagefind/' + part)
    const {results} = await pagefind.search('fruit')
    return Promise.all(results.map(async (result) => (await result.data()).url))
  })()`)
  await server.close()
  expect(found.map((url) => url.replaceAll('/', '')).sort()).toEqual(words)
})
