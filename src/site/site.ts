import {setImmediate as turn} from 'node:timers/promises'
import {digest} from '../adapters/files/digest.ts'
import type {SiteInput} from '../core/site/site-content.ts'
import {onePerPath} from '../core/site/site-page.ts'
import type {MadePages, PageWork, SendPage, Site} from '../core/site/site-program.ts'
import {makeContext} from './context.ts'
import {makeShell} from './layouts/shell.ts'
import {makePrint} from './page-printer.ts'
import {pageKinds} from './pages/index.ts'

export {programFiles} from './program-files.ts'

declare const __NORMA_BUILD__: string

/** How many pages are taken before it is the turn of others, such as whoever wants to stop it. */
const pagesPerTurn = 16

/** All pages of the site, none of them prepared yet. */
export async function makeSite(input: SiteInput): Promise<Site> {
  const context = makeContext(input)
  const {catalog, day, certification} = input
  const pages = pageKinds.flatMap((pagesOf) => [...pagesOf(context)])
  const byPath = onePerPath(
    pages.map((page) => [page.path, page]),
    ({component}) => `a page of \`${component}\``
  )
  return {
    pages: [...byPath.values()],
    print: await makePrint(makeShell(catalog.profile, day, certification)),
    assets: context.renderer.assets
  }
}

/** Prints pages that no other thread has taken and that do not lie there already. */
export async function makePages(input: SiteInput, {earlier, nextPage}: PageWork, send: SendPage): Promise<MadePages> {
  const {pages, print, assets} = await makeSite(input)
  const ofAllPages = digest(__NORMA_BUILD__, input.day, JSON.stringify(input.catalog.profile))
  const keys = new Map<string, string>()
  const rendered: string[] = []
  for (let page = pages[Atomics.add(nextPage, 0, 1)]; page; page = pages[Atomics.add(nextPage, 0, 1)]) {
    if (keys.size % pagesPerTurn === 0) await turn()
    const prepared = page.prepare()
    const key = digest(ofAllPages, prepared.inputs)
    keys.set(page.path, key)
    if (earlier.get(page.path) === key) {
      send(page.path, undefined)
      continue
    }
    send(page.path, await print(page, prepared))
    rendered.push(page.path)
  }
  return {keys, rendered, assets: [...assets]}
}
