import {pageFile} from '../../../core/site/fixed-paths.ts'
import {cloudScopePath} from '../../../core/site/page-paths.ts'
import type {PageKind} from '../../context.ts'
import {makePage} from '../../page.ts'
import {cloudScopeFacts} from './cloud-scope-facts.ts'

/** A page for each cloud and each scope that it is tested for. */
export const cloudScopePages: PageKind = function* ({content: {certification}, catalog, sections}) {
  if (!certification) return
  const {clouds, scopes} = certification.certification
  for (const cloud of clouds) {
    for (const cloudScope of cloud.scopes) {
      const file = pageFile(cloudScopePath(cloud, cloudScope.scope, scopes))
      yield makePage('cloud-scope', file, () => cloudScopeFacts(cloud, cloudScope, certification, catalog, sections))
    }
  }
}
