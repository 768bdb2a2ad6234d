import {resolve} from 'node:path'
import {nameUuid} from '../../adapters/files/digest.ts'
import {assetFile} from '../../core/site/file-paths.ts'
import {pageFile, siteFiles} from '../../core/site/fixed-paths.ts'
import type {SiteContent, SiteFile} from '../../core/site/site-content.ts'
import {machineFiles} from '../../reports/site/machine-files.ts'
import {redirectHtml, redirectsFile, redirectsOf} from '../../reports/site/redirects.ts'
import {nginxRedirects} from '../../reports/site/redirects-nginx.ts'
import {requirementFiles} from '../../reports/site/requirement-files.ts'

/** Target and source of each file that documents link to. */
export function assetFiles(assets: Iterable<string>, root: string): readonly (readonly [string, string])[] {
  return [...assets].map((path) => [assetFile(path), resolve(root, path)])
}

/** What redirects come to: a page for each, and the tables that hosts read. */
function redirectFiles(content: SiteContent): readonly SiteFile[] {
  const {base} = content.catalog.profile
  const redirects = redirectsOf(content, content.histories)
  return [
    ...redirects.map(({from, to}) => ({path: pageFile(from.slice(1)), text: redirectHtml(to)})),
    {path: siteFiles.redirects, text: redirectsFile(redirects, base)},
    {path: siteFiles.nginxRedirects, text: nginxRedirects(redirects, base)}
  ]
}

/** All that is made without rendering. */
export function* filesBesidePages(content: SiteContent): Iterable<SiteFile> {
  yield* redirectFiles(content)
  yield* dataFiles(content)
}

/** What the site holds for programs: data, feeds, sources, citations, badges, sitemap. */
export function* dataFiles(content: SiteContent): Iterable<SiteFile> {
  yield* machineFiles(content)
  yield* requirementFiles(content, nameUuid)
}
