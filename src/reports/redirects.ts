import {documentAddress, seriesAddress} from '../core/address.ts'
import type {Catalog} from '../core/catalog.ts'
import {isNumbered, shortId} from '../core/document-id.ts'
import {escapeHtml} from './escape-html.ts'

export interface Redirect {
  /** Below the base, with a leading slash. */
  readonly from: string
  /** An address that a browser can follow. */
  readonly to: string
}

/** The profile's redirects and the short forms `/scs-0100-v3`, `/scs-0100`, `/0100`; sorted, each once. */
export function redirectsOf(catalog: Catalog): readonly Redirect[] {
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
    add(`/${one.number}`, seriesAddress(one, profile))
  }
  return [...targets].map(([from, to]) => ({from, to})).sort((a, b) => (a.from < b.from ? -1 : 1))
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
