import type {Series} from '../../core/catalog.ts'
import type {Document} from '../../core/document.ts'
import {shortId} from '../../core/document-id.ts'
import {documentAddress, fileAddress, fullAddress, seriesAddress} from '../../core/site/addresses.ts'
import {seriesDataFile, seriesFeedFile} from '../../core/site/file-paths.ts'
import type {SiteContent} from '../../core/site/site-content.ts'
import {seriesTitle} from '../matrix/matrix-rows.ts'
import {dataMediaType} from '../site/media-type.ts'
import {previewProperties} from '../site/preview-image.ts'
import {latestVersion, metaOf, type PageHead, scriptJson} from './page-head.ts'

/** What the page of a series says of itself; it is the version history of its documents (RFC 5829). */
export function seriesHead(series: Series, content: SiteContent): PageHead {
  const {catalog, day} = content
  const {profile} = catalog
  const canonical = fullAddress(seriesAddress(series, profile), profile)
  const pageOf = (document: Document): string => fullAddress(documentAddress(document, profile), profile)
  const {versions, supplements} = series
  const latest = latestVersion(series, content)
  const name = `${series.id}: ${seriesTitle(series, catalog, day)}`
  const description = versions.findLast(({frontMatter}) => frontMatter.description)?.frontMatter.description
  const feed = fileAddress(seriesFeedFile(series, profile), profile)
  const data = fileAddress(seriesDataFile(series), profile)
  return {
    canonical,
    links: [
      ...(latest ? [{rel: 'latest-version', href: pageOf(latest), title: shortId(latest)}] : []),
      {rel: 'alternate', href: data, type: dataMediaType(data), title: 'Data'},
      {rel: 'alternate', href: feed, type: dataMediaType(feed).replace(/;.*/, ''), title: `Events of ${series.id}`}
    ],
    meta: metaOf({
      'og:type': 'website',
      'og:site_name': profile.title,
      'og:title': name,
      'og:description': description,
      'og:url': canonical,
      ...previewProperties(profile)
    }),
    data: scriptJson({
      '@context': 'https://schema.org',
      '@type': 'CreativeWorkSeries',
      '@id': canonical,
      url: canonical,
      name,
      description: description || undefined,
      hasPart: [...versions, ...supplements].map((one) => {
        return {'@type': 'TechArticle', '@id': pageOf(one), identifier: shortId(one), headline: one.frontMatter.title}
      })
    })
  }
}
