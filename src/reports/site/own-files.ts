import type {Catalog} from '../../core/catalog.ts'
import {documentEndings, documentFile} from '../../core/site/addresses.ts'
import {calendarFile, feedFile, seriesBadgeFile, seriesFeedFile, trackFeedFile} from './file-addresses.ts'
import {sitemapIndexFile} from './sitemap.ts'

/** What a build puts beside the pages, whatever the documents are, and what hosts look for. */
const always =
  /^\/(?:assets|rules|requirements|api|_norma|pagefind|_headers|_redirects|redirects\.nginx\.conf|\.norma-site|icon\.svg|preview\.png|robots\.txt|llms\.txt|sitemap-[^/]*\.xml|404(?:\.html)?)(?:\/|$)|\/index\.html$/i

/** Whether a path below the base, with its leading slash, is one of the site's own files, or lies in a folder of them. */
export function ownFiles(catalog: Catalog): (path: string) => boolean {
  const files = new Set(dataFilesOf(catalog).map((path) => path.toLowerCase()))
  return (path) => always.test(path) || files.has(path.slice(1).toLowerCase())
}

/** The files for programs that a redirect may lead to. */
export function dataFilesOf({byId, series, profile}: Catalog): readonly string[] {
  return [
    ...[feedFile, calendarFile, sitemapIndexFile, 'robots.txt', 'llms.txt', 'api/catalog.json', 'api/matrix.json'],
    ...profile.tracks.map(({name}) => trackFeedFile(name, profile)),
    ...[...series.values()].flatMap((one) => [seriesFeedFile(one, profile), seriesBadgeFile(one, profile)]),
    ...[...byId.values()].flatMap((document) => documentEndings.map((ending) => documentFile(document, ending)))
  ]
}
