import type {Series} from './catalog.ts'
import type {DocumentId} from './document-id.ts'
import {type Profile, trackSlug} from './profile.ts'

/** Where a document's page is: below the base, without a slash at its end. Never moves. */
export function documentAddress({id}: DocumentId, {base}: Profile): string {
  return `${base}/${encodeURIComponent(id)}`
}

/** Where the page of a series is: `/standards/iaas/scs-0100`. */
export function seriesAddress({id, track}: Series, profile: Profile): string {
  return `${trackAddress(track, profile)}${encodeURIComponent(id)}`
}

export function trackAddress(track: string, profile: Profile): string {
  return `${profile.base}/${trackSlug(profile, track)}/`
}

/** An address below the base as a full one. */
export function fullAddress(address: string, {url}: Profile): string {
  return `${url.replace(/\/$/, '')}${address}`
}

/** Where a file that documents link to is published; folders above the working directory drop out. */
export function assetAddress(path: string, {base}: Profile): string {
  return `${base}/assets/${encodeURI(path.replace(/^(\.\.\/)+/, ''))}`
}

/** Whether a file may lie beside the pages: none that a browser opens as a page, whose scripts would be the site's. */
export function isPublishable(path: string): boolean {
  return !/\.(x?html?|xht|shtml|xml|xslt?|mht|mhtml)$/i.test(path)
}
