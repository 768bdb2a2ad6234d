import {pageFile, sitePages} from '../../../core/site/fixed-paths.ts'
import {trackRequirementsPath} from '../../../core/site/page-paths.ts'
import type {PageKind} from '../../context.ts'
import {makePage} from '../../page.ts'
import {requirementsFacts} from './requirements-facts.ts'
import {trackRequirements, tracksWithRequirements} from './track-requirements-facts.ts'

/** What all documents ask for; of many, a page by track. */
export const requirementsPages: PageKind = function* ({content, profile}) {
  yield makePage('requirements', pageFile(sitePages.requirements), () => requirementsFacts(content))
  for (const track of tracksWithRequirements(content)) {
    const file = pageFile(trackRequirementsPath(track, profile))
    yield makePage('track-requirements', file, () => trackRequirements(track, content))
  }
}
