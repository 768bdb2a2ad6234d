import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {expect, test} from 'vitest'
import {makeIndexing} from '../../src/adapters/search-index.ts'
import {launchBrowser} from '../helpers/browser.ts'
import {serveSite} from '../helpers/static-server.ts'
import {temporaryFolder} from '../helpers/temporary-folder.ts'

test('an index of several parts is searched as one', async () => {
  const words = ['apple', 'banana', 'cherry', 'damson', 'elder']
  const html = (word: string): string =>
    `<!doctype html><html lang="en"><title>${word}</title><main data-pagefind-body><h1>${word}</h1><p>A fruit.</p></main></html>`
  const folder = temporaryFolder(Object.fromEntries(words.map((word) => [`${word}/index.html`, html(word)])))
  writeFileSync(join(folder, 'index.html'), html('home'))
  const pages = words.map((word) => ({path: `${word}/index.html`, address: `/${word}`}))
  const indexing = makeIndexing(folder, {pages, earlier: folder}, 2)
  for (const {path} of pages) indexing.settled(path, true)
  const files = await indexing.finish()
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
  const browser = await launchBrowser()
  const page = await browser.newPage()
  await page.goto(server.url('/'))
  // As a text: what a test file imports is not what a page imports.
  const found = await page.evaluate<string[]>(`(async () => {
    const pagefind = await import('/pagefind/pagefind.js')
    const parts = await (await fetch('/pagefind/parts.json')).json()
    for (const part of parts) await pagefind.mergeIndex('/pagefind/' + part)
    const {results} = await pagefind.search('fruit')
    return Promise.all(results.map(async (result) => (await result.data()).url))
  })()`)
  await browser.close()
  await server.close()
  expect(found.map((url) => url.replaceAll('/', '')).sort()).toEqual(words)
})
