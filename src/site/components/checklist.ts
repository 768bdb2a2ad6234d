import type {Document} from '../../core/document.ts'
import type {KnownDocument} from '../../core/requirements/known-requirements.ts'
import type {CoverageLevel} from '../../core/requirements/requirement.ts'
import type {Strength} from '../../core/requirements/requirement-keywords.ts'
import {documentAddress, fileAddress, siteAddress} from '../../core/site/addresses.ts'
import {requirementForms, requirementsFile} from '../../core/site/file-paths.ts'
import {checklistPath} from '../../core/site/page-paths.ts'
import type {SiteContent} from '../../core/site/site-content.ts'
import {defined} from '../../core/text/defined.ts'
import {
  type DocumentRequirements,
  knownDocumentRequirements,
  type RequirementRow
} from '../../reports/requirements/requirement-rows.ts'
import {type DocumentLink, documentLink} from './document-link.ts'
import {countsText, coverageText, requirementCounts} from './requirement-counts.ts'

/** What one document asks for, below its sections. */
export interface Checklist {
  readonly document: DocumentLink
  readonly href: string
  readonly counts: string
  /** Undefined where no testcases are known at all. */
  readonly coverage?: string
  readonly sections: readonly ChecklistSection[]
}

export interface ChecklistSection {
  readonly title: string
  readonly href: string
  readonly groups: readonly ChecklistGroup[]
}

/** Requirements that one sentence introduces. */
export interface ChecklistGroup {
  readonly context: string
  readonly entries: readonly ChecklistEntry[]
}

export interface ChecklistEntry {
  readonly id: string
  readonly href: string
  readonly keyword: string
  readonly strength: Strength
  readonly text: string
  readonly items: readonly string[]
  readonly tests: readonly string[]
  readonly level?: CoverageLevel
}

export interface FormLink {
  readonly label: string
  readonly href: string
}

export interface DocumentChecklist extends Checklist {
  readonly canonical: string
  readonly forms: readonly FormLink[]
}

export function documentChecklist(
  document: Document,
  requirements: KnownDocument,
  content: SiteContent
): DocumentChecklist {
  const {profile} = content.catalog
  const path = checklistPath(document)
  return {
    ...checklist(knownDocumentRequirements(document, requirements, profile), content),
    canonical: fileAddress(path, profile),
    forms: formLinks(path, content)
  }
}

/** Where the same list lies as data. */
export function formLinks(page: string, {catalog}: SiteContent): readonly FormLink[] {
  return requirementForms.map((form) => ({
    label: form.label,
    href: siteAddress(requirementsFile(page, form), catalog.profile)
  }))
}

export function checklist({document, rows, coverage}: DocumentRequirements, {catalog, day}: SiteContent): Checklist {
  const {profile} = catalog
  const page = documentAddress(document, profile)
  return defined({
    document: documentLink(document, day, profile),
    href: siteAddress(checklistPath(document), profile),
    counts: countsText(requirementCounts(rows)),
    coverage: coverage && coverageText(coverage),
    sections: runs(rows, ({section}) => section).map(([title, ofSection]) => {
      const anchor = ofSection[0]?.anchor ?? ''
      return {
        title,
        href: anchor === '' ? page : `${page}#${anchor}`,
        groups: runs(ofSection, ({context}) => context).map(([context, ofContext]) => ({
          context,
          entries: ofContext.map((row) => entry(row, page))
        }))
      }
    })
  })
}

function entry({id, keyword, strength, text, items, tests, coverage}: RequirementRow, page: string): ChecklistEntry {
  return defined({id, href: `${page}#${id}`, keyword, strength, text, items, tests, level: coverage})
}

/** Groups of neighbours with the same key. */
function runs<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly [string, Item[]])[] {
  const groups: [string, Item[]][] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last && last[0] === keyOf(item)) last[1].push(item)
    else groups.push([keyOf(item), [item]])
  }
  return groups
}
