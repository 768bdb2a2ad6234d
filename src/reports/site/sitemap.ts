import {type Document, lifecycleOf} from '../../core/document.ts'
import {datedSteps, type IsoDate} from '../../core/lifecycle.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {documentAddress, fileAddress, fullAddress, seriesAddress, trackAddress} from '../../core/site/addresses.ts'
import {siteFiles, sitemapFile, sitePages} from '../../core/site/fixed-paths.ts'
import {scopeChecklistPath} from '../../core/site/page-paths.ts'
import type {SiteContent, SiteFile} from '../../core/site/site-content.ts'
import {certificationPagePaths} from '../../core/site/site-paths.ts'
import {escapeXml} from '../text/escape.ts'

/** How many addresses one file of a sitemap may hold (sitemaps.org). */
const mostAddresses = 50_000

/** Every page that search engines shall know, with the day of its last change, as far as that is known. */
export function* sitemapFiles({catalog, day, histories, certification, requirements}: SiteContent): Iterable<SiteFile> {
  const {profile, byId, series} = catalog
  const changedOn = (document: Document): IsoDate | undefined =>
    newestDay(
      [histories.get(document.id)?.lastChangedOn, ...lifecycleDays(document, profile)].filter(
        (one) => one !== undefined && one <= day
      )
    )
  const documents = [...byId.values()].map((document): Entry => {
    return {address: fullAddress(documentAddress(document, profile), profile), changedOn: changedOn(document)}
  })
  const seriesPages = [...series.values()].map((one): Entry => {
    const changes = [...one.versions, ...one.supplements].map(changedOn)
    return {address: fullAddress(seriesAddress(one, profile), profile), changedOn: newestDay(changes)}
  })
  const latest = newestDay(documents.map((one) => one.changedOn))
  const overviews = [
    ...[sitePages.home, sitePages.overview, sitePages.changes, sitePages.requirements].map(
      (path): Entry => ({address: fileAddress(path, profile), changedOn: latest})
    ),
    ...[sitePages.legend, sitePages.rules].map(
      (path): Entry => ({address: fileAddress(path, profile), changedOn: undefined})
    ),
    ...profile.tracks.map(({name}): Entry => {
      const changes = [...byId.values()].filter(({frontMatter}) => frontMatter.track === name).map(changedOn)
      return {address: fullAddress(trackAddress(name, profile), profile), changedOn: newestDay(changes)}
    })
  ]
  const addresses = new Set(overviews.map(({address}) => address))
  const certificationPages = certificationPagePaths(certification)
    .map((path) => ({address: fileAddress(path, profile), changedOn: undefined}))
    .filter(({address}) => !addresses.has(address))
  const checklists = requirements.scopeVersions.map((version): Entry => {
    return {address: fileAddress(scopeChecklistPath(version), profile), changedOn: undefined}
  })
  const entries = [...overviews, ...certificationPages, ...checklists, ...seriesPages, ...documents]
  const parts = Array.from({length: Math.ceil(entries.length / mostAddresses)}, (_, index) =>
    entries.slice(index * mostAddresses, (index + 1) * mostAddresses)
  )
  for (const [index, part] of parts.entries()) yield {path: sitemapFile(index), text: entriesXml('urlset', 'url', part)}
  const index = parts.map((part, number): Entry => {
    return {address: fileAddress(sitemapFile(number), profile), changedOn: newestDay(part.map((one) => one.changedOn))}
  })
  yield {path: siteFiles.sitemap, text: entriesXml('sitemapindex', 'sitemap', index)}
}

interface Entry {
  readonly address: string
  readonly changedOn: IsoDate | undefined
}

function entriesXml(root: string, item: string, entries: readonly Entry[]): string {
  const lines = entries.map(({address, changedOn}) => {
    const change = changedOn === undefined ? '' : `<lastmod>${changedOn}</lastmod>`
    return `<${item}><loc>${escapeXml(address)}</loc>${change}</${item}>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('')}</${root}>
`
}

function newestDay(days: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  return days.reduce(
    (newer, day) => (newer === undefined || (day !== undefined && day > newer) ? day : newer),
    undefined
  )
}

function lifecycleDays(document: Document, profile: Profile): (IsoDate | undefined)[] {
  const facts = lifecycleOf(document, profile)
  return datedSteps.map((step) => facts[`${step}At`])
}
