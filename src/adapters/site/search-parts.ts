/** A page that readers can search. */
export interface SearchedPage {
  /** Its file within the site. */
  readonly path: string
  /** Its address on its host. */
  readonly address: string
}

/** What is searched. */
export interface SearchWork {
  /** In parts, each in the order that decides the bytes of its index. */
  readonly parts: readonly (readonly SearchedPage[])[]
  /** The folder of the earlier site, with the pages that are not written anew. */
  readonly earlier: string
  /** Path → key of the files of the index in the earlier site. */
  readonly earlierKeys: ReadonlyMap<string, string>
}

/** How many pages one part of the index holds at most: some 350 MB while it is made. */
const largestPart = 1000

/** Says which parts there are besides the first. */
export const partsFile = 'parts.json'

/** In every part. */
export const partFile = 'pagefind-entry.json'

/**
 * Pages in as few parts as possible, of one size: Pagefind holds all that it has read in memory, and where a page
 * changes, only its part is made anew. Readers search the parts together.
 */
export function searchParts<Page>(pages: readonly Page[], largest = largestPart): readonly (readonly Page[])[] {
  const count = Math.max(1, Math.ceil(pages.length / largest))
  const size = Math.ceil(pages.length / count)
  return Array.from({length: count}, (_, part) => pages.slice(part * size, (part + 1) * size))
}

/** Where a part lies within the index. */
export function partFolder(part: number): string {
  return part === 0 ? '' : `part-${part}/`
}
