import {trackSlug} from '../../../core/profile/profile.ts'
import {fullAddress, trackAddress} from '../../../core/site/addresses.ts'
import {scopesFolder} from '../../../core/site/certification-addresses.ts'
import {matrixView} from '../../components/matrix-view.ts'
import type {PageKind} from '../../context.ts'
import {scopeEntries} from '../scope/scope-page.ts'
import TrackPage from './track.astro'

export const trackPages: PageKind = function* ({content, catalog, profile, print}) {
  for (const track of profile.tracks) {
    yield {
      path: `${trackSlug(profile, track.name)}/index.html`,
      prepare: () => {
        const matrix = matrixView(content, track.name)
        const isOfScopes = trackSlug(profile, track.name) === scopesFolder
        const scopes = content.certification && isOfScopes ? scopeEntries(content.certification, catalog) : []
        const canonical = fullAddress(trackAddress(track.name, profile), profile)
        return {
          inputs: JSON.stringify([matrix, scopes]),
          html: () => print(TrackPage, {track, matrix, scopes, canonical})
        }
      }
    }
  }
}
