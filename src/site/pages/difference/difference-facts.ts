import type {Series} from '../../../core/catalog.ts'
import {versionLabel} from '../../../core/document-id.ts'
import {fileAddress, seriesAddress, siteAddress, trackAddress} from '../../../core/site/addresses.ts'
import {type ComparedVersions, comparedVersions} from '../../../core/site/compared-versions.ts'
import {differencePath} from '../../../core/site/page-paths.ts'
import type {SiteContent} from '../../../core/site/site-content.ts'
import {type DocumentLink, documentLink} from '../../components/document-link.ts'
import {type RequirementDifferenceRow, requirementDifferenceRows} from '../../components/requirement-differences.ts'
import {type SideNav, sideNav} from '../../layouts/side-nav.ts'

/** A link to what changed between two versions. */
export interface DifferenceLink {
  readonly href: string
  /** `v2 → v3` */
  readonly label: string
}

export interface DifferenceFacts {
  readonly series: {readonly id: string; readonly href: string}
  readonly track: {readonly name: string; readonly href: string}
  readonly title: string
  readonly description: string
  readonly canonical: string
  readonly before: DocumentLink & {readonly version: string}
  readonly after: DocumentLink & {readonly version: string}
  /** Other versions of the series that are compared. */
  readonly others: readonly DifferenceLink[]
  /** What is asked for differently. */
  readonly requirements: readonly RequirementDifferenceRow[]
  readonly side: SideNav
}

/** Everything that the page of what changed between two versions says besides the difference itself. */
export function differenceFacts(series: Series, compared: ComparedVersions, content: SiteContent): DifferenceFacts {
  const {catalog, day} = content
  const {profile} = catalog
  const {before, after, name} = compared
  const former = versionLabel(before)
  const latter = versionLabel(after)
  return {
    series: {id: series.id, href: seriesAddress(series, profile)},
    track: {name: series.track, href: trackAddress(series.track, profile)},
    title: `${series.id}: what changed from ${former} to ${latter}`,
    description: `What was inserted into and deleted from ${after.frontMatter.title} between ${former} and ${latter}.`,
    canonical: fileAddress(differencePath(series, compared, profile), profile),
    before: {...documentLink(before, day, profile), version: former},
    after: {...documentLink(after, day, profile), version: latter},
    others: differenceLinks(series, content).filter(({href}) => !href.endsWith(`/${name}`)),
    requirements: requirementDifferenceRows(before, after, content),
    side: sideNav(series.track, catalog, day, series)
  }
}

/** What changed between versions of a series, the newest first. */
export function differenceLinks(series: Series, content: SiteContent): readonly DifferenceLink[] {
  const {profile} = content.catalog
  return comparedVersions(series)
    .map((compared) => ({
      href: siteAddress(differencePath(series, compared, profile), profile),
      label: `${versionLabel(compared.before)} → ${versionLabel(compared.after)}`
    }))
    .toReversed()
}
