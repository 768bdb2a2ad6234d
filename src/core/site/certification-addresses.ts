import type {Cloud} from '../certification/cloud.ts'
import {type Scope, scopeKey} from '../certification/scope.ts'
import type {Profile} from '../profile/profile.ts'
import {slugOfTrack} from '../profile/profile.ts'
import {siteAddress} from './addresses.ts'

/** The folder of the pages of all clouds within the site; another one where a track has that name. */
export function certificationFolder({tracks}: Profile): string {
  return tracks.some((track) => slugOfTrack(track) === 'certification') ? 'certification-of-clouds' : 'certification'
}

/** The folder of the list of scopes within the site; a track of that name has the list on its page. */
export const scopesFolder = 'scopes'

/** `scopes/iaas`; no series is named so, as its name has its number in it. */
export function scopeFolder(scope: Scope, scopes: readonly Scope[]): string {
  return `${scopesFolder}/${slug(scopeKey(scope, scopes))}`
}

/** `certification/CLOUD/iaas` */
export function cloudScopeFolder(
  {id}: Pick<Cloud, 'id'>,
  scope: Scope,
  scopes: readonly Scope[],
  profile: Profile
): string {
  return `${certificationFolder(profile)}/${id}/${slug(scopeKey(scope, scopes))}`
}

/** The picture that says how a cloud stands for a scope. */
export function cloudBadgeFile(...cloudScope: Parameters<typeof cloudScopeFolder>): string {
  return `${cloudScopeFolder(...cloudScope)}.svg`
}

export function certificationAddress(profile: Profile): string {
  return siteAddress(`${certificationFolder(profile)}/`, profile)
}

export function scopesAddress(profile: Profile): string {
  return siteAddress(`${scopesFolder}/`, profile)
}

export function scopeAddress(scope: Scope, scopes: readonly Scope[], profile: Profile): string {
  return siteAddress(scopeFolder(scope, scopes), profile)
}

export function cloudScopeAddress(
  cloud: Pick<Cloud, 'id'>,
  scope: Scope,
  scopes: readonly Scope[],
  profile: Profile
): string {
  return siteAddress(cloudScopeFolder(cloud, scope, scopes, profile), profile)
}

/** A name in which nothing has a meaning of its own in addresses. */
function slug(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/g, '-')
      .replace(/^[.-]+/, '') || 'scope'
  )
}
