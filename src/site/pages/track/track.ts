import {pageFile} from '../../../core/site/fixed-paths.ts'
import {trackPath} from '../../../core/site/page-paths.ts'
import type {PageKind} from '../../context.ts'
import {makePage} from '../../page.ts'
import {trackFacts} from './track-facts.ts'

export const trackPages: PageKind = function* ({content, profile}) {
  for (const track of profile.tracks) {
    yield makePage('track', pageFile(trackPath(track.name, profile)), () => trackFacts(track, content))
  }
}
