import {checklistFolder} from '../../../core/site/addresses.ts'
import {documentChecklist} from '../../components/checklist.ts'
import type {PageKind} from '../../context.ts'
import DocumentChecklistPage from './document-checklist.astro'

/** What each document asks for, where it asks for anything. */
export const documentChecklistPages: PageKind = function* ({catalog, content, print}) {
  for (const document of catalog.byId.values()) {
    const known = content.requirements.documents.get(document.id)
    if (!known || known.requirements.length === 0) continue
    yield {
      path: `${checklistFolder(document)}/index.html`,
      prepare: () => {
        const checklist = documentChecklist(document, known, content)
        return {inputs: JSON.stringify(checklist), html: () => print(DocumentChecklistPage, {checklist})}
      }
    }
  }
}
