import {fullAddress, trackAddress} from '../../core/address.ts'
import {trackSlug} from '../../core/profile.ts'
import type {PageKind} from '../context.ts'
import {matrixView} from '../views/matrix-view.ts'
import TrackPage from './track.astro'

export const trackPages: PageKind = function* ({content, profile, print}) {
  for (const track of profile.tracks) {
    yield {
      path: `${trackSlug(profile, track.name)}/index.html`,
      prepare: () => {
        const matrix = matrixView(content, track.name)
        const canonical = fullAddress(trackAddress(track.name, profile), profile)
        return {inputs: JSON.stringify(matrix), html: () => print(TrackPage, {track, matrix, canonical})}
      }
    }
  }
}
