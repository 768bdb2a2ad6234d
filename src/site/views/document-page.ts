import {documentAddress, localAddress, seriesAddress, sourceAddress, trackAddress} from '../../core/address.ts'
import {type Catalog, type Series, seriesOf} from '../../core/catalog.ts'
import {type Document, documentPhase} from '../../core/document.ts'
import {shortId, versionLabel} from '../../core/document-id.ts'
import {type IsoDate, isInForce} from '../../core/lifecycle.ts'
import {isNormative, type Profile} from '../../core/profile.ts'
import {relationsOf} from '../../core/relations.ts'
import {documentLinks} from '../../reports/api/document-facts.ts'
import {documentHead} from '../../reports/page-heads/document-head.ts'
import type {PageHead} from '../../reports/page-heads/page-head.ts'
import type {SiteContent} from '../../reports/site/site-content.ts'
import {type DocumentLink, documentLink} from './link.ts'
import {type PhaseView, phaseView} from './phase.ts'
import {type SideNav, sideNav} from './side-nav.ts'

export interface Fact {
  readonly term: string
  readonly links: readonly DocumentLink[]
}

export interface DocumentPage {
  readonly id: string
  readonly shortId: string
  readonly title: string
  readonly description?: string
  readonly head: PageHead
  readonly type: string
  readonly binding: string
  readonly track: {readonly name: string; readonly href: string}
  readonly series: {readonly id: string; readonly href: string}
  readonly phase: PhaseView
  /** For a document that does not count: what does. */
  readonly instead?: DocumentLink
  readonly dates: readonly {readonly term: string; readonly day: IsoDate}[]
  /** All versions of its series, oldest first, where there is a choice. */
  readonly versions: readonly VersionLink[]
  readonly facts: readonly Fact[]
  readonly source?: string
  readonly forms: readonly {readonly label: string; readonly href: string}[]
  readonly history: {readonly firstPublishedOn?: IsoDate; readonly lastChangedOn?: IsoDate}
  readonly side: SideNav
}

interface VersionLink extends DocumentLink {
  readonly version: string
  readonly isCurrent: boolean
}

/** Everything that the page of a document says about it, ready to print. */
export function documentPage(document: Document, content: SiteContent): DocumentPage {
  const {catalog, day, histories} = content
  const {profile} = catalog
  const {title, type, track, description} = document.frontMatter
  const series = seriesOf(catalog, document)
  const phase = phaseView(document, day, profile)
  const latest = latestInForce(series, catalog, day)
  const counts = isInForce(phase.phase) || phase.phase === 'informative' || phase.phase === 'upcoming'
  const source = sourceAddress(document, profile)
  const {firstPublishedOn, lastChangedOn} = histories.get(document.id) ?? {}
  return {
    id: document.id,
    shortId: shortId(document),
    title,
    ...(description && {description}),
    head: documentHead(document, content),
    type,
    binding: isNormative(profile, type) ? 'normative' : 'informative',
    track: {name: track, href: trackAddress(track, profile)},
    series: {
      id: series?.id ?? document.id,
      href: series ? seriesAddress(series, profile) : documentAddress(document, profile)
    },
    phase,
    ...(!counts && latest && latest !== document && {instead: documentLink(latest, day, profile)}),
    dates: datesOf(document),
    versions: versionsOf(document, series, day, profile),
    facts: factsOf(document, catalog, day, latest, series),
    ...(source !== undefined && {source}),
    forms: formsOf(document, content),
    history: {...(firstPublishedOn && {firstPublishedOn}), ...(lastChangedOn && {lastChangedOn})},
    side: sideNav(track, catalog, day, series)
  }
}

function versionsOf(
  document: Document,
  series: Series | undefined,
  day: IsoDate,
  profile: Profile
): readonly VersionLink[] {
  const versions = series?.versions.includes(document) ? series.versions : []
  if (versions.length < 2) return []
  return versions.map((one) => ({
    ...documentLink(one, day, profile),
    version: versionLabel(one),
    isCurrent: one === document
  }))
}

function formsOf(document: Document, content: SiteContent): DocumentPage['forms'] {
  const {markdown, data, bibtex, csl} = documentLinks(document, content)
  const {profile} = content.catalog
  return [
    {label: 'Markdown', href: localAddress(markdown, profile)},
    {label: 'JSON', href: localAddress(data, profile)},
    {label: 'BibTeX', href: localAddress(bibtex, profile)},
    {label: 'CSL-JSON', href: localAddress(csl, profile)}
  ]
}

function latestInForce(series: Series | undefined, {profile}: Catalog, day: IsoDate): Document | undefined {
  return series?.versions.findLast((version) => isInForce(documentPhase(version, day, profile)))
}

function datesOf({frontMatter}: Document): DocumentPage['dates'] {
  const dates = [
    {term: 'Stabilised', day: frontMatter.stabilized_at},
    {term: 'Deprecated', day: frontMatter.deprecated_at},
    {term: 'Rejected', day: frontMatter.rejected_at}
  ]
  return dates.flatMap(({term, day}) => (day === undefined ? [] : [{term, day}]))
}

function factsOf(
  document: Document,
  catalog: Catalog,
  day: IsoDate,
  latest: Document | undefined,
  series: Series | undefined
): readonly Fact[] {
  const relations = relationsOf(catalog, document)
  const draft = series?.versions.findLast((version) => documentPhase(version, day, catalog.profile) === 'draft')
  const facts: readonly (readonly [string, readonly Document[]])[] = [
    ['Latest effective', latest && latest !== document ? [latest] : []],
    ['Latest draft', draft && draft !== document ? [draft] : []],
    ['Replaces', relations.replaces],
    ['Replaced by', relations.replacedBy],
    ['Supplements', relations.supplements],
    ['Supplemented by', relations.supplementedBy]
  ]
  return facts
    .filter(([, documents]) => documents.length > 0)
    .map(([term, documents]) => ({term, links: documents.map((one) => documentLink(one, day, catalog.profile))}))
}
