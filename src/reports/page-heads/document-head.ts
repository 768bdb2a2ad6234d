import {type Series, seriesOf} from '../../core/catalog.ts'
import {type Document, documentPhase} from '../../core/document.ts'
import {shortId, versionLabel} from '../../core/document-id.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import {documentAddress, fileAddress, fullAddress, seriesAddress} from '../../core/site/addresses.ts'
import {seriesFeedFile} from '../../core/site/file-paths.ts'
import {sitePages} from '../../core/site/fixed-paths.ts'
import type {SiteContent} from '../../core/site/site-content.ts'
import {documentLinks} from '../api/document-facts.ts'
import {seriesTitle} from '../matrix/matrix-rows.ts'
import {dataMediaType} from '../site/media-type.ts'
import {previewProperties} from '../site/preview-image.ts'
import {phaseName} from '../status/phase-name.ts'
import {type HeadLink, latestVersion, metaOf, type PageHead, scriptJson} from './page-head.ts'

/** What the page of a document says of itself: its versions (RFC 5829), its other forms, and what it is about. */
export function documentHead(document: Document, content: SiteContent): PageHead {
  const {catalog, histories} = content
  const {profile} = catalog
  const {title, description, track, deprecated_at: expires} = document.frontMatter
  const canonical = pageOf(document, content)
  const series = seriesOf(catalog, document)
  const {lastChangedOn} = histories.get(document.id) ?? {}
  const name = `${shortId(document)}: ${title}`
  return {
    canonical,
    links: [...(series ? versionLinks(document, series, content) : []), ...otherForms(document, series, content)],
    meta: metaOf({
      'og:type': 'article',
      'og:site_name': profile.title,
      'og:title': name,
      'og:description': description,
      'og:url': canonical,
      ...previewProperties(profile),
      'article:section': track,
      'article:published_time': publishedOn(document, content),
      'article:modified_time': lastChangedOn,
      'article:expiration_time': expires
    }),
    data: scriptJson(articleOf(document, series, content))
  }
}

/** RFC 5829; a supplement is not a version of its standard, it only has the same history. */
function versionLinks(document: Document, series: Series, content: SiteContent): readonly HeadLink[] {
  const {profile} = content.catalog
  const {versions} = series
  const index = versions.indexOf(document)
  const link = (rel: string, to: Document | undefined): readonly HeadLink[] =>
    to ? [{rel, href: pageOf(to, content), title: shortId(to)}] : []
  const latest = latestVersion(series, content)
  const history = {rel: 'version-history', href: fullAddress(seriesAddress(series, profile), profile), title: series.id}
  if (index < 0) return [history]
  return [
    ...link('latest-version', latest),
    ...link('predecessor-version', versions[index - 1]),
    ...link('successor-version', versions[index + 1]),
    history
  ]
}

function otherForms(document: Document, series: Series | undefined, content: SiteContent): readonly HeadLink[] {
  const {profile} = content.catalog
  const {markdown, data, bibtex, csl} = documentLinks(document, content)
  const form = (href: string, title: string): HeadLink => ({
    rel: 'alternate',
    href,
    type: dataMediaType(href).replace(/;.*/, ''),
    title
  })
  return [
    form(markdown, 'Source'),
    form(data, 'Data'),
    form(bibtex, 'Citation for BibTeX'),
    form(csl, 'Citation as CSL-JSON'),
    ...(series ? [form(fileAddress(seriesFeedFile(series, profile), profile), `Events of ${series.id}`)] : []),
    ...(profile.license?.url ? [{rel: 'license', href: profile.license.url, title: profile.license.name}] : [])
  ]
}

/** https://schema.org/TechArticle */
function articleOf(document: Document, series: Series | undefined, content: SiteContent): unknown {
  const {catalog, day, histories} = content
  const {profile} = catalog
  const {title, description, type, track, deprecated_at: expires} = document.frontMatter
  const {lastChangedOn} = histories.get(document.id) ?? {}
  const page = pageOf(document, content)
  return {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    '@id': page,
    url: page,
    headline: title,
    description: description || undefined,
    identifier: shortId(document),
    version: versionLabel(document),
    genre: type,
    articleSection: track,
    creativeWorkStatus: phaseName(documentPhase(document, day, profile)),
    datePublished: publishedOn(document, content),
    dateModified: lastChangedOn,
    expires,
    license: profile.license?.url ?? profile.license?.name,
    isPartOf: series && {
      '@type': 'CreativeWorkSeries',
      name: `${series.id}: ${seriesTitle(series, catalog, day)}`,
      url: fullAddress(seriesAddress(series, profile), profile)
    },
    publisher: {'@type': 'Organization', name: profile.title, url: fileAddress(sitePages.home, profile)}
  }
}

/** The day of its publication; without history that since when it is in force, once it has come. */
function publishedOn(document: Document, {day, histories}: SiteContent): IsoDate | undefined {
  const {stabilized_at: stabilized} = document.frontMatter
  const inForceSince = stabilized !== undefined && stabilized <= day ? stabilized : undefined
  return histories.get(document.id)?.firstPublishedOn ?? inForceSince
}

function pageOf(document: Document, {catalog}: SiteContent): string {
  return fullAddress(documentAddress(document, catalog.profile), catalog.profile)
}
