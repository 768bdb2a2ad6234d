import {digest} from '../../../adapters/files/digest.ts'
import {partFile, partFolder, partsFile, type SearchWork, searchParts} from '../../../adapters/site/search-parts.ts'
import type {Catalog} from '../../../core/catalog.ts'
import {documentAddress} from '../../../core/site/addresses.ts'
import {pageFile, siteFolders} from '../../../core/site/fixed-paths.ts'
import {documentPath} from '../../../core/site/page-paths.ts'

/**
 * Documents can be searched, overviews of them cannot: they would only repeat what documents say.
 * `earlier` has path and key of the files of an earlier site in the folder `out`.
 */
export function searchWork({byId, profile}: Catalog, out: string, earlier: ReadonlyMap<string, string>): SearchWork {
  const pages = [...byId.values()].map((document) => ({
    path: pageFile(documentPath(document)),
    address: documentAddress(document, profile)
  }))
  const earlierKeys = new Map([...earlier].filter(([path]) => path.startsWith(`${siteFolders.search}/`)))
  return {parts: searchParts(pages), earlier: out, earlierKeys}
}

/** The index that belongs to pages with these keys. */
export function searchIndexOf(
  {parts, earlierKeys}: SearchWork,
  pageKeys: ReadonlyMap<string, string>
): {
  /** Parts that do not lie in the earlier site, whole. */
  readonly stale: readonly number[]
  /** Path and key of each file of the index; `newFiles` are the digests of the files that were made anew. */
  readonly keys: (newFiles: ReadonlyMap<string, string>) => ReadonlyMap<string, string>
} {
  const earlierFiles = filesOfParts(earlierKeys)
  const keyOf = (part: number, count: number): string =>
    `${digest(...(parts[part] ?? []).flatMap(({path}) => [path, pageKeys.get(path) ?? '']))}-${count}`
  const isThere = (part: number): boolean =>
    earlierKeys.get(witness(part)) === keyOf(part, earlierFiles.get(partFolder(part))?.length ?? 0)
  const isListed = earlierKeys.has(`${siteFolders.search}/${partsFile}`)
  const stale = [...parts.keys()].filter((part) => !(isListed && isThere(part)))
  return {
    stale,
    keys: (newFiles) => {
      if (stale.length === 0) return earlierKeys
      if (newFiles.size === 0) return newFiles
      const newFilesByPart = filesOfParts(newFiles)
      const keys = parts.flatMap((_, part) => {
        const files = newFilesByPart.get(partFolder(part))
        return files
          ? [...files, [witness(part), keyOf(part, files.length)] as const]
          : (earlierFiles.get(partFolder(part)) ?? [])
      })
      return new Map([...keys, ...(newFilesByPart.get(partsFile) ?? [])])
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

/** Says why a site has no search, in the first sentence of the problem. */
export function noSearchNote(problem: string): string {
  const [reason = ''] = problem.split(/[.\n]*\n|\.$/)
  return `The site has no search: its index could not be made (${reason})\n`
}
