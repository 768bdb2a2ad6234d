import {documentPhase} from '../../../core/document.ts'
import {isInForce, type Phase} from '../../../core/lifecycle.ts'
import {fileAddress, trackAddress} from '../../../core/site/addresses.ts'
import {sitePages} from '../../../core/site/fixed-paths.ts'
import type {SiteContent} from '../../../core/site/site-content.ts'
import {defined} from '../../../core/text/defined.ts'
import {type Changing, changing} from '../../components/changing.ts'
import type {EventView} from '../../components/events-view.ts'
import {type MatrixView, matrixView} from '../../components/matrix-view.ts'
import {changesFacts} from '../changes/changes-facts.ts'

export interface HomeFacts {
  readonly canonical: string
  readonly tracks: readonly {
    readonly name: string
    readonly href: string
    readonly introduction?: string
    /** "2 in force, 1 in draft" */
    readonly counts: Changing<string>
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
  const byTrack = Map.groupBy(catalog.byId.values(), ({frontMatter}) => frontMatter.track)
  return {
    canonical: fileAddress(sitePages.home, profile),
    tracks: profile.tracks.map(({name, introduction}) => {
      const own = byTrack.get(name) ?? []
      return defined({
        name,
        href: trackAddress(name, profile),
        introduction,
        counts: changing(own, day, (date) => countsText(own.map((document) => documentPhase(document, date, profile))))
      })
    }),
    lately: years.flatMap(({events}) => events).slice(0, shownEvents),
    coming: coming.slice(0, shownEvents),
    matrix: matrixView(content)
  }
}

function countsText(phases: readonly Phase[]): string {
  const drafts = phases.filter((phase) => phase === 'draft').length
  return `${phases.filter(isInForce).length} in force${drafts > 0 ? `, ${drafts} in draft` : ''}`
}
