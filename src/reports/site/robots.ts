import {fileAddress} from '../../core/address.ts'
import type {Profile} from '../../core/profile.ts'
import {sitemapIndexFile} from './sitemap.ts'

/** Everything may be read; only found where the site lies at the root of its host. */
export function robotsText(profile: Profile): string {
  return `User-agent: *
Allow: /

Sitemap: ${fileAddress(sitemapIndexFile, profile)}
`
}
