import {documentPhase} from '../../../core/document.ts'
import {isInForce} from '../../../core/lifecycle.ts'
import {fileAddress, trackAddress} from '../../../core/site/addresses.ts'
import {sitePages} from '../../../core/site/fixed-paths.ts'
import type {SiteContent} from '../../../core/site/site-content.ts'
import {defined} from '../../../core/text/defined.ts'
import type {EventView} from '../../components/events-view.ts'
import {type MatrixView, matrixView} from '../../components/matrix-view.ts'
import {changesFacts} from '../changes/changes-facts.ts'

export interface HomeFacts {
  readonly canonical: string
  readonly tracks: readonly {
    readonly name: string
    readonly href: string
    readonly introduction?: string
    readonly inForce: number
    readonly drafts: number
  }[]
  readonly lately: readonly EventView[]
  readonly coming: readonly EventView[]
  readonly matrix: MatrixView
}

/** How many events stand on the home page. */
const shownEvents = 6

/** What is here, what changed lately, what comes next, and the matrix of everything. */
export function homeFacts(content: SiteContent): HomeFacts {
  const {catalog, day} = content
  const {profile} = catalog
  const {coming, years} = changesFacts(content)
  const phases = [...catalog.byId.values()].map((document) => ({
    track: document.frontMatter.track,
    phase: documentPhase(document, day, profile)
  }))
  return {
    canonical: fileAddress(sitePages.home, profile),
    tracks: profile.tracks.map(({name, introduction}) => {
      const own = phases.filter(({track}) => track === name)
      return defined({
        name,
        href: trackAddress(name, profile),
        introduction,
        inForce: own.filter(({phase}) => isInForce(phase)).length,
        drafts: own.filter(({phase}) => phase === 'draft').length
      })
    }),
    lately: years.flatMap(({events}) => events).slice(0, shownEvents),
    coming: coming.slice(0, shownEvents),
    matrix: matrixView(content)
  }
}
