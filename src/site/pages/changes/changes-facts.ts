import {lifecycleEvents, pastEvents, upcomingEvents} from '../../../core/history/lifecycle-events.ts'
import {fileAddress} from '../../../core/site/addresses.ts'
import {sitePages} from '../../../core/site/fixed-paths.ts'
import type {SiteContent} from '../../../core/site/site-content.ts'
import {announcedView, arrivedView, comingView, type EventView} from '../../components/events-view.ts'

export interface ChangesFacts {
  readonly canonical: string
  readonly coming: readonly EventView[]
  /** Newest year first, newest event first. */
  readonly years: readonly {readonly year: string; readonly events: readonly EventView[]}[]
}

/** What is coming, and what has happened. */
export function changesFacts({catalog, day, histories}: SiteContent): ChangesFacts {
  const {profile} = catalog
  const events = lifecycleEvents(catalog, day, histories)
  const past = pastEvents(events).map((event) =>
    event.form === 'announced' && event.knownSince
      ? announcedView(event, event.knownSince, profile)
      : arrivedView(event, profile)
  )
  const years = Map.groupBy(past, (event) => event.day.slice(0, 4))
  return {
    canonical: fileAddress(sitePages.changes, profile),
    coming: upcomingEvents(events, day).map((event) => comingView(event, profile)),
    years: [...years].map(([year, group]) => ({year, events: group}))
  }
}
