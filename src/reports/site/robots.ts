import type {Profile} from '../../core/profile/profile.ts'
import {fileAddress} from '../../core/site/addresses.ts'
import {siteFiles} from '../../core/site/fixed-paths.ts'

/** Everything may be read; only found where the site lies at the root of its host. */
export function robotsText(profile: Profile): string {
  return `User-agent: *
Allow: /

Sitemap: ${fileAddress(siteFiles.sitemap, profile)}
`
}
