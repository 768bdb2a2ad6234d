import {
  documentAddress,
  documentFolder,
  fullAddress,
  seriesAddress,
  sourceAddress,
  trackAddress
} from '../../core/address.ts'
import {type Catalog, type Series, seriesOf} from '../../core/catalog.ts'
import {type Document, documentPhase} from '../../core/document.ts'
import {shortId} from '../../core/document-id.ts'
import {type IsoDate, isInForce} from '../../core/lifecycle.ts'
import {isNormative} from '../../core/profile.ts'
import {relationsOf} from '../../core/relations.ts'
import {type DocumentLink, documentLink} from './link.ts'
import {type PhaseView, phaseView} from './phase.ts'

export interface Fact {
  readonly term: string
  readonly links: readonly DocumentLink[]
}

export interface DocumentPage {
  readonly id: string
  readonly shortId: string
  readonly title: string
  readonly description?: string
  /** Where it lies within the site. */
  readonly folder: string
  readonly canonical: string
  readonly type: string
  readonly binding: string
  readonly track: {readonly name: string; readonly href: string}
  readonly series: {readonly id: string; readonly href: string}
  readonly phase: PhaseView
  /** For a document that does not count: what does. */
  readonly instead?: DocumentLink
  readonly dates: readonly {readonly term: string; readonly day: IsoDate}[]
  readonly facts: readonly Fact[]
  readonly source?: string
  readonly day: IsoDate
}

/** Everything that the page of a document says about it, ready to print. */
export function documentPage(document: Document, catalog: Catalog, day: IsoDate): DocumentPage {
  const {profile} = catalog
  const {title, type, track, description} = document.frontMatter
  const series = seriesOf(catalog, document)
  const phase = phaseView(document, day, profile)
  const latest = latestInForce(series, catalog, day)
  const counts = isInForce(phase.phase) || phase.phase === 'informative' || phase.phase === 'upcoming'
  const address = documentAddress(document, profile)
  const source = sourceAddress(document, profile)
  return {
    id: document.id,
    shortId: shortId(document),
    title,
    ...(description && {description}),
    folder: documentFolder(document),
    canonical: fullAddress(address, profile),
    type,
    binding: isNormative(profile, type) ? 'normative' : 'informative',
    track: {name: track, href: trackAddress(track, profile)},
    series: {id: series?.id ?? document.id, href: series ? seriesAddress(series, profile) : address},
    phase,
    ...(!counts && latest && latest !== document && {instead: documentLink(latest, day, profile)}),
    dates: datesOf(document),
    facts: factsOf(document, catalog, day, latest, series),
    ...(source !== undefined && {source}),
    day
  }
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
