import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {PagefindIndex} from 'pagefind'

/** A page that readers can search. */
export interface SearchedPage {
  /** Its file within the site. */
  readonly path: string
  /** Its address on its host. */
  readonly address: string
}

/** What is searched, in the order that decides the bytes of the index. */
export interface SearchWork {
  readonly pages: readonly SearchedPage[]
  /** Where pages lie that are not written anew. */
  readonly earlier: string
  /** Path → digest of the files of the index that lie there. */
  readonly known: ReadonlyMap<string, string>
}

export interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

/** An index in the making. */
export interface Indexing {
  /**
   * Tells that a page is written, or stays as it lies. Once one is written, those whose turn has come are read
   * at once, and the index is finished, beside all other work.
   */
  readonly settled: (path: string, isWritten: boolean) => void
  /** Reads all pages that are left, and gives the files of the index. */
  readonly finish: () => Promise<readonly IndexFile[]>
  readonly close: () => Promise<void>
}

/** Where the index lies within the site. */
export const searchFolder = 'pagefind'

/** How many pages one part of the index holds: some 350 MB while it is made. */
export const searchPart = 1000

/** Where a part but the first lies within the index. */
function partFolder(part: number): string {
  return `part-${part}`
}

/** Says which parts there are besides the first. */
export const partsFile = 'parts.json'

/** Pagefind's own dialogs, which no page loads. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./

/**
 * Makes an index of one part for every `searchPart` pages, since Pagefind holds all that it has read in memory;
 * readers search the parts together.
 */
export function makeIndexing(
  folder: string,
  {pages, earlier}: Omit<SearchWork, 'known'>,
  partSize = searchPart
): Indexing {
  const searched = new Set(pages.map(({path}) => path))
  const settled = new Set<string>()
  const written = new Set<string>()
  const files: IndexFile[] = []
  let next = 0
  let starting: Promise<PagefindIndex> | undefined
  let reading: Promise<void> | undefined
  let problem: unknown
  const index = (): Promise<PagefindIndex> => {
    starting ??= startIndex()
    return starting
  }
  const finishPart = async (): Promise<void> => {
    const made = await index()
    const part = Math.max(0, Math.ceil(next / partSize) - 1)
    const {errors, files: own} = await made.getFiles()
    if (errors.length > 0) throw new Error(errors.join('; '))
    const place = part === 0 ? '' : `${partFolder(part)}/`
    files.push(...own.filter(({path}) => !unused.test(path)).map(({path, content}) => ({path: place + path, content})))
    await made.deleteIndex()
    starting = undefined
  }
  const read = async (isReady: (path: string) => boolean): Promise<void> => {
    for (let page = pages[next]; page && isReady(page.path); page = pages[next]) {
      next += 1
      const file = join(written.has(page.path) ? folder : earlier, page.path)
      const content = withoutFrame(readFileSync(file, 'utf8'))
      const {errors} = await (await index()).addHTMLFile({url: page.address, content})
      if (errors.length > 0) throw new Error(errors.join('; '))
      if (next % partSize === 0 || next === pages.length) await finishPart()
    }
  }
  return {
    settled: (path, isWritten) => {
      if (!searched.has(path)) return
      settled.add(path)
      if (isWritten) written.add(path)
      if (reading || problem || written.size === 0 || !settled.has(pages[next]?.path ?? '')) return
      reading = read((one) => settled.has(one))
        .catch((error: unknown) => {
          problem = error
        })
        .finally(() => {
          reading = undefined
        })
    },
    finish: async () => {
      await reading
      if (problem) throw problem
      await read(() => true)
      if (pages.length === 0) await finishPart()
      const others = Array.from(
        {length: Math.max(0, Math.ceil(pages.length / partSize) - 1)},
        (_, index) => `${partFolder(index + 1)}/`
      )
      return [...files, {path: partsFile, content: Buffer.from(`${JSON.stringify(others)}\n`)}]
    },
    close: async () => {
      if (next > 0) await (await import('pagefind')).close()
    }
  }
}

/** A page without what stands around its content: that is not searched, but to read it takes as long again. */
function withoutFrame(html: string): string {
  const body = html.indexOf('<body')
  const main = html.indexOf('<main')
  const end = html.lastIndexOf('</main>')
  if (body < 0 || main < body || end < main) return html
  return `${html.slice(0, body)}<body>${html.slice(main, end)}</main></body></html>`
}

/** Rejects where Pagefind has no program for this platform. */
async function startIndex(): Promise<PagefindIndex> {
  const {createIndex} = await import('pagefind')
  const {errors, index} = await createIndex()
  if (index) return index
  throw new Error(errors.join('; '))
}
