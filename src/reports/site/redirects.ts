import type {Catalog} from '../../core/catalog.ts'
import type {EvaluatedCertification} from '../../core/certification/evaluated-certification.ts'
import {isNumbered, shortId} from '../../core/document-id.ts'
import {type Histories, noHistories} from '../../core/history/document-history.ts'
import {documentAddress, seriesAddress, siteAddress, trackAddress} from '../../core/site/addresses.ts'
import {certificationAddresses} from '../certification/certification-addresses.ts'
import {escapeHtml} from '../text/escape-html.ts'
import {dataFilesOf, ownFiles} from './own-files.ts'

export interface Redirect {
  /** Below the base, with a leading slash. */
  readonly from: string
  /** An address that a browser can follow. */
  readonly to: string
}

/** The profile's redirects, the short forms `/scs-0100-v3`, `/scs-0100`, `/0100`, and former ids; sorted, each once. */
export function redirectsOf(catalog: Catalog, histories: Histories = noHistories): readonly Redirect[] {
  const {profile, byId, series} = catalog
  const targets = new Map<string, string>()
  const add = (from: string, to: string): void => {
    if (!targets.has(from) && !byId.has(from.slice(1))) targets.set(from, to)
  }
  for (const [from, to] of Object.entries(profile.redirects)) add(from, to.startsWith('/') ? profile.base + to : to)
  for (const document of byId.values()) {
    if (isNumbered(document, profile)) add(`/${shortId(document)}`, documentAddress(document, profile))
  }
  for (const one of series.values()) {
    add(`/${one.id}`, seriesAddress(one, profile))
    if (one.number !== profile.file_names.placeholder) add(`/${one.number}`, seriesAddress(one, profile))
  }
  for (const document of byId.values()) {
    const former = histories.get(document.id)?.formerIds ?? []
    for (const id of former) add(`/${id.normalize()}`, documentAddress(document, profile))
  }
  return [...targets].map(([from, to]) => ({from, to})).sort((a, b) => (a.from < b.from ? -1 : 1))
}

/** What is wrong with the profile's redirects: one that stands in the way of a page, or leads to none. */
export function redirectProblems(
  catalog: Catalog,
  histories: Histories = noHistories,
  certification?: EvaluatedCertification
): readonly string[] {
  const {profile} = catalog
  const certified = certificationAddresses(certification, profile).map(plain)
  const pages = new Set([...pageAddresses(catalog), ...certified])
  const isOwnFile = ownFiles(catalog)
  const files = new Set(dataFilesOf(catalog).map((path) => plain(siteAddress(path, profile))))
  const next = new Map(redirectsOf(catalog, histories).map(({from, to}) => [plain(profile.base + from), plain(to)]))
  return Object.entries(profile.redirects).flatMap(([from, to]) => {
    const shown = `Unexpected redirect from \`${from}\``
    if (pages.has(plain(profile.base + from))) return [`${shown}, expected an address without a page`]
    if (isOwnFile(from)) return [`${shown}, expected an address that is not a file of the site`]
    const seen = new Set<string>()
    let end: string | undefined = plain(to.startsWith('/') ? profile.base + to : to)
    while (end?.startsWith('/') && !pages.has(end) && !files.has(end) && !seen.has(end)) {
      seen.add(end)
      end = next.get(end)
    }
    if (end === undefined) return [`${shown} to \`${to}\`, expected the address of a page`]
    return seen.has(end) ? [`${shown} to \`${to}\`, which leads in a circle, expected the address of a page`] : []
  })
}

function pageAddresses({byId, series, profile}: Catalog): ReadonlySet<string> {
  return new Set(
    [
      `${profile.base}/`,
      ...['overview', 'changes', 'legend', 'rules', 'certification', 'requirements'].map(
        (one) => `${profile.base}/${one}`
      ),
      ...profile.tracks.map(({name}) => trackAddress(name, profile)),
      ...[...byId.values()].map((document) => documentAddress(document, profile)),
      ...[...series.values()].map((one) => seriesAddress(one, profile))
    ].map(plain)
  )
}

/** An address on the site as it is compared: without fragment and without a slash at its end; any other as it is. */
function plain(address: string): string {
  if (!address.startsWith('/')) return address
  return new URL(address, 'https://site.invalid').pathname.replace(/(?<=.)\/$/, '')
}

/** A page that leads on without JavaScript. */
export function redirectHtml(to: string): string {
  const address = escapeHtml(to)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Moved</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${address}">
<meta http-equiv="refresh" content="0; url=${address}">
<p>This page has moved to <a href="${address}">${address}</a>.</p>
</html>
`
}

/** The table that Netlify, Cloudflare Pages and others read. */
export function redirectsFile(redirects: readonly Redirect[], base: string): string {
  return redirects.map(({from, to}) => `${base}${from} ${to} 301\n`).join('')
}
