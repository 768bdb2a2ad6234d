import {compareScopeVersions} from '../../../core/certification/version-order.ts'
import type {Document} from '../../../core/document.ts'
import {shortId} from '../../../core/document-id.ts'
import type {KnownScopeVersion} from '../../../core/requirements/known-requirements.ts'
import {scopeDifferences} from '../../../core/requirements/scope-differences.ts'
import {fileAddress, siteAddress} from '../../../core/site/addresses.ts'
import {scopeChecklistPath} from '../../../core/site/page-paths.ts'
import type {SiteContent} from '../../../core/site/site-content.ts'
import {defined} from '../../../core/text/defined.ts'
import {allKnownRequirements} from '../../../reports/requirements/requirement-rows.ts'
import {type Checklist, checklist, type FormLink, formLinks} from '../../components/checklist.ts'
import {type DocumentLink, documentLink} from '../../components/document-link.ts'
import {countsText, coverageText, requirementCounts, sumOfCoverage} from '../../components/requirement-counts.ts'
import {differenceRows, type RequirementDifferenceRow} from '../../components/requirement-differences.ts'

/** What a version of a scope asks for, and what of it is new. */
export interface ScopeChecklist {
  readonly name: string
  readonly version: string
  readonly canonical: string
  readonly counts: string
  /** Undefined where no testcases are known at all. */
  readonly coverage?: string
  readonly forms: readonly FormLink[]
  readonly documents: readonly Checklist[]
  /** Documents that ask for nothing. */
  readonly silent: readonly DocumentLink[]
  /** For who fulfils the version before: what is new. */
  readonly news?: {readonly version: string; readonly href: string; readonly documents: readonly ScopeNews[]}
}

export interface ScopeNews {
  readonly title: string
  readonly before: string
  readonly after: string
  readonly rows: readonly RequirementDifferenceRow[]
}

export function scopeChecklist(version: KnownScopeVersion, content: SiteContent): ScopeChecklist {
  const {catalog, requirements, day} = content
  const {profile} = catalog
  const documents = documentsIn(version, content)
  const documentRequirements = allKnownRequirements(documents, requirements, profile)
  const coverage = sumOfCoverage(documentRequirements.map((one) => one.coverage))
  const documentsWithRequirements = new Set(documentRequirements.map(({document}) => document))
  const path = scopeChecklistPath(version)
  return defined({
    name: version.name,
    version: version.version,
    canonical: fileAddress(path, profile),
    counts: countsText(requirementCounts(documentRequirements.flatMap(({rows}) => rows))),
    coverage: coverage && coverageText(coverage),
    forms: formLinks(path, content),
    documents: documentRequirements.map((one) => checklist(one, content)),
    silent: documents
      .filter((one) => !documentsWithRequirements.has(one))
      .map((one) => documentLink(one, day, profile)),
    news: newsOf(version, documents, content)
  })
}

function newsOf(
  version: KnownScopeVersion,
  documents: readonly Document[],
  content: SiteContent
): ScopeChecklist['news'] {
  const {catalog, requirements} = content
  const before = predecessorOf(version, content)
  if (!before) return undefined
  const differences = scopeDifferences(
    documentsIn(before, content),
    documents,
    catalog.profile,
    ({id}) => requirements.documents.get(id)?.requirements ?? []
  )
  const label = (document: Document | undefined, {version}: KnownScopeVersion): string =>
    document ? shortId(document) : `Not in ${version}`
  return {
    version: before.version,
    href: siteAddress(scopeChecklistPath(before), catalog.profile),
    documents: differences.map((one) => ({
      title: (one.after ?? one.before)?.frontMatter.title ?? '',
      before: label(one.before, before),
      after: label(one.after, version),
      rows: differenceRows(one, catalog.profile)
    }))
  }
}

/** The version before, whatever the order of the file. */
function predecessorOf(version: KnownScopeVersion, {requirements}: SiteContent): KnownScopeVersion | undefined {
  return requirements.scopeVersions
    .filter((one) => one.key === version.key && compareScopeVersions(one.version, version.version) < 0)
    .sort((a, b) => compareScopeVersions(a.version, b.version))
    .at(-1)
}

function documentsIn({documents}: KnownScopeVersion, {catalog}: SiteContent): readonly Document[] {
  return documents.flatMap((id) => catalog.byId.get(id) ?? [])
}
