import {requirementsFolder} from '../../../core/site/addresses.ts'
import type {PageKind} from '../../context.ts'
import RequirementsPage from './requirements.astro'
import {requirementsPage} from './requirements-page.ts'
import TrackRequirementsPage from './track-requirements.astro'
import {trackRequirements, tracksWithRequirements} from './track-requirements.ts'

/** What all documents ask for; of many, a page by track. */
export const requirementsPages: PageKind = function* ({content, profile, print}) {
  yield {
    path: `${requirementsFolder(profile)}/index.html`,
    prepare: () => {
      const page = requirementsPage(content)
      return {inputs: JSON.stringify(page), html: () => print(RequirementsPage, {page})}
    }
  }
  for (const name of tracksWithRequirements(content)) {
    yield {
      path: `${requirementsFolder(profile, name)}/index.html`,
      prepare: () => {
        const track = trackRequirements(name, content)
        return {inputs: JSON.stringify(track), html: async () => (track ? print(TrackRequirementsPage, {track}) : '')}
      }
    }
  }
}
