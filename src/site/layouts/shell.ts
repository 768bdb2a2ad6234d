import type {EvaluatedCertification} from '../../core/certification/evaluated-certification.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {siteAddress, trackAddress} from '../../core/site/addresses.ts'
import {programFile} from '../../core/site/file-paths.ts'
import {scopesPage, siteFiles, sitePages} from '../../core/site/fixed-paths.ts'
import {assetNames} from '../program-files.ts'

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
  const at = (path: string): string => siteAddress(path, profile)
  return {
    profile,
    day,
    home: at(sitePages.home),
    tracks: profile.tracks.map(({name}) => ({name, href: trackAddress(name, profile)})),
    pages: {
      overview: at(sitePages.overview),
      changes: at(sitePages.changes),
      legend: at(sitePages.legend),
      rules: at(sitePages.rules),
      requirements: at(sitePages.requirements),
      feed: at(siteFiles.feed),
      calendar: at(siteFiles.calendar),
      catalog: at(siteFiles.catalog),
      certification: certified && at(sitePages.certification),
      scopes: certified && certified.certification.scopes.length > 0 ? at(scopesPage) : undefined
    },
    styles: at(programFile(assetNames.styles)),
    script: at(programFile(assetNames.script)),
    icon: at(siteFiles.icon)
  }
}
