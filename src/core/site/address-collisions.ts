import type {Catalog} from '../catalog.ts'
import type {ShapeProblem} from '../diagnostic.ts'
import type {ProfileFile} from '../profile/parse-profile.ts'
import {documentPath, trackPath} from './page-paths.ts'
import {checklistPaths, filePaths, pagePaths} from './site-paths.ts'
import {redirectConflict, takenAddresses} from './taken-addresses.ts'

/** What has the address of a page in the profile, though it is not that page. */
export interface Collision {
  /** Where it stands in the profile. */
  readonly at: readonly PropertyKey[]
  readonly message: string
  readonly help: string
}

/**
 * Tracks and redirects of the profile that have the address of a document or a series: `site-address`. What has the
 * address of a page that every site has is found when the profile is read.
 */
export function addressCollisions({path, placeOf}: ProfileFile, catalog: Catalog): readonly ShapeProblem[] {
  const collisions = [...trackCollisions(catalog), ...redirectCollisions(catalog)]
  return collisions.map(({at, message, help}) => ({rule: 'site-address', path, place: placeOf(at), message, help}))
}

/** Tracks that have the address of a document: their pages cannot both be made. */
export function trackCollisions({byId, profile}: Catalog): readonly Collision[] {
  const documents = new Map([...byId.values()].map((document) => [documentPath(document), document]))
  return profile.tracks.flatMap(({name, slug}, index) => {
    const document = documents.get(trackPath(name, profile).slice(0, -1))
    if (!document) return []
    return [
      {
        at: ['tracks', index, slug === undefined ? 'name' : 'slug'],
        message: `Unexpected track \`${name}\` with the address of \`${document.path}\`, expected an address without a page`,
        help: 'Give the track another `slug`.'
      }
    ]
  })
}

function redirectCollisions(catalog: Catalog): readonly Collision[] {
  const {profile} = catalog
  const sources = Object.keys(profile.redirects)
  if (sources.length === 0) return []
  const pages = [...pagePaths({catalog}), ...checklistPaths(catalog)]
  const taken = takenAddresses(pages, filePaths({catalog}), profile)
  return sources.flatMap((source) => {
    const message = redirectConflict(source, taken, profile)
    if (message === undefined) return []
    return [{at: ['redirects', source], message, help: 'Let the redirect begin at another address, or remove it.'}]
  })
}
