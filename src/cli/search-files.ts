import {digest} from '../adapters/digest.ts'
import {type SearchedPage, searchFolder} from '../adapters/search-index.ts'
import {documentAddress, documentFolder} from '../core/address.ts'
import type {Catalog} from '../core/catalog.ts'

/** Documents can be searched, overviews of them cannot: they would only repeat what documents say. */
export function searchedPages({byId, profile}: Catalog): readonly SearchedPage[] {
  return [...byId.values()].map((document) => ({
    path: `${documentFolder(document)}/index.html`,
    address: documentAddress(document, profile)
  }))
}

/** The index that belongs to pages with these keys, and whether it lies in the earlier site, whole. */
export function searchIndexOf(
  catalog: Catalog,
  pageKeys: ReadonlyMap<string, string>,
  earlier: ReadonlyMap<string, string>
): {
  readonly isThere: boolean
  /** Path and key of each file, the new ones given. */
  readonly keys: (made: readonly string[]) => Iterable<readonly [path: string, key: string]>
} {
  const key = digest(...searchedPages(catalog).flatMap(({path}) => [path, pageKeys.get(path) ?? '']))
  // How many files belong together is part of their keys, so that none can be missing unnoticed.
  const keyOf = (count: number): string => `${key}-${count}`
  const lying = [...earlier.keys()].filter((path) => path.startsWith(`${searchFolder}/`))
  const isThere = lying.length > 0 && lying.every((path) => earlier.get(path) === keyOf(lying.length))
  return {
    isThere,
    keys: (made) => (isThere ? lying : made).map((path) => [path, keyOf((isThere ? lying : made).length)])
  }
}

/** Says why a site came out without search, in the first sentence of what stood in the way. */
export function noSearch(problem: string): string {
  const [reason = ''] = problem.split(/[.\n]*\n|\.$/)
  return `The site has no search: its index could not be made (${reason})\n`
}
