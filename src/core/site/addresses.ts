import type {Series} from '../catalog.ts'
import type {DocumentId} from '../document-id.ts'
import {type Profile, trackSlug} from '../profile/profile.ts'
import {fileName, type SourceFile} from '../text/source-file.ts'

/** The folder of a document's page within the site; a name that can be typed in two ways has one form. */
export function documentFolder({id}: Pick<DocumentId, 'id'>): string {
  return id.normalize()
}

/** The folder of the page of a series within the site: `iaas/scs-0100`. */
export function seriesFolder({id, track}: Series, profile: Profile): string {
  return `${trackSlug(profile, track)}/${id.normalize()}`
}

/** The folder of the page of what a document asks for. */
export function checklistFolder(document: Pick<DocumentId, 'id'>): string {
  return `${documentFolder(document)}/requirements`
}

/** The folder of the list of all requirements, or of those of a track. */
export function requirementsFolder(profile: Profile, track?: string): string {
  return track === undefined ? 'requirements' : `requirements/${trackSlug(profile, track)}`
}

/** The folder of the page of what a version of a scope asks for. */
export function scopeChecklistFolder({key, version}: {readonly key: string; readonly version: string}): string {
  return `requirements/${key.normalize()}/${version.normalize()}`
}

/** Where a file that documents link to lies within the site; folders above the working directory drop out. */
export function assetFile(path: string): string {
  return `assets/${path.replace(/^(\.\.\/)+/, '')}`
}

/** Where a document's page is: below the base, without a slash at its end. Never moves. */
export function documentAddress(document: Pick<DocumentId, 'id'>, profile: Profile): string {
  return siteAddress(documentFolder(document), profile)
}

/** Where the page of a series is: `/standards/iaas/scs-0100`. */
export function seriesAddress(series: Series, profile: Profile): string {
  return siteAddress(seriesFolder(series, profile), profile)
}

export function trackAddress(track: string, profile: Profile): string {
  return siteAddress(`${trackSlug(profile, track)}/`, profile)
}

/** Where a file that documents link to is published. */
export function assetAddress(path: string, profile: Profile): string {
  return siteAddress(assetFile(path), profile)
}

/** An address below the base as a full one. */
export function fullAddress(address: string, {url}: Profile): string {
  return `${url.replace(/\/$/, '')}${address}`
}

/** A full address of the site as one that its pages link to, whatever host they lie on. */
export function localAddress(address: string, {url}: Profile): string {
  return address.slice(url.replace(/\/$/, '').length)
}

/** Where people read a document's source; undefined where the profile does not say. */
export function sourceAddress({path}: Pick<SourceFile, 'path'>, {repository}: Profile): string | undefined {
  const encoded = encodePath(path)
  return repository?.source?.replaceAll('{file}', () => fileName(encoded)).replaceAll('{path}', () => encoded)
}

/** What there is of a document besides its page. */
export const documentEndings = ['md', 'json', 'bib', 'csl.json', 'svg'] as const
export type DocumentEnding = (typeof documentEndings)[number]

/** Where a file about a document lies within the site: beside its page. */
export function documentFile(document: Pick<DocumentId, 'id'>, ending: DocumentEnding): string {
  return `${documentFolder(document)}.${ending}`
}

/** The full address of what lies at a path within the site. */
export function fileAddress(path: string, profile: Profile): string {
  return fullAddress(siteAddress(path, profile), profile)
}

/** The address of what lies at a path within the site. */
export function siteAddress(path: string, {base}: Profile): string {
  return `${base}/${encodePath(path)}`
}

function encodePath(path: string): string {
  return encodeURI(path.toWellFormed()).replace(/[?#]/g, encodeURIComponent)
}
