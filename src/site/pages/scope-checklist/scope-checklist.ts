import {scopeChecklistFolder} from '../../../core/site/addresses.ts'
import type {PageKind} from '../../context.ts'
import ScopeChecklistPage from './scope-checklist.astro'
import {scopeChecklist} from './scope-checklist-facts.ts'

/** What each version of each scope asks for. */
export const scopeChecklistPages: PageKind = function* ({content, print}) {
  for (const version of content.requirements.scopeVersions) {
    yield {
      path: `${scopeChecklistFolder(version)}/index.html`,
      prepare: () => {
        const checklist = scopeChecklist(version, content)
        return {inputs: JSON.stringify(checklist), html: () => print(ScopeChecklistPage, {checklist})}
      }
    }
  }
}
