import {fileAddress, siteAddress} from '../../../core/site/addresses.ts'
import {checklistPath, trackRequirementsPath} from '../../../core/site/page-paths.ts'
import type {SiteContent} from '../../../core/site/site-content.ts'
import {allKnownRequirements} from '../../../reports/requirements/requirement-rows.ts'
import {type DocumentLink, documentLink} from '../../components/document-link.ts'
import type {ListedRequirement} from '../../components/listed-requirement.ts'
import {countsText, requirementCounts} from '../../components/requirement-counts.ts'

/** With more requirements, their page has the tracks only, and each of them a page with its documents. */
export const mostInPage = 500

export interface TrackRequirements {
  readonly name: string
  readonly counts: string
  readonly canonical: string
  /** Of its own page, where it has one. */
  readonly href?: string
  readonly documents: readonly RequirementsOfDocument[]
}

export interface RequirementsOfDocument {
  readonly document: DocumentLink
  readonly href: string
  readonly counts: string
  /** Left out where there are many. */
  readonly rows: readonly ListedRequirement[]
}

/** The tracks that have a page of their own. */
export function tracksWithRequirements({catalog, requirements}: SiteContent): readonly string[] {
  const total = [...requirements.documents.values()].reduce((sum, one) => sum + one.requirements.length, 0)
  if (total <= mostInPage) return []
  const documents = [...catalog.byId.values()].filter(({id}) => requirements.documents.get(id)?.requirements.length)
  const tracks = new Set(documents.map(({frontMatter}) => frontMatter.track))
  return catalog.profile.tracks.map(({name}) => name).filter((name) => tracks.has(name))
}

/** The documents of a track that ask for something. */
export function trackRequirements(track: string, content: SiteContent): TrackRequirements {
  const {catalog, requirements, day} = content
  const {profile} = catalog
  const documents = [...catalog.byId.values()].filter(({frontMatter}) => frontMatter.track === track)
  const documentRequirements = allKnownRequirements(documents, requirements, profile)
  return {
    name: track,
    counts: countsText(requirementCounts(documentRequirements.flatMap(({rows}) => rows))),
    canonical: fileAddress(trackRequirementsPath(track, profile), profile),
    documents: documentRequirements.map(({document, rows}) => ({
      document: documentLink(document, day, profile),
      href: siteAddress(checklistPath(document), profile),
      counts: countsText(requirementCounts(rows)),
      rows: []
    }))
  }
}
