import {pageFile} from '../../../core/site/fixed-paths.ts'
import {checklistPath} from '../../../core/site/page-paths.ts'
import {documentChecklist} from '../../components/checklist.ts'
import type {PageKind} from '../../context.ts'
import {makePage} from '../../page.ts'

/** What each document asks for, where it asks for anything. */
export const documentChecklistPages: PageKind = function* ({catalog, content}) {
  for (const document of catalog.byId.values()) {
    const requirements = content.requirements.documents.get(document.id)
    if (!requirements || requirements.requirements.length === 0) continue
    const file = pageFile(checklistPath(document))
    yield makePage('document-checklist', file, () => documentChecklist(document, requirements, content))
  }
}
