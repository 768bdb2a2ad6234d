import {type Series, seriesOf} from '../../../core/catalog.ts'
import type {Document} from '../../../core/document.ts'
import {shortId, versionLabel} from '../../../core/document-id.ts'
import type {DocumentHistory} from '../../../core/history/document-history.ts'
import type {IsoDate} from '../../../core/lifecycle.ts'
import {isNormative, type Profile} from '../../../core/profile/profile.ts'
import {
  documentAddress,
  localAddress,
  seriesAddress,
  siteAddress,
  sourceAddress,
  trackAddress
} from '../../../core/site/addresses.ts'
import {checklistPath} from '../../../core/site/page-paths.ts'
import type {SiteContent} from '../../../core/site/site-content.ts'
import {defined} from '../../../core/text/defined.ts'
import {documentLinks} from '../../../reports/api/document-facts.ts'
import {documentHead} from '../../../reports/page-heads/document-head.ts'
import type {PageHead} from '../../../reports/page-heads/page-head.ts'
import {type CertifiedFacts, certifiedFacts} from '../../components/certification/certified-facts.ts'
import type {Sections} from '../../components/certification/section-link.ts'
import {type Changing, changing} from '../../components/changing.ts'
import {type DocumentLink, documentLink} from '../../components/document-link.ts'
import {type PhaseView, phaseView} from '../../components/phase-view.ts'
import {countsText, requirementCounts} from '../../components/requirement-counts.ts'
import {type SideNav, sideNav} from '../../layouts/side-nav.ts'
import {type DateFact, datesOf, type Fact, factsOf, insteadOf, latestInForce} from './document-relations.ts'

export interface DocumentPageFacts {
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
  readonly instead: Changing<DocumentLink | undefined>
  readonly dates: readonly DateFact[]
  /** All versions of its series, oldest first, where there is a choice. */
  readonly versions: readonly VersionLink[]
  readonly facts: readonly Fact[]
  /** The list of what it asks for, where it asks for anything. */
  readonly requirements?: {readonly href: string; readonly counts: string}
  readonly source?: string
  readonly forms: readonly {readonly label: string; readonly href: string}[]
  readonly history: Pick<DocumentHistory, 'firstPublishedOn' | 'lastChangedOn' | 'contributors'>
  /** Undefined where no scope knows of it. */
  readonly certified?: CertifiedFacts
  readonly side: SideNav
}

interface VersionLink extends DocumentLink {
  readonly version: string
  readonly isCurrent: boolean
}

/** Everything that the page of a document says about it besides its text. */
export function documentPageFacts(document: Document, content: SiteContent, sections: Sections): DocumentPageFacts {
  const {catalog, day, histories} = content
  const {profile} = catalog
  const {title, type, track, description} = document.frontMatter
  const series = seriesOf(catalog, document)
  const phase = phaseView(document, day, profile)
  const latest = latestInForce(series, catalog, day)
  return defined({
    id: document.id,
    shortId: shortId(document),
    title,
    description: description || undefined,
    head: documentHead(document, content),
    type,
    binding: isNormative(profile, type) ? 'normative' : 'informative',
    track: {name: track, href: trackAddress(track, profile)},
    series: {
      id: series?.id ?? document.id,
      href: series ? seriesAddress(series, profile) : documentAddress(document, profile)
    },
    phase,
    instead: changing(series?.versions ?? [document], day, (date) => insteadOf(document, series, catalog, date)),
    dates: datesOf(document),
    versions: versionsOf(document, series, day, profile),
    facts: factsOf(document, catalog, day, latest, series),
    requirements: requirementsOf(document, content),
    source: sourceAddress(document, profile),
    forms: formsOf(document, content),
    history: historyOf(histories.get(document.id), profile),
    certified: certifiedFacts([document], content.certification, catalog, sections),
    side: sideNav(track, catalog, day, series)
  })
}

function requirementsOf(document: Document, {catalog, requirements}: SiteContent): DocumentPageFacts['requirements'] {
  const ofDocument = requirements.documents.get(document.id)?.requirements ?? []
  if (ofDocument.length === 0) return undefined
  const href = siteAddress(checklistPath(document), catalog.profile)
  return {href, counts: countsText(requirementCounts(ofDocument))}
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

function historyOf(
  history: DocumentHistory | undefined,
  {contributors: showsContributors}: Profile
): DocumentPageFacts['history'] {
  const {firstPublishedOn, lastChangedOn, contributors = []} = history ?? {}
  return defined({
    firstPublishedOn: firstPublishedOn || undefined,
    lastChangedOn: lastChangedOn || undefined,
    contributors: showsContributors && contributors.length > 0 ? contributors : undefined
  })
}

function formsOf(document: Document, content: SiteContent): DocumentPageFacts['forms'] {
  const {markdown, data, bibtex, csl} = documentLinks(document, content)
  const {profile} = content.catalog
  return [
    {label: 'Markdown', href: localAddress(markdown, profile)},
    {label: 'JSON', href: localAddress(data, profile)},
    {label: 'BibTeX', href: localAddress(bibtex, profile)},
    {label: 'CSL-JSON', href: localAddress(csl, profile)}
  ]
}
