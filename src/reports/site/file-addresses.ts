import type {Series} from '../../core/catalog.ts'
import {type Profile, trackSlug} from '../../core/profile/profile.ts'
import {fileAddress, seriesFolder} from '../../core/site/addresses.ts'

/** The feed of everything. */
export const feedFile = 'feed.xml'
export const calendarFile = 'calendar.ics'

export function trackFeedFile(track: string, profile: Profile): string {
  return `${trackSlug(profile, track)}/feed.xml`
}

export function seriesFeedFile(series: Series, profile: Profile): string {
  return `${seriesFolder(series, profile)}/feed.xml`
}

export function seriesBadgeFile(series: Series, profile: Profile): string {
  return `${seriesFolder(series, profile)}.svg`
}

export function trackFeedAddress(track: string, profile: Profile): string {
  return fileAddress(trackFeedFile(track, profile), profile)
}

export function feedAddress(series: Series, profile: Profile): string {
  return fileAddress(seriesFeedFile(series, profile), profile)
}
