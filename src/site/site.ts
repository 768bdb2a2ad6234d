import {setImmediate as turn} from 'node:timers/promises'
import {digest} from '../adapters/files/digest.ts'
import type {MadePages, PageWork, SendPage, Site, SiteInput} from '../adapters/site/site-program.ts'
import {makeContext} from './context.ts'
import {pageKinds} from './pages/index.ts'

export {ownFiles} from './own-files.ts'

declare const __NORMA_BUILD__: string

/** How many pages are taken before it is the turn of others, such as whoever wants to stop it. */
const pagesPerTurn = 16

/** All pages of the site, none of them rendered yet. */
export async function makeSite(input: SiteInput): Promise<Site> {
  const context = await makeContext(input)
  return {pages: pageKinds.flatMap((pagesOf) => [...pagesOf(context)]), assets: context.renderer.assets}
}

/** Renders pages that no other thread has taken and that do not lie there already. */
export async function makePages(input: SiteInput, {known, taken}: PageWork, send: SendPage): Promise<MadePages> {
  const {pages, assets} = await makeSite(input)
  const ofAllPages = digest(__NORMA_BUILD__, input.day, JSON.stringify(input.profile))
  const keys = new Map<string, string>()
  const made: string[] = []
  for (let page = pages[Atomics.add(taken, 0, 1)]; page; page = pages[Atomics.add(taken, 0, 1)]) {
    if (keys.size % pagesPerTurn === 0) await turn()
    const {inputs, html} = page.prepare()
    const key = digest(ofAllPages, inputs)
    keys.set(page.path, key)
    if (known.get(page.path) === key) {
      send(page.path, undefined)
      continue
    }
    send(page.path, await html())
    made.push(page.path)
  }
  return {keys, made, assets: [...assets]}
}
