import {documentPhase} from '../../../core/document.ts'
import {isInForce} from '../../../core/lifecycle.ts'
import {fullAddress, trackAddress} from '../../../core/site/addresses.ts'
import type {SiteContent} from '../../../reports/site/site-content.ts'
import type {EventView} from '../../components/events-view.ts'
import {type MatrixView, matrixView} from '../../components/matrix-view.ts'
import {changesPage} from '../changes/changes-page.ts'

export interface HomePage {
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
export function homePage(content: SiteContent): HomePage {
  const {catalog, day} = content
  const {profile} = catalog
  const {coming, years} = changesPage(content)
  const phases = [...catalog.byId.values()].map((document) => ({
    track: document.frontMatter.track,
    phase: documentPhase(document, day, profile)
  }))
  return {
    canonical: fullAddress(`${profile.base}/`, profile),
    tracks: profile.tracks.map(({name, introduction}) => {
      const own = phases.filter(({track}) => track === name)
      return {
        name,
        href: trackAddress(name, profile),
        ...(introduction !== undefined && {introduction}),
        inForce: own.filter(({phase}) => isInForce(phase)).length,
        drafts: own.filter(({phase}) => phase === 'draft').length
      }
    }),
    lately: years.flatMap(({events}) => events).slice(0, shownEvents),
    coming: coming.slice(0, shownEvents),
    matrix: matrixView(content)
  }
}
