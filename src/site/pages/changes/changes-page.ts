import {lifecycleEvents, pastEvents, upcomingEvents} from '../../../core/history/lifecycle-events.ts'
import type {SiteContent} from '../../../reports/site/site-content.ts'
import {announcedView, arrivedView, comingView, type EventView} from '../../components/events-view.ts'

export interface ChangesPage {
  readonly coming: readonly EventView[]
  /** Newest year first, newest event first. */
  readonly years: readonly {readonly year: string; readonly events: readonly EventView[]}[]
}

/** What is coming, and what has happened. */
export function changesPage({catalog, day, histories}: SiteContent): ChangesPage {
  const {profile} = catalog
  const events = lifecycleEvents(catalog, day, histories)
  const past = pastEvents(events).map((event) =>
    event.form === 'announced' && event.knownSince
      ? announcedView(event, event.knownSince, profile)
      : arrivedView(event, profile)
  )
  const years = Map.groupBy(past, (event) => event.day.slice(0, 4))
  return {
    coming: upcomingEvents(events, day).map((event) => comingView(event, profile)),
    years: [...years].map(([year, group]) => ({year, events: group}))
  }
}
