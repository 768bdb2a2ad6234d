import {isNumbered, shortId} from '../../core/document-id.ts'
import {type Histories, noHistories} from '../../core/history/document-history.ts'
import {documentAddress, seriesAddress} from '../../core/site/addresses.ts'
import {pageFile} from '../../core/site/fixed-paths.ts'
import {checklistPaths, filePaths, pagePaths, type SiteSubjects} from '../../core/site/site-paths.ts'
import {comparableAddress, redirectConflict, redirectTarget, takenAddresses} from '../../core/site/taken-addresses.ts'
import {escapeHtml} from '../text/escape.ts'

export interface Redirect {
  /** Below the base, with a leading slash. */
  readonly from: string
  /** An address that a browser can follow. */
  readonly to: string
}

/**
 * The profile's redirects, the short forms `/scs-0100-v3`, `/scs-0100`, `/0100`, and former ids; sorted, each once.
 * None leads away from a page.
 */
export function redirectsOf(subjects: SiteSubjects, histories: Histories = noHistories): readonly Redirect[] {
  const {profile, byId, series} = subjects.catalog
  const pages = new Set(pagePaths(subjects).map(pageFile))
  const targets = new Map<string, string>()
  const add = (from: string, to: string): void => {
    if (!targets.has(from) && !pages.has(pageFile(from.slice(1)))) targets.set(from, to)
  }
  for (const [from, to] of Object.entries(profile.redirects)) add(from, redirectTarget(to, profile))
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

/** Redirects of the profile that stand in the way of a page or a file, or lead to none. */
export function brokenRedirects(
  {catalog, certification}: SiteSubjects,
  histories: Histories = noHistories
): readonly string[] {
  const {profile} = catalog
  const subjects = {catalog, certification}
  const existing = takenAddresses(pagePaths(subjects), filePaths(subjects), profile)
  const checklists = takenAddresses(checklistPaths(catalog), [], profile)
  const addresses = {...existing, pages: new Set([...existing.pages, ...checklists.pages])}
  const isThere = (address: string): boolean => existing.pages.has(address) || existing.files.has(address)
  const next = new Map(
    redirectsOf(subjects, histories).map(({from, to}) => [
      comparableAddress(profile.base + from),
      comparableAddress(to)
    ])
  )
  return Object.entries(profile.redirects).flatMap(([from, to]) => {
    const conflict = redirectConflict(from, addresses, profile)
    if (conflict !== undefined) return [conflict]
    const visited = new Set<string>()
    let end: string | undefined = comparableAddress(redirectTarget(to, profile))
    while (end?.startsWith('/') && !isThere(end) && !visited.has(end)) {
      visited.add(end)
      end = next.get(end)
    }
    const leadsNowhere = end === undefined || visited.has(end)
    return leadsNowhere ? [`Unexpected redirect from \`${from}\` to \`${to}\`, expected the address of a page`] : []
  })
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
