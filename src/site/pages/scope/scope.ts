import {trackSlug} from '../../../core/profile/profile.ts'
import {fullAddress} from '../../../core/site/addresses.ts'
import {scopeAddress, scopeFolder, scopesAddress, scopesFolder} from '../../../core/site/certification-addresses.ts'
import type {PageKind} from '../../context.ts'
import ScopePage from './scope.astro'
import {scopeEntries, scopePage} from './scope-page.ts'
import ScopesPage from './scopes.astro'

/** A page for each scope, and a list of them where no track has its place. */
export const scopePages: PageKind = function* ({content: {certification}, catalog, profile, sections, print}) {
  if (!certification) return
  const {scopes} = certification.certification
  const isTrack = profile.tracks.some(({name}) => trackSlug(profile, name) === scopesFolder)
  if (scopes.length > 0 && !isTrack) {
    yield {
      path: `${scopesFolder}/index.html`,
      prepare: () => {
        const entries = scopeEntries(certification, catalog)
        const canonical = fullAddress(scopesAddress(profile), profile)
        return {inputs: JSON.stringify(entries), html: () => print(ScopesPage, {scopes: entries, canonical})}
      }
    }
  }
  for (const scope of scopes) {
    yield {
      path: `${scopeFolder(scope, scopes)}/index.html`,
      prepare: () => {
        const page = scopePage(scope, certification, catalog, sections)
        const canonical = fullAddress(scopeAddress(scope, scopes, profile), profile)
        return {inputs: JSON.stringify(page), html: () => print(ScopePage, {page, canonical})}
      }
    }
  }
}
