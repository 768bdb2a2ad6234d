import {digest} from '../adapters/digest.ts'
import {partsFile, type SearchWork, searchFolder} from '../adapters/search-index.ts'
import {documentAddress, documentFolder} from '../core/address.ts'
import type {Catalog} from '../core/catalog.ts'

const files = `${searchFolder}/`

/**
 * Documents can be searched, overviews of them cannot: they would only repeat what documents say.
 * `earlier` tells of an earlier site in the folder `out`: path → key.
 */
export function searchWork({byId, profile}: Catalog, out: string, earlier: ReadonlyMap<string, string>): SearchWork {
  return {
    pages: [...byId.values()].map((document) => ({
      path: `${documentFolder(document)}/index.html`,
      address: documentAddress(document, profile)
    })),
    earlier: out,
    known: new Map([...earlier].filter(([path]) => path.startsWith(files)))
  }
}

/** The index that belongs to pages with these keys, and whether it lies in the earlier site, whole. */
export function searchIndexOf(
  {pages, known}: SearchWork,
  pageKeys: ReadonlyMap<string, string>
): {
  readonly isThere: boolean
  /** Path and key of each file, the digests of those made anew given. */
  readonly keys: (made: ReadonlyMap<string, string>) => ReadonlyMap<string, string>
} {
  const key = digest(...pages.flatMap(({path}) => [path, pageKeys.get(path) ?? '']))
  // One file stands for all: its key tells what they were made from, and how many, so that none is missing unnoticed.
  const witness = files + partsFile
  const isThere = known.get(witness) === `${key}-${known.size}`
  return {
    isThere,
    keys: (made) => {
      if (isThere || made.size === 0) return isThere ? known : made
      return new Map([...made, [witness, `${key}-${made.size}`]])
    }
  }
}

/** Says why a site came out without search, in the first sentence of what stood in the way. */
export function noSearch(problem: string): string {
  const [reason = ''] = problem.split(/[.\n]*\n|\.$/)
  return `The site has no search: its index could not be made (${reason})\n`
}
