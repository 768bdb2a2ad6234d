import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {PagefindIndex} from 'pagefind'
import {partFolder, partsFile, type SearchWork} from './search-parts.ts'

export interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

/** An index in the making. */
export interface Indexing {
  /**
   * Tells that a page is written, or stays as it lies. A part with a page that is written is made anew: its pages are
   * read as soon as their turn has come, and its index is finished, beside all other work.
   */
  readonly settled: (path: string, isWritten: boolean) => void
  /** Makes all parts that are left of these and of those with a page that was written; gives the files of all it made. */
  readonly finish: (stale: readonly number[]) => Promise<readonly IndexFile[]>
  readonly close: () => Promise<void>
}

/** Pagefind's own dialogs, which no page loads. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./

/** Makes the parts of an index one after the other. */
export function makeIndexing(folder: string, {parts, earlier}: Omit<SearchWork, 'earlierKeys'>): Indexing {
  const partOf = new Map(parts.flatMap((pages, part) => pages.map(({path}) => [path, part])))
  const settledPages = new Set<string>()
  const writtenPages = new Set<string>()
  const staleParts = new Set<number>()
  const filesByPart = new Map<number, readonly IndexFile[]>()
  let current: {readonly part: number; readonly index: PagefindIndex; next: number} | undefined
  let reading: Promise<void> | undefined
  let problem: unknown
  /** Reads pages of one stale part after the other, up to the first that is not ready. */
  const read = async (isReady: (path: string) => boolean): Promise<void> => {
    for (;;) {
      const part =
        current?.part ?? [...staleParts].sort((one, other) => one - other).find((one) => !filesByPart.has(one))
      const pages = part === undefined ? undefined : parts[part]
      if (part === undefined || !pages) return
      const page = pages[current?.next ?? 0]
      if (page && !isReady(page.path)) return
      current ??= {part, index: await startIndex(), next: 0}
      if (page) {
        const file = join(writtenPages.has(page.path) ? folder : earlier, page.path)
        const content = withoutFrame(readFileSync(file, 'utf8'))
        const {errors} = await current.index.addHTMLFile({url: page.address, content})
        if (errors.length > 0) throw new Error(errors.join('; '))
        current.next += 1
      } else {
        filesByPart.set(part, await filesOf(current.index, partFolder(part)))
        current = undefined
      }
    }
  }
  return {
    settled: (path, isWritten) => {
      const part = partOf.get(path)
      if (part === undefined) return
      settledPages.add(path)
      if (isWritten) {
        writtenPages.add(path)
        staleParts.add(part)
      }
      if (reading || problem || staleParts.size === filesByPart.size) return
      reading = read((one) => settledPages.has(one))
        .catch((error: unknown) => {
          problem = error
        })
        .finally(() => {
          reading = undefined
        })
    },
    finish: async (stale) => {
      await reading
      if (problem) throw problem
      for (const part of stale) staleParts.add(part)
      await read(() => true)
      const others = parts.slice(1).map((_, index) => partFolder(index + 1))
      return [
        ...[...filesByPart.values()].flat(),
        {path: partsFile, content: Buffer.from(`${JSON.stringify(others)}\n`)}
      ]
    },
    close: async () => {
      if (reading || current || filesByPart.size > 0) await (await import('pagefind')).close()
    }
  }
}

async function filesOf(index: PagefindIndex, place: string): Promise<readonly IndexFile[]> {
  const {errors, files} = await index.getFiles()
  if (errors.length > 0) throw new Error(errors.join('; '))
  await index.deleteIndex()
  return files.filter(({path}) => !unused.test(path)).map(({path, content}) => ({path: place + path, content}))
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
