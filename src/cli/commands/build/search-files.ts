import {digest} from '../../../adapters/files/digest.ts'
import {partFile, partFolder, partsFile, type SearchWork, searchParts} from '../../../adapters/site/search-parts.ts'
import type {Catalog} from '../../../core/catalog.ts'
import {documentAddress} from '../../../core/site/addresses.ts'
import {pageFile, siteFolders} from '../../../core/site/fixed-paths.ts'
import {documentPath} from '../../../core/site/page-paths.ts'

/**
 * Documents can be searched, overviews of them cannot: they would only repeat what documents say.
 * `earlier` tells of an earlier site in the folder `out`: path → key.
 */
export function searchWork({byId, profile}: Catalog, out: string, earlier: ReadonlyMap<string, string>): SearchWork {
  const pages = [...byId.values()].map((document) => ({
    path: pageFile(documentPath(document)),
    address: documentAddress(document, profile)
  }))
  const known = new Map([...earlier].filter(([path]) => path.startsWith(`${siteFolders.search}/`)))
  return {parts: searchParts(pages), earlier: out, known}
}

/** The index that belongs to pages with these keys. */
export function searchIndexOf(
  {parts, known}: SearchWork,
  pageKeys: ReadonlyMap<string, string>
): {
  /** Parts that do not lie in the earlier site, whole. */
  readonly stale: readonly number[]
  /** Path and key of each file of the index, the digests of files made anew given. */
  readonly keys: (made: ReadonlyMap<string, string>) => ReadonlyMap<string, string>
} {
  const lying = filesOfParts(known)
  const keyOf = (part: number, count: number): string =>
    `${digest(...(parts[part] ?? []).flatMap(({path}) => [path, pageKeys.get(path) ?? '']))}-${count}`
  const isThere = (part: number): boolean =>
    known.get(witness(part)) === keyOf(part, lying.get(partFolder(part))?.length ?? 0)
  const isListed = known.has(`${siteFolders.search}/${partsFile}`)
  const stale = [...parts.keys()].filter((part) => !(isListed && isThere(part)))
  return {
    stale,
    keys: (made) => {
      if (stale.length === 0) return known
      if (made.size === 0) return made
      const fresh = filesOfParts(made)
      const keys = parts.flatMap((_, part) => {
        const files = fresh.get(partFolder(part))
        return files
          ? [...files, [witness(part), keyOf(part, files.length)] as const]
          : (lying.get(partFolder(part)) ?? [])
      })
      return new Map([...keys, ...(fresh.get(partsFile) ?? [])])
    }
  }
}

/** One file stands for its part: its key tells what it was made from, and of how many files, so that none is missing unnoticed. */
function witness(part: number): string {
  return `${siteFolders.search}/${partFolder(part)}${partFile}`
}

/** Folder of each part → paths and keys of its files; the list of parts is by itself. */
function filesOfParts(keys: ReadonlyMap<string, string>): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  return Map.groupBy(keys, ([path]) => {
    const inside = path.slice(siteFolders.search.length + 1)
    return inside === partsFile ? partsFile : (/^part-\d+\//.exec(inside)?.[0] ?? '')
  })
}

/** Says why a site came out without search, in the first sentence of what stood in the way. */
export function noSearch(problem: string): string {
  const [reason = ''] = problem.split(/[.\n]*\n|\.$/)
  return `The site has no search: its index could not be made (${reason})\n`
}
