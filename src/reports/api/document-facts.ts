import {seriesOf} from '../../core/catalog.ts'
import {type Document, documentPhase, isSupplement} from '../../core/document.ts'
import {seriesId, shortId, versionLabel} from '../../core/document-id.ts'
import type {DocumentHistory} from '../../core/history/document-history.ts'
import {isInForce} from '../../core/lifecycle.ts'
import {isNormative} from '../../core/profile/profile.ts'
import {relationsOf} from '../../core/relations.ts'
import {documentAddress, fileAddress, fullAddress, seriesAddress, sourceAddress} from '../../core/site/addresses.ts'
import {documentFile} from '../../core/site/file-paths.ts'
import type {SiteContent} from '../../core/site/site-content.ts'
import {defined} from '../../core/text/defined.ts'
import type {DocumentFacts} from './schemas.ts'

/** Everything that the API says of a document. */
export function documentFacts(document: Document, content: SiteContent): DocumentFacts {
  const {catalog, day, histories} = content
  const {profile} = catalog
  const {title, description, type, track, status} = document.frontMatter
  const phase = documentPhase(document, day, profile)
  const history = histories.get(document.id)
  const {replaces, replacedBy, supplements, supplementedBy} = relationsOf(catalog, document)
  return defined({
    id: document.id,
    shortId: shortId(document),
    series: seriesId(document, profile),
    number: document.number,
    version: versionLabel(document),
    title,
    description: description || undefined,
    type,
    normative: isNormative(profile, type),
    supplement: isSupplement(document, profile),
    track,
    status,
    phase,
    inForce: isInForce(phase),
    dates: datesOf(document),
    replaces: linksTo(replaces, content),
    replacedBy: linksTo(replacedBy, content),
    supplements: linksTo(supplements, content),
    supplementedBy: linksTo(supplementedBy, content),
    history: history && historyOf(history),
    links: documentLinks(document, content)
  })
}

function datesOf({frontMatter}: Document): DocumentFacts['dates'] {
  const {stabilized_at: stabilized, deprecated_at: deprecated, rejected_at: rejected} = frontMatter
  return defined({stabilized, deprecated, rejected})
}

function linksTo(documents: readonly Document[], {catalog, day}: SiteContent): DocumentFacts['replaces'] {
  return documents.map((document) => ({
    id: document.id,
    title: document.frontMatter.title,
    phase: documentPhase(document, day, catalog.profile),
    url: pageAddress(document, catalog)
  }))
}

function historyOf({firstPublishedOn, lastChangedOn, formerIds = []}: DocumentHistory): DocumentFacts['history'] {
  return defined({
    firstPublished: firstPublishedOn,
    lastChanged: lastChangedOn,
    formerIds: formerIds.length > 0 ? [...formerIds] : undefined
  })
}

/** The full addresses of a document's page and of the files beside it. */
export function documentLinks(document: Document, {catalog}: SiteContent): DocumentFacts['links'] {
  const {profile} = catalog
  const series = seriesOf(catalog, document)
  const source = sourceAddress(document, profile)
  return defined({
    page: pageAddress(document, catalog),
    series: series ? fullAddress(seriesAddress(series, profile), profile) : pageAddress(document, catalog),
    data: fileAddress(documentFile(document, 'json'), profile),
    markdown: fileAddress(documentFile(document, 'md'), profile),
    bibtex: fileAddress(documentFile(document, 'bib'), profile),
    csl: fileAddress(documentFile(document, 'csl.json'), profile),
    badge: fileAddress(documentFile(document, 'svg'), profile),
    source
  })
}

function pageAddress(document: Document, {profile}: SiteContent['catalog']): string {
  return fullAddress(documentAddress(document, profile), profile)
}
