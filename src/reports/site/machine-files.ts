import type {Catalog} from '../../core/catalog.ts'
import {type Document, withoutByteOrderMark} from '../../core/document.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {fileAddress} from '../../core/site/addresses.ts'
import {documentFile, seriesBadgeFile} from '../../core/site/file-paths.ts'
import {siteFiles} from '../../core/site/fixed-paths.ts'
import {documentPath, seriesPath} from '../../core/site/page-paths.ts'
import type {SiteContent, SiteFile} from '../../core/site/site-content.ts'
import {fileAt} from '../../core/text/source-file.ts'
import {apiFiles} from '../api/api-files.ts'
import {cloudBadges} from '../certification/cloud-badges.ts'
import {citationOf} from '../citations/citation.ts'
import {bibtex, cslJson} from '../citations/citation-formats.ts'
import {feedFiles} from '../feeds/feed-files.ts'
import {seriesTitle} from '../matrix/matrix-rows.ts'
import {documentBadge, seriesBadge} from './badge.ts'
import {headersFile} from './headers.ts'
import {llmsText} from './llms.ts'
import {sitemapFiles} from './sitemap.ts'

/** Everything that a site holds for programs rather than people; where a name is a page's already, the page stays. */
export function* machineFiles(content: SiteContent): Iterable<SiteFile> {
  const pages = pageFolders(content.catalog)
  for (const file of allFiles(content)) if (!pages.has(file.path) && isWritable(file.path)) yield file
}

function* allFiles(content: SiteContent): Iterable<SiteFile> {
  yield* apiFiles(content)
  yield* documentFiles(content)
  yield* seriesBadges(content)
  yield* cloudBadges(content)
  yield* feedFiles(content)
  yield* sitemapFiles(content)
  const {profile} = content.catalog
  yield {path: siteFiles.robots, text: robotsText(profile)}
  yield {path: siteFiles.llms, text: llmsText(content)}
  yield {path: siteFiles.headers, text: headersFile(profile.base)}
}

/** Everything may be read; only found where the site lies at the root of its host. */
function robotsText(profile: Profile): string {
  return `User-agent: *
Allow: /

Sitemap: ${fileAddress(siteFiles.sitemap, profile)}
`
}

/** What lies beside the page of each document; its data comes with the API. */
function* documentFiles(content: SiteContent): Iterable<SiteFile> {
  const sourceOf = ({path}: Document): string => withoutByteOrderMark(fileAt(path, content.tree.files)?.text ?? '')
  for (const document of content.catalog.byId.values()) {
    const citation = citationOf(document, content)
    yield {path: documentFile(document, 'md'), text: sourceOf(document)}
    yield {path: documentFile(document, 'bib'), text: bibtex(citation)}
    yield {path: documentFile(document, 'csl.json'), text: cslJson(citation)}
    yield {path: documentFile(document, 'svg'), text: documentBadge(document, content)}
  }
}

function* seriesBadges(content: SiteContent): Iterable<SiteFile> {
  const {catalog, day} = content
  for (const series of catalog.series.values()) {
    const text = seriesBadge(series, seriesTitle(series, catalog, day), content)
    yield {path: seriesBadgeFile(series, catalog.profile), text}
  }
}

function pageFolders({byId, series, profile}: Catalog): ReadonlySet<string> {
  return new Set([
    ...[...byId.values()].map(documentPath),
    ...[...series.values()].map((one) => seriesPath(one, profile))
  ])
}

/** Bytes that a file name may have on every file system in use. */
const longestName = 255

function isWritable(path: string): boolean {
  return path.split('/').every((name) => new TextEncoder().encode(name).length <= longestName)
}
