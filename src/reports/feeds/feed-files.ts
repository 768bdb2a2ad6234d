import {seriesOf} from '../../core/catalog.ts'
import {lifecycleEvents} from '../../core/history/lifecycle-events.ts'
import {fileAddress, fullAddress, seriesAddress, trackAddress} from '../../core/site/addresses.ts'
import {seriesFeedFile, trackFeedFile} from '../../core/site/file-paths.ts'
import {siteFiles, sitePages} from '../../core/site/fixed-paths.ts'
import type {SiteContent, SiteFile} from '../../core/site/site-content.ts'
import {seriesTitle} from '../matrix/matrix-rows.ts'
import {atomFeed} from './atom-feed.ts'
import {calendar} from './calendar.ts'

/** The feeds of everything, of each track and of each series, and the calendar. */
export function* feedFiles(content: SiteContent): Iterable<SiteFile> {
  const {catalog, day, histories} = content
  const {profile} = catalog
  const events = lifecycleEvents(catalog, day, histories)
  const bySeries = Map.groupBy(events, ({document}) => seriesOf(catalog, document)?.id)
  const byTrack = Map.groupBy(events, ({document}) => seriesOf(catalog, document)?.track)
  const feed = (path: string, title: string, page: string, some: typeof events): SiteFile => {
    return {path, text: atomFeed({title, page, address: fileAddress(path, profile)}, some, content)}
  }
  yield feed(siteFiles.feed, profile.title, fileAddress(sitePages.home, profile), events)
  for (const {name} of profile.tracks) {
    const page = fullAddress(trackAddress(name, profile), profile)
    yield feed(trackFeedFile(name, profile), `${profile.title}: ${name}`, page, byTrack.get(name) ?? [])
  }
  for (const series of catalog.series.values()) {
    const title = `${series.id}: ${seriesTitle(series, catalog, day)}`
    const page = fullAddress(seriesAddress(series, profile), profile)
    yield feed(seriesFeedFile(series, profile), title, page, bySeries.get(series.id) ?? [])
  }
  yield {path: siteFiles.calendar, text: calendar(events, content)}
}
