import type {Profile} from '../profile/profile.ts'
import {siteAddress} from './addresses.ts'
import {isSiteFile} from './fixed-paths.ts'

/** The addresses at which something lies, as they are compared. */
export interface TakenAddresses {
  readonly pages: ReadonlySet<string>
  readonly files: ReadonlySet<string>
  /** The same files in lower case: some disks do not tell them apart. */
  readonly fileNames: ReadonlySet<string>
}

/** The addresses of the pages and files that lie at paths within the site. */
export function takenAddresses(pages: readonly string[], files: readonly string[], profile: Profile): TakenAddresses {
  const addressOf = (path: string): string => comparableAddress(siteAddress(path, profile))
  const addresses = files.map(addressOf)
  return {
    pages: new Set(pages.map(addressOf)),
    files: new Set(addresses),
    fileNames: new Set(addresses.map((address) => address.toLowerCase()))
  }
}

/** Says that something else lies where a redirect leads from; undefined where nothing does. */
export function redirectConflict(
  from: string,
  {pages, fileNames}: TakenAddresses,
  {base}: Profile
): string | undefined {
  const address = comparableAddress(base + from)
  const start = `Unexpected redirect from \`${from}\`, expected an address that`
  if (pages.has(address)) return `${start} has no page of its own`
  const isFile = isSiteFile(from.slice(1)) || fileNames.has(address.toLowerCase())
  return isFile ? `${start} is none of the site's own files` : undefined
}

/** An address on the site as it is compared: without fragment and without a slash at its end; any other as it is. */
export function comparableAddress(address: string): string {
  if (!address.startsWith('/')) return address
  return new URL(address, 'https://site.invalid').pathname.replace(/(?<=.)\/$/, '')
}

/** Where a redirect of the profile leads: below the base, or to another site. */
export function redirectTarget(to: string, {base}: Profile): string {
  return to.startsWith('/') ? base + to : to
}
