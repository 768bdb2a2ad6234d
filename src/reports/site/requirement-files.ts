import {requirementForms, requirementListFile, requirementsFile} from '../../core/site/file-paths.ts'
import {checklistPath, scopeChecklistPath} from '../../core/site/page-paths.ts'
import type {SiteContent, SiteFile} from '../../core/site/site-content.ts'
import {requirementList} from '../requirements/requirement-list.ts'
import {allKnownRequirements, type DocumentRequirements} from '../requirements/requirement-rows.ts'
import {requirementsCsv, requirementsJson} from '../requirements/requirements-data.ts'
import {requirementsMarkdown} from '../requirements/requirements-markdown.ts'
import {requirementsOscal} from '../requirements/requirements-oscal.ts'

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
    const page = checklistPath(one.document)
    for (const form of requirementForms) yield {path: requirementsFile(page, form), text: texts[form.ending]()}
  }
  const byDocument = new Map(listed.map((one) => [one.document.id, one]))
  for (const version of known.scopeVersions) {
    const texts = text(version.documents.flatMap((id) => byDocument.get(id) ?? []))
    const page = scopeChecklistPath(version)
    for (const form of requirementForms) yield {path: requirementsFile(page, form), text: texts[form.ending]()}
  }
  yield {path: requirementListFile, text: JSON.stringify(requirementList(listed, content))}
}
