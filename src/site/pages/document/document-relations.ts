import type {Catalog, Series} from '../../../core/catalog.ts'
import {type Document, documentPhase} from '../../../core/document.ts'
import {type IsoDate, isInForce} from '../../../core/lifecycle.ts'
import {relationsOf} from '../../../core/relations.ts'
import {type DocumentLink, documentLink} from '../../components/document-link.ts'

/** What stands beside a document: `Replaces`, and the documents that it replaces. */
export interface Fact {
  readonly term: string
  readonly links: readonly DocumentLink[]
}

/** The days that its authors have recorded. */
export interface DateFact {
  readonly term: string
  readonly day: IsoDate
}

/** The newest version that is in force on a day. */
export function latestInForce(series: Series | undefined, {profile}: Catalog, day: IsoDate): Document | undefined {
  return series?.versions.findLast((version) => isInForce(documentPhase(version, day, profile)))
}

/** For a document that does not count on a day: what does. */
export function insteadOf(
  document: Document,
  series: Series | undefined,
  catalog: Catalog,
  day: IsoDate
): DocumentLink | undefined {
  const {profile} = catalog
  const phase = documentPhase(document, day, profile)
  const latest = latestInForce(series, catalog, day)
  const counts = isInForce(phase) || phase === 'informative' || phase === 'upcoming'
  return !counts && latest && latest !== document ? documentLink(latest, day, profile) : undefined
}

export function datesOf({frontMatter}: Document): readonly DateFact[] {
  const dates = [
    {term: 'Stabilised', day: frontMatter.stabilized_at},
    {term: 'Deprecated', day: frontMatter.deprecated_at},
    {term: 'Rejected', day: frontMatter.rejected_at}
  ]
  return dates.flatMap(({term, day}) => (day === undefined ? [] : [{term, day}]))
}

export function factsOf(
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
