import type {Series} from '../catalog.ts'
import type {Cloud} from '../certification/cloud.ts'
import type {Scope} from '../certification/scope.ts'
import type {DocumentId} from '../document-id.ts'
import type {Profile} from '../profile/profile.ts'
import {fileName, type SourceFile} from '../text/source-file.ts'
import {assetFile} from './file-paths.ts'
import {cloudScopePath, documentPath, rulePath, scopePath, seriesPath, trackPath} from './page-paths.ts'

/** The address, on its host, of what lies at a path within the site. */
export function siteAddress(path: string, {base}: Profile): string {
  return `${base}/${encodePath(path)}`
}

/** The full address of what lies at a path within the site. */
export function fileAddress(path: string, profile: Profile): string {
  return fullAddress(siteAddress(path, profile), profile)
}

/** An address below the base as a full one. */
export function fullAddress(address: string, {url}: Profile): string {
  return `${url.replace(/\/$/, '')}${address}`
}

/** A full address of the site as one that its pages link to, whatever host they lie on. */
export function localAddress(address: string, {url}: Profile): string {
  return address.slice(url.replace(/\/$/, '').length)
}

/** Where a document's page is: below the base, without a slash at its end. Never moves. */
export function documentAddress(document: Pick<DocumentId, 'id'>, profile: Profile): string {
  return siteAddress(documentPath(document), profile)
}

/** Where the page of a series is: `/standards/iaas/scs-0100`. */
export function seriesAddress(series: Series, profile: Profile): string {
  return siteAddress(seriesPath(series, profile), profile)
}

export function trackAddress(track: string, profile: Profile): string {
  return siteAddress(trackPath(track, profile), profile)
}

/** The full address of a rule's page. */
export function ruleAddress(id: string, profile: Profile): string {
  return fileAddress(rulePath(id), profile)
}

export function scopeAddress(scope: Scope, scopes: readonly Scope[], profile: Profile): string {
  return siteAddress(scopePath(scope, scopes), profile)
}

export function cloudScopeAddress(
  cloud: Pick<Cloud, 'id'>,
  scope: Scope,
  scopes: readonly Scope[],
  profile: Profile
): string {
  return siteAddress(cloudScopePath(cloud, scope, scopes), profile)
}

/** Where a file that documents link to is published. */
export function assetAddress(path: string, profile: Profile): string {
  return siteAddress(assetFile(path), profile)
}

/** Where people read a document's source; undefined where the profile does not say. */
export function sourceAddress({path}: Pick<SourceFile, 'path'>, {repository}: Profile): string | undefined {
  const encoded = encodePath(path)
  return repository?.source?.replaceAll('{file}', () => fileName(encoded)).replaceAll('{path}', () => encoded)
}

function encodePath(path: string): string {
  return encodeURI(path.toWellFormed()).replace(/[?#]/g, encodeURIComponent)
}
