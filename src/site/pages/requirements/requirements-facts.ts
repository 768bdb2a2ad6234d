import {documentPhase} from '../../../core/document.ts'
import {type Phase, phases} from '../../../core/lifecycle.ts'
import type {KnownRequirements} from '../../../core/requirements/known-requirements.ts'
import {fileAddress, siteAddress} from '../../../core/site/addresses.ts'
import {requirementListFile} from '../../../core/site/file-paths.ts'
import {sitePages} from '../../../core/site/fixed-paths.ts'
import {scopeChecklistPath, trackRequirementsPath} from '../../../core/site/page-paths.ts'
import type {SiteContent} from '../../../core/site/site-content.ts'
import {defined} from '../../../core/text/defined.ts'
import {type RequirementList, requirementList} from '../../../reports/requirements/requirement-list.ts'
import {allKnownRequirements, type DocumentRequirements} from '../../../reports/requirements/requirement-rows.ts'
import {phaseName} from '../../../reports/status/phase-name.ts'
import {type ListedRequirement, listedRequirement} from '../../components/listed-requirement.ts'
import {countsText, coverageText, requirementCounts, sumOfCoverage} from '../../components/requirement-counts.ts'
import {
  mostInPage,
  type RequirementsOfDocument,
  type TrackRequirements,
  trackRequirements
} from './track-requirements-facts.ts'

export interface RequirementsFacts {
  readonly canonical: string
  readonly total: number
  readonly counts: string
  /** Undefined where no testcases are known at all. */
  readonly coverage?: string
  readonly filter: RequirementFilter
  readonly tracks: readonly TrackRequirements[]
  readonly scopes: readonly ScopeRequirements[]
  /** Testcases that lead to no document or section. */
  readonly nowhere: KnownRequirements['nowhere']
}

export interface RequirementFilter {
  /** Where the list lies that is filtered. */
  readonly list: string
  readonly keywords: readonly string[]
  readonly tracks: readonly string[]
  readonly types: readonly string[]
  readonly phases: readonly {readonly phase: Phase; readonly name: string}[]
  readonly scopes: readonly string[]
  readonly hasTestcases: boolean
}

export interface ScopeRequirements {
  readonly label: string
  readonly href: string
  readonly documents: number
  readonly counts: string
  readonly coverage?: string
}

/** The list of all requirements; of many, that of their tracks. */
export function requirementsFacts(content: SiteContent): RequirementsFacts {
  const {catalog, requirements} = content
  const {profile} = catalog
  const all = allKnownRequirements(catalog.byId.values(), requirements, profile)
  const list = requirementList(all, content)
  const rows = all.flatMap((one) => one.rows)
  const coverage = sumOfCoverage(all.map((one) => one.coverage))
  const isSmall = rows.length <= mostInPage
  return defined({
    canonical: fileAddress(sitePages.requirements, profile),
    total: rows.length,
    counts: countsText(requirementCounts(rows)),
    coverage: coverage && coverageText(coverage),
    filter: filterOf(list, all, content),
    tracks: profile.tracks.flatMap(({name}) => {
      const track = trackRequirements(name, content)
      if (track.documents.length === 0) return []
      if (!isSmall) return [{...track, href: siteAddress(trackRequirementsPath(name, profile), profile), documents: []}]
      return [{...track, documents: track.documents.map((one) => ({...one, rows: rowsOf(one, list)}))}]
    }),
    scopes: scopesOf(all, content),
    nowhere: requirements.nowhere
  })
}

function rowsOf({document}: RequirementsOfDocument, list: RequirementList): readonly ListedRequirement[] {
  const index = list.documents.findIndex(({href}) => href === document.href)
  const listed = list.documents[index]
  const start = list.documents.slice(0, Math.max(index, 0)).reduce((sum, {count}) => sum + count, 0)
  return listed ? Array.from({length: listed.count}, (_, row) => listedRequirement(list, start + row, listed)) : []
}

function filterOf(
  {keywords, tracks, types, scopes, documents}: RequirementList,
  all: readonly DocumentRequirements[],
  content: SiteContent
): RequirementFilter {
  const {catalog, requirements, day} = content
  const present = new Set(all.map(({document}) => documentPhase(document, day, catalog.profile)))
  return {
    list: siteAddress(requirementListFile, catalog.profile),
    keywords: [...new Set(keywords.flatMap((one) => one.split('|')))].sort(),
    tracks: tracks.filter((_, index) => documents.some(({track}) => track === index)),
    types: types.filter((_, index) => documents.some(({type}) => type === index)),
    phases: phases.filter((phase) => present.has(phase)).map((phase) => ({phase, name: phaseName(phase)})),
    scopes,
    hasTestcases: requirements.hasTestcases
  }
}

function scopesOf(
  all: readonly DocumentRequirements[],
  {catalog, requirements}: SiteContent
): readonly ScopeRequirements[] {
  const byId = new Map(all.map((one) => [one.document.id, one]))
  return requirements.scopeVersions.map((version) => {
    const documents = version.documents.flatMap((id) => byId.get(id) ?? [])
    const coverage = sumOfCoverage(documents.map((one) => one.coverage))
    return defined({
      label: `${version.name} ${version.version}`,
      href: siteAddress(scopeChecklistPath(version), catalog.profile),
      documents: documents.length,
      counts: countsText(requirementCounts(documents.flatMap(({rows}) => rows))),
      coverage: coverage && coverageText(coverage)
    })
  })
}
