import {pageFile, scopesPage} from '../../../core/site/fixed-paths.ts'
import {scopePath, trackPath} from '../../../core/site/page-paths.ts'
import type {PageKind} from '../../context.ts'
import {makePage} from '../../page.ts'
import {scopeFacts, scopesFacts} from './scope-facts.ts'

/** A page for each scope, and a list of them where no track has its place. */
export const scopePages: PageKind = function* ({content: {certification}, catalog, profile, sections}) {
  if (!certification) return
  const {scopes} = certification.certification
  const isTrack = profile.tracks.some(({name}) => trackPath(name, profile) === scopesPage)
  if (scopes.length > 0 && !isTrack) {
    yield makePage('scopes', pageFile(scopesPage), () => scopesFacts(certification, catalog))
  }
  for (const scope of scopes) {
    const file = pageFile(scopePath(scope, scopes))
    yield makePage('scope', file, () => scopeFacts(scope, certification, catalog, sections))
  }
}
