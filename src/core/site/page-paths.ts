import type {Series} from '../catalog.ts'
import type {Cloud} from '../certification/cloud.ts'
import {type Scope, scopeKey} from '../certification/scope.ts'
import type {DocumentId} from '../document-id.ts'
import {type Profile, trackSlug} from '../profile/profile.ts'
import type {ComparedVersions} from './compared-versions.ts'
import {scopesPage, sitePages} from './fixed-paths.ts'

/** The path of a document's page within the site; a name that can be typed in two ways has one form. Never moves. */
export function documentPath({id}: Pick<DocumentId, 'id'>): string {
  return id.normalize()
}

/** The path of the page of a series: `iaas/scs-0100`. */
export function seriesPath({id, track}: Pick<Series, 'id' | 'track'>, profile: Profile): string {
  return `${trackPath(track, profile)}${id.normalize()}`
}

/** The path of the page of a track: `iaas/`. */
export function trackPath(track: string, profile: Profile): string {
  return `${trackSlug(profile, track)}/`
}

/** The path of the page of what changed between two versions: `iaas/scs-0100/v2...v3`. */
export function differencePath(series: Series, {name}: ComparedVersions, profile: Profile): string {
  return `${seriesPath(series, profile)}/${name}`
}

/** The path of the page of what a document asks for. */
export function checklistPath(document: Pick<DocumentId, 'id'>): string {
  return `${documentPath(document)}/requirements`
}

/** The path of the list of what the documents of a track ask for. */
export function trackRequirementsPath(track: string, profile: Profile): string {
  return `${sitePages.requirements}/${trackSlug(profile, track)}`
}

/** The path of the page of what a version of a scope asks for. */
export function scopeChecklistPath({key, version}: {readonly key: string; readonly version: string}): string {
  return `${sitePages.requirements}/${key.normalize()}/${version.normalize()}`
}

/** The path of the page of a rule. */
export function rulePath(id: string): string {
  return `${sitePages.rules}${id}`
}

/** `scopes/iaas`; no series is named so, as its name has its number in it. */
export function scopePath(scope: Scope, scopes: readonly Scope[]): string {
  return `${scopesPage}${scopeSlug(scope, scopes)}`
}

/** `certification/CLOUD/iaas` */
export function cloudScopePath({id}: Pick<Cloud, 'id'>, scope: Scope, scopes: readonly Scope[]): string {
  return `${sitePages.certification}${id}/${scopeSlug(scope, scopes)}`
}

/** A name in which nothing has a meaning of its own in addresses. */
function scopeSlug(scope: Scope, scopes: readonly Scope[]): string {
  const name = scopeKey(scope, scopes).toLowerCase()
  return name.replace(/[^a-z0-9._-]+/g, '-').replace(/^[.-]+/, '') || 'scope'
}
