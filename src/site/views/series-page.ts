import {fullAddress, seriesAddress, seriesFolder, trackAddress} from '../../core/address.ts'
import type {Catalog, Series} from '../../core/catalog.ts'
import type {Document} from '../../core/document.ts'
import {versionLabel} from '../../core/document-id.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import {trackSlug} from '../../core/profile.ts'
import {seriesTitle, supplementTitle} from '../../reports/matrix-rows.ts'
import {type DocumentLink, documentLink} from './link.ts'

export interface SeriesPage {
  readonly id: string
  readonly title: string
  readonly description?: string
  /** Where it lies within the site. */
  readonly folder: string
  readonly canonical: string
  readonly track: {readonly name: string; readonly slug: string; readonly href: string}
  readonly versions: readonly VersionRow[]
  readonly supplements: readonly (DocumentLink & {readonly version: string; readonly shortTitle: string})[]
  readonly day: IsoDate
}

interface VersionRow extends DocumentLink {
  readonly version: string
  readonly type: string
  readonly stabilized: string
  readonly deprecated: string
}

/** Everything that the page of a series says, newest version first. */
export function seriesPage(series: Series, catalog: Catalog, day: IsoDate): SeriesPage {
  const {profile} = catalog
  const description = series.versions.findLast(({frontMatter}) => frontMatter.description)?.frontMatter.description
  const row = (document: Document): VersionRow => ({
    ...documentLink(document, day, profile),
    version: versionLabel(document),
    type: document.frontMatter.type,
    stabilized: document.frontMatter.stabilized_at ?? '–',
    deprecated: document.frontMatter.deprecated_at ?? '–'
  })
  return {
    id: series.id,
    title: seriesTitle(series, catalog, day),
    ...(description && {description}),
    folder: seriesFolder(series, profile),
    canonical: fullAddress(seriesAddress(series, profile), profile),
    track: {name: series.track, slug: trackSlug(profile, series.track), href: trackAddress(series.track, profile)},
    versions: series.versions.toReversed().map(row),
    supplements: series.supplements.map((document) => ({
      ...documentLink(document, day, profile),
      version: versionLabel(document),
      shortTitle: supplementTitle(document, series)
    })),
    day
  }
}
