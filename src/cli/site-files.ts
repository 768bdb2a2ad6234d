import {resolve} from 'node:path'
import {assetFile, documentFolder, seriesFolder} from '../core/address.ts'
import type {Catalog} from '../core/catalog.ts'
import {redirectHtml, redirectsFile, redirectsOf} from '../reports/redirects.ts'

/** Target and source of each file that documents link to. */
export function assetFiles(assets: readonly string[], root: string): readonly (readonly [string, string])[] {
  return assets.map((path) => [assetFile(path), resolve(root, path)])
}

/** The folders that the pages of documents and series lie in. */
export function pageFolders({byId, series, profile}: Catalog): readonly string[] {
  return [...[...byId.values()].map(documentFolder), ...[...series.values()].map((one) => seriesFolder(one, profile))]
}

/** What redirects come to: a page for each, and the table that hosts read. */
export function redirectFiles(catalog: Catalog): readonly (readonly [path: string, text: string])[] {
  const redirects = redirectsOf(catalog)
  return [
    ...redirects.map(({from, to}) => [`${from.slice(1)}/index.html`, redirectHtml(to)] as const),
    ['_redirects', redirectsFile(redirects, catalog.profile.base)]
  ]
}
