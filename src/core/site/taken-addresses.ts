import type {Profile} from '../profile/profile.ts'
import {siteAddress} from './addresses.ts'
import {siteFiles, siteFolders, sitePages} from './fixed-paths.ts'

/** Hosts answer `/404` with `404.html`. */
const namesOfFiles = Object.values(siteFiles).flatMap((file) => [file, file.replace(/\.html$/, '')])

/** What paths begin with that lie where only the site itself puts something. */
const ownNames: ReadonlySet<string> = new Set([
  ...Object.values(siteFolders),
  ...[sitePages.rules, sitePages.requirements].map((path) => path.replace(/\/$/, '')),
  ...namesOfFiles
])

/** Whether a path is one of the site's own files in every site, or lies in a folder of them. */
export function isSiteFile(path: string): boolean {
  const name = path.toLowerCase()
  const first = name.replace(/\/.*/s, '')
  return ownNames.has(first) || /^sitemap-.*\.xml$/.test(first) || /(^|\/)index\.html$/.test(name)
}

/** What the address of a track cannot be: its pages would lie where other pages and files of every site do. */
export const reservedSlugs: readonly string[] = [
  ...new Set([...Object.values(sitePages).map((path) => path.replace(/\/$/, '')), ...ownNames])
]
  .filter((name) => /^[a-z0-9-]+$/.test(name))
  .sort()

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
  const start = `Unexpected redirect from \`${from}\`, expected an address`
  if (pages.has(address)) return `${start} without a page`
  const isFile = isSiteFile(from.slice(1)) || fileNames.has(address.toLowerCase())
  return isFile ? `${start} that is not a file of the site` : undefined
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
