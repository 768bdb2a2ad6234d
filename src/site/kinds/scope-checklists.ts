import {scopeChecklistFolder} from '../../core/address.ts'
import type {PageKind} from '../context.ts'
import {scopeChecklist} from '../views/scope-checklist.ts'
import ScopeChecklistPage from './scope-checklist.astro'

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
