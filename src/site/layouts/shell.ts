import type {EvaluatedCertification} from '../../core/certification/evaluated-certification.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {trackAddress} from '../../core/site/addresses.ts'
import {certificationAddress, scopesAddress} from '../../core/site/certification-addresses.ts'
import {calendarFile, feedFile} from '../../reports/site/file-addresses.ts'
import {assetNames} from '../own-files.ts'

/** What all pages of a site have around them. */
export interface Shell {
  readonly profile: Profile
  readonly day: IsoDate
  readonly home: string
  readonly tracks: readonly {readonly name: string; readonly href: string}[]
  readonly pages: {
    readonly overview: string
    readonly changes: string
    readonly legend: string
    readonly rules: string
    readonly requirements: string
    readonly feed: string
    readonly calendar: string
    readonly catalog: string
    /** Undefined where nothing is known of clouds, or of scopes. */
    readonly certification: string | undefined
    readonly scopes: string | undefined
  }
  /** Addresses of the site's own files. */
  readonly styles: string
  readonly script: string
  readonly icon: string
}

export function makeShell(profile: Profile, day: IsoDate, certified: EvaluatedCertification | undefined): Shell {
  const at = (path: string): string => `${profile.base}/${path}`
  return {
    profile,
    day,
    home: at(''),
    tracks: profile.tracks.map(({name}) => ({name, href: trackAddress(name, profile)})),
    pages: {
      overview: at('overview'),
      changes: at('changes'),
      legend: at('legend'),
      rules: at('rules/'),
      requirements: at('requirements'),
      feed: at(feedFile),
      calendar: at(calendarFile),
      catalog: at('api/catalog.json'),
      certification: certified && certificationAddress(profile),
      scopes: certified && certified.certification.scopes.length > 0 ? scopesAddress(profile) : undefined
    },
    styles: at(`_norma/${assetNames.styles}`),
    script: at(`_norma/${assetNames.script}`),
    icon: at('icon.svg')
  }
}
