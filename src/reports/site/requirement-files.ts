import {checklistFolder, requirementsFolder, scopeChecklistFolder} from '../../core/site/addresses.ts'
import {requirementList} from '../requirements/requirement-list.ts'
import {allKnownRequirements, type DocumentRequirements} from '../requirements/requirement-rows.ts'
import {requirementsCsv, requirementsJson} from '../requirements/requirements-data.ts'
import {requirementsMarkdown} from '../requirements/requirements-markdown.ts'
import {requirementsOscal} from '../requirements/requirements-oscal.ts'
import type {SiteContent, SiteFile} from './site-content.ts'

/** The forms that a list of requirements has besides its page. */
export const requirementForms = [
  {label: 'Markdown', ending: 'md'},
  {label: 'CSV', ending: 'csv'},
  {label: 'JSON', ending: 'json'},
  {label: 'OSCAL', ending: 'oscal.json'}
] as const

/** What the page of all requirements loads. */
export function requirementListFile({catalog}: SiteContent): string {
  return `${requirementsFolder(catalog.profile)}/list.json`
}

/** The requirements of each document and of each version of a scope, as data. */
export function* requirementFiles(content: SiteContent, uuid: (name: string) => string): Iterable<SiteFile> {
  const {catalog, requirements: known, day} = content
  const {profile, byId} = catalog
  const listed = allKnownRequirements(byId.values(), known, profile)
  const text = (documents: readonly DocumentRequirements[]) => ({
    md: () => requirementsMarkdown(documents),
    csv: () => requirementsCsv(documents),
    json: () => requirementsJson(documents),
    'oscal.json': () => requirementsOscal(documents, profile, day, uuid)
  })
  for (const one of listed) {
    const texts = text([one])
    for (const {ending} of requirementForms)
      yield {path: `${checklistFolder(one.document)}.${ending}`, text: texts[ending]()}
  }
  const byDocument = new Map(listed.map((one) => [one.document.id, one]))
  for (const version of known.scopeVersions) {
    const texts = text(version.documents.flatMap((id) => byDocument.get(id) ?? []))
    for (const {ending} of requirementForms)
      yield {path: `${scopeChecklistFolder(version)}.${ending}`, text: texts[ending]()}
  }
  yield {path: requirementListFile(content), text: JSON.stringify(requirementList(listed, content))}
}
