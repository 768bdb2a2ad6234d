import type {ProfileTrack} from '../../../core/profile/profile.ts'
import {fileAddress} from '../../../core/site/addresses.ts'
import {scopesPage} from '../../../core/site/fixed-paths.ts'
import {trackPath} from '../../../core/site/page-paths.ts'
import type {SiteContent} from '../../../core/site/site-content.ts'
import {type MatrixView, matrixView} from '../../components/matrix-view.ts'
import {type ScopeEntry, scopeEntries} from '../scope/scope-facts.ts'

export interface TrackFacts {
  readonly track: ProfileTrack
  readonly canonical: string
  readonly matrix: MatrixView
  /** On the page of the track that is about them. */
  readonly scopes: readonly ScopeEntry[]
}

/** Everything that the page of a track says. */
export function trackFacts(track: ProfileTrack, content: SiteContent): TrackFacts {
  const {catalog, certification} = content
  const path = trackPath(track.name, catalog.profile)
  return {
    track,
    canonical: fileAddress(path, catalog.profile),
    matrix: matrixView(content, track.name),
    scopes: certification && path === scopesPage ? scopeEntries(certification, catalog) : []
  }
}
