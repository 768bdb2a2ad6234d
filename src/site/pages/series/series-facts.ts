import type {Series} from '../../../core/catalog.ts'
import {type Document, documentPhase} from '../../../core/document.ts'
import {versionLabel} from '../../../core/document-id.ts'
import {isInForce} from '../../../core/lifecycle.ts'
import {trackSlug} from '../../../core/profile/profile.ts'
import {siteAddress, trackAddress} from '../../../core/site/addresses.ts'
import {seriesFeedFile} from '../../../core/site/file-paths.ts'
import {checklistPath} from '../../../core/site/page-paths.ts'
import type {SiteContent} from '../../../core/site/site-content.ts'
import {defined} from '../../../core/text/defined.ts'
import {seriesTitle, supplementTitle} from '../../../reports/matrix/matrix-rows.ts'
import type {PageHead} from '../../../reports/page-heads/page-head.ts'
import {seriesHead} from '../../../reports/page-heads/series-head.ts'
import {type CertifiedFacts, certifiedFacts} from '../../components/certification/certified-facts.ts'
import type {Sections} from '../../components/certification/section-link.ts'
import {type Changing, changing} from '../../components/changing.ts'
import {type DocumentLink, documentLink} from '../../components/document-link.ts'
import {type SideNav, sideNav} from '../../layouts/side-nav.ts'
import {type DifferenceLink, differenceLinks} from '../difference/difference-facts.ts'
import {type Timeline, timeline} from './timeline.ts'

export interface SeriesPageFacts {
  readonly id: string
  readonly title: string
  readonly description?: string
  readonly head: PageHead
  readonly track: {readonly name: string; readonly slug: string; readonly href: string}
  /** What counts on the day, newest first. */
  readonly counting: Changing<readonly DocumentLink[]>
  readonly versions: readonly VersionRow[]
  readonly supplements: readonly (DocumentLink & {readonly version: string; readonly shortTitle: string})[]
  readonly timeline?: Timeline
  readonly differences: readonly DifferenceLink[]
  readonly feed: string
  /** Undefined where no scope knows of its documents. */
  readonly certified?: CertifiedFacts
  readonly side: SideNav
}

interface VersionRow extends DocumentLink {
  readonly version: string
  readonly type: string
  readonly stabilized: string
  readonly deprecated: string
  /** The list of what it asks for, where it asks for anything. */
  readonly requirements?: {readonly href: string; readonly count: number}
}

/** Everything that the page of a series says, newest version first. */
export function seriesPageFacts(series: Series, content: SiteContent, sections: Sections): SeriesPageFacts {
  const {catalog, day} = content
  const {profile} = catalog
  const description = series.versions.findLast(({frontMatter}) => frontMatter.description)?.frontMatter.description
  const row = (document: Document): VersionRow =>
    defined({
      ...documentLink(document, day, profile),
      version: versionLabel(document),
      type: document.frontMatter.type,
      stabilized: document.frontMatter.stabilized_at ?? '–',
      deprecated: document.frontMatter.deprecated_at ?? '–',
      requirements: requirementsOf(document, content)
    })
  const newestFirst = series.versions.toReversed()
  return defined({
    id: series.id,
    title: seriesTitle(series, catalog, day),
    description: description || undefined,
    head: seriesHead(series, content),
    track: {name: series.track, slug: trackSlug(profile, series.track), href: trackAddress(series.track, profile)},
    counting: changing(series.versions, day, (date) =>
      newestFirst
        .filter((version) => isInForce(documentPhase(version, date, profile)))
        .map((version) => documentLink(version, date, profile))
    ),
    versions: newestFirst.map(row),
    supplements: series.supplements.map((document) => ({
      ...documentLink(document, day, profile),
      version: versionLabel(document),
      shortTitle: supplementTitle(document, series)
    })),
    timeline: timeline(series, catalog, day),
    differences: differenceLinks(series, content),
    feed: siteAddress(seriesFeedFile(series, profile), profile),
    certified: certifiedFacts([...series.versions, ...series.supplements], content.certification, catalog, sections),
    side: sideNav(series.track, catalog, day, series)
  })
}

function requirementsOf(document: Document, {catalog, requirements}: SiteContent): VersionRow['requirements'] {
  const count = requirements.documents.get(document.id)?.requirements.length ?? 0
  return count === 0 ? undefined : {href: siteAddress(checklistPath(document), catalog.profile), count}
}
