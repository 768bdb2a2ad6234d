import {trackAddress} from '../../core/address.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import type {Profile} from '../../core/profile.ts'
import {assetNames} from '../own-files.ts'

/** What all pages of a site have around them. */
export interface Shell {
  readonly profile: Profile
  readonly day: IsoDate
  readonly home: string
  readonly tracks: readonly {readonly name: string; readonly href: string}[]
  /** Addresses of the site's own files. */
  readonly styles: string
  readonly script: string
  readonly icon: string
}

export function makeShell(profile: Profile, day: IsoDate): Shell {
  const own = (name: string): string => `${profile.base}/_norma/${name}`
  return {
    profile,
    day,
    home: `${profile.base}/`,
    tracks: profile.tracks.map(({name}) => ({name, href: trackAddress(name, profile)})),
    styles: own(assetNames.styles),
    script: own(assetNames.script),
    icon: `${profile.base}/icon.svg`
  }
}
