import {pageFile} from '../../../core/site/fixed-paths.ts'
import {scopeChecklistPath} from '../../../core/site/page-paths.ts'
import type {PageKind} from '../../context.ts'
import {makePage} from '../../page.ts'
import {scopeChecklist} from './scope-checklist-facts.ts'

/** What each version of each scope asks for. */
export const scopeChecklistPages: PageKind = function* ({content}) {
  for (const version of content.requirements.scopeVersions) {
    yield makePage('scope-checklist', pageFile(scopeChecklistPath(version)), () => scopeChecklist(version, content))
  }
}
